import { type Answer, ask } from '../src/ask.ts';
import type { Content } from '../src/content/content.ts';
import { emptyMemory } from '../src/memory.ts';
import type { Scene } from '../src/scene.ts';
import { understand } from '../src/understand/understand.ts';
import { readAtLeast, wordsOf } from './floor.ts';
import { IN_SCOPE } from './in-scope.ts';
import { measure, type Patience, type Speed } from './measure.ts';
import { OUT_OF_SCOPE } from './out-of-scope.ts';

/** One row of the table of speeds. */
export interface QuestionSpeed extends Speed {
  readonly what: string;
  readonly questions: number;
  /** How many times the floor one of them costs. */
  readonly timesFloor: number;
  /** Questions per second that were promised. */
  readonly target?: number;
}

const SCENE: Scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague' };

/** One whole answer, with nothing remembered. */
export function answerOnce(content: Content, utterance: string): Answer {
  return ask(content, { utterance, scene: SCENE, memory: emptyMemory });
}

/** The in-scope questions: our own, and every example of every intent. */
export function inScope({ intents }: Content): readonly string[] {
  return [...IN_SCOPE, ...Object.values(intents).flatMap(({ examples }) => [...examples.en, ...examples.fr])];
}

/** Measures understanding and answering of questions, and the floor of the same run. */
export function measureQuestions(content: Content, patience?: Patience): readonly QuestionSpeed[] {
  const inside = inScope(content);
  const known = wordsOf(inside);
  const floor = measure(inside, (text) => readAtLeast(text, known), patience);
  const floorOutside = measure(OUT_OF_SCOPE, (text) => readAtLeast(text, known), patience);
  const understood = measure(inside, (text) => understand(content.lexicon, text), patience);
  const refused = measure(OUT_OF_SCOPE, (text) => understand(content.lexicon, text), patience);
  const answered = measure(inside, (text) => answerOnce(content, text), patience);
  const row = (what: string, questions: number, speed: Speed, least: Speed, target?: number): QuestionSpeed => ({
    what,
    questions,
    ...speed,
    timesFloor: speed.each / least.each,
    ...(target === undefined ? {} : { target }),
  });
  return [
    row('floor, in scope', inside.length, floor, floor),
    row('floor, out of scope', OUT_OF_SCOPE.length, floorOutside, floorOutside),
    row('understanding, in scope', inside.length, understood, floor, 100_000),
    row('understanding, out of scope', OUT_OF_SCOPE.length, refused, floorOutside, 30_000),
    row('whole answer, in scope', inside.length, answered, floor, 25_000),
  ];
}
