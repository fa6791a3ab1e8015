import { describe, expect, test } from 'vitest';
import { type Answer, ask } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { FACT_IDS, type FactId } from '../../src/content/schema/facts.ts';
import { LANGS } from '../../src/content/schema/text.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { markedContent, tellsOf } from './marked-content.ts';
import { QUESTIONS, type Question } from './questions.ts';

const contents: readonly Content[] = [markedContent('stated'), markedContent('conflict')];
const [first = markedContent('stated')] = contents;

/** Before everything, after the info sessions and two of the deadlines, and long after. */
const CLOCKS = ['2025-06-01T09:00:00Z', '2052-06-01T09:00:00Z', '2099-06-01T09:00:00Z'];

/** Content, clock, audience and voice: all together come up again and again, each time at other questions. */
function placeOf(turn: number): { readonly content: Content; readonly scene: Omit<Scene, 'lang'> } {
  const audience = turn % 2 === 0 ? 'private' : 'shared';
  const voice = turn % 4 < 2 ? 'colleague' : 'applicant';
  const now = CLOCKS[Math.floor(turn / 4) % 3] ?? '';
  return { content: contents[Math.floor(turn / 12) % 2] ?? first, scene: { audience, voice, now } };
}

function put({ utterance, lang }: Question, turn: number, held: readonly string[]): Answer {
  const { content, scene } = placeOf(turn);
  return ask(content, { utterance, scene: { ...scene, lang, held }, memory: emptyMemory });
}

/** Everything of an answer that somebody, or another program, may read. */
function shownOf({ reply, decision }: Answer): string {
  return `${JSON.stringify(reply)}\n${JSON.stringify(decision)}`;
}

const VACANCIES = first.vacancies.map(({ id, names }) => ({ id, name: names.short.en }));

/**
 * Each question is put in another place for each fact and in one language of the two, those about several vacancies or
 * about no fact for every third fact only: all of them everywhere would take a minute.
 */
function leaksOf(vacancy: string, name: string, fact: FactId, at: number): readonly string[] {
  const { tells, isShared } = tellsOf(vacancy, fact);
  const isThird = (at + VACANCIES.findIndex(({ id }) => id === vacancy)) % 3 === 0;
  const asked = QUESTIONS.filter(({ about, isOfFacts }) => {
    if (about === null) return isThird && !isShared;
    return about === name && (isThird || isOfFacts);
  });
  return LANGS.flatMap((lang, n) =>
    asked
      .filter((question) => question.lang === lang)
      .flatMap((question, i) => {
        if ((i + n + at) % 2 === 0) return [];
        const turn = at * 29 + i;
        const shown = shownOf(put(question, turn, [`${vacancy}.${fact}`]));
        const told = tells.filter((tell) => tell.test(shown));
        return told.length > 0 ? [`${question.utterance} (${turn}) tells ${told.join(', ')}`] : [];
      }),
  );
}

describe('a fact that staff are checking', () => {
  test.each(VACANCIES)('is told by no answer, of $name', ({ id, name }) => {
    expect(FACT_IDS.flatMap((fact, at) => leaksOf(id, name, fact, at))).toEqual([]);
  });
});

describe('the questions', () => {
  test('do bring every fact to light that is not held, but for those that nobody can ask for', () => {
    const [{ id, names } = { id: '', names: { short: { en: '' } } }] = first.vacancies;
    const shown = QUESTIONS.filter(({ about }) => about === names.short.en)
      .flatMap((question) => [0, 8, 12].map((place) => shownOf(put(question, place, []))))
      .join('\n');
    const untold = FACT_IDS.filter((fact) => !tellsOf(id, fact).tells.some((tell) => tell.test(shown)));
    expect(untold).toEqual(['grade', 'published', 'more_information']);
  });
});
