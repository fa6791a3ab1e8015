import { oneOf, type Random, seededRandom } from '../../bench/random.ts';
import { type Answer, ask } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { LANGS } from '../../src/content/schema/text.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';
import type { Reply, Run, Runs } from '../../src/reply/reply.ts';
import type { Scene } from '../../src/scene.ts';

/** Before everything, days before the deadlines, and long after. */
export const INSTANTS = ['2025-05-20T08:00:00Z', '2025-06-19T15:30:00Z', '2026-11-22T12:00:00Z'] as const;

/** One question as it was asked, and what came of it. */
export interface Step {
  readonly utterance: string;
  readonly scene: Scene;
  readonly memory: Memory;
  readonly answer: Answer;
}

export function step(content: Content, utterance: string, scene: Scene, memory: Memory = emptyMemory): Step {
  return { utterance, scene, memory, answer: ask(content, { utterance, scene, memory }) };
}

/** Every scene that matters: clock, audience, voice, the reader's language and the place's vacancy. */
export function everyScene(content: Content): readonly Scene[] {
  const vacancies = [undefined, ...content.vacancies.map(({ id }) => id)];
  return INSTANTS.flatMap((now) =>
    (['private', 'shared'] as const).flatMap((audience) =>
      (['colleague', 'applicant'] as const).flatMap((voice) =>
        [undefined, ...LANGS].flatMap((lang) =>
          vacancies.map((vacancy) => ({ now, audience, voice, ...(lang && { lang }), ...(vacancy && { vacancy }) })),
        ),
      ),
    ),
  );
}

/** Words that nobody knows, about a vacancy: what stands before them is understood only in part. */
const OBSCURE = 'zorp glimt fnarb internship';

/** Every example of every intent: alone, with each vacancy's short name behind it, and made obscure. */
export function everyUtterance(content: Content): readonly string[] {
  const examples = Object.values(content.intents).flatMap(({ examples: { en, fr } }) => [...en, ...fr]);
  const names = content.vacancies.map(({ names: { short } }) => short.en);
  return examples.flatMap((example) => [example, ...[...names, OBSCURE].map((more) => `${example} ${more}`)]);
}

/** Conversations of three turns through all utterances, in scenes drawn by chance; the same seed walks the same way. */
export function walk(content: Content, seed: number): readonly Step[] {
  const random = seededRandom(seed);
  const scenes = everyScene(content);
  const utterances = shuffled(everyUtterance(content), random);
  const steps: Step[] = [];
  let memory = emptyMemory;
  let scene = oneOf(random, scenes);
  for (const [turn, utterance] of utterances.entries()) {
    if (turn % 3 === 0) {
      memory = emptyMemory;
      scene = oneOf(random, scenes);
    }
    const taken = step(content, utterance, scene, memory);
    memory = taken.answer.memory;
    steps.push(taken);
  }
  return steps;
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/** Keys of a reply whose strings nobody reads: kinds, addresses and the instants behind a time. */
const RUN_KINDS: Readonly<Record<Run['kind'], true>> = { text: true, strong: true, link: true, id: true, time: true };
const UNREAD = new Set(['kind', 'lang', 'url', 'at', 'zone', 'starts', 'ends', 'utterance']);

/** Every string of a reply that a person reads; the runs of one paragraph are joined, as a reader sees them. */
export function textsOf(reply: Reply): readonly string[] {
  return stringsIn(reply);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isRuns(value)) return [value.map(({ text }) => text).join('')];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => (UNREAD.has(key) ? [] : stringsIn(child)));
}

function isRuns(value: unknown): value is Runs {
  return Array.isArray(value) && value.length > 0 && value.every((item) => item?.kind in RUN_KINDS);
}
