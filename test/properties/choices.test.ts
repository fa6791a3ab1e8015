import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Sentence } from '../../src/content/markup.ts';
import { LANGS, type Lang } from '../../src/content/schema/text.ts';
import type { Choice } from '../../src/reply/reply.ts';
import { everyScene, type Step, step, walk } from './walk.ts';

const content = loadContent('content');
const steps = [...walk(content, 31), ...walk(content, 32), ...walk(content, 33)];

/** What a label says that one will get. */
interface Promised {
  readonly intent: string;
  readonly vacancy?: string;
}

/** A choice, and the language of the reply that offered it. */
interface Offered extends Choice {
  readonly lang: Lang;
}

const offered = new Map(steps.flatMap(choicesIn).map((choice) => [JSON.stringify(choice), choice]));
const promises = { en: promisesIn('en'), fr: promisesIn('fr') };

test('the walk meets choices of every kind, in both languages', () => {
  expect(new Set([...offered.values()].map(({ lang }) => lang))).toEqual(new Set(LANGS));
  expect(steps.some(({ answer }) => answer.decision.offered?.vacancies.length)).toBe(true);
  expect(steps.some(({ answer }) => answer.decision.offered?.intents.length)).toBe(true);
});

describe('a choice, asked by anybody, anywhere, with nothing remembered', () => {
  const scenes = everyScene(content).filter(({ voice }) => voice === 'colleague');

  test.each([...offered.values()])('$lang “$label” gives what it promises', ({ lang, label, utterance }) => {
    const promised = promises[lang].get(label);
    expect(promised, 'the label is one of the wording').toBeDefined();
    for (const scene of scenes) {
      const { decision, reply } = step(content, utterance, scene).answer;
      expect(decision.parts.map(({ intent }) => intent)).toEqual([promised?.intent]);
      expect(['clarify', 'fallback']).not.toContain(decision.outcome);
      if (promised?.vacancy) expect(decision.concerned).toMatchObject({ ids: [promised.vacancy], by: 'named' });
      else expect(decision.concerned.by).not.toBe('named');
      if (!scene.lang) expect(reply.lang).toBe(lang);
    }
  });
});

test('in the conversation that offered it, a choice means the same', () => {
  for (const { answer, scene, ...asked } of steps) {
    for (const { label, utterance, lang } of choicesIn({ answer, scene, ...asked })) {
      const { decision } = step(content, utterance, scene, answer.memory).answer;
      const promised = promises[lang].get(label);
      expect(
        decision.parts.map(({ intent }) => intent),
        `${asked.utterance} → ${label}`,
      ).toEqual([promised?.intent]);
      if (promised?.vacancy)
        expect(decision.concerned.ids, `${asked.utterance} → ${label}`).toEqual([promised.vacancy]);
    }
  }
});

test('what is offered in doubt can be chosen', () => {
  for (const { utterance, answer, scene, memory } of steps) {
    const { offered: doubt, outcome } = answer.decision;
    if (outcome !== 'clarify' || !doubt || scene.voice === 'applicant') continue;
    const choices = choicesIn({ utterance, answer, scene, memory });
    const chosen = choices.map(({ lang, label }) => promises[lang].get(label));
    for (const intent of doubt.intents)
      expect(
        chosen.map((one) => one?.intent),
        utterance,
      ).toContain(intent);
    for (const vacancy of doubt.vacancies)
      expect(
        chosen.map((one) => one?.vacancy),
        utterance,
      ).toContain(vacancy);
  }
});

function choicesIn({ answer: { reply } }: Step): readonly Offered[] {
  return reply.blocks.flatMap((block) =>
    block.kind === 'choices' ? block.choices.map((choice) => ({ ...choice, lang: reply.lang })) : [],
  );
}

/** Every label of the wording, with what it promises: an intent, or an intent of one vacancy. */
function promisesIn(lang: Lang): ReadonlyMap<string, Promised> {
  return new Map(
    Object.entries(content.wording[lang].intents).flatMap(([intent, { choice }]) => [
      [choice.label, { intent }] as const,
      ...content.vacancies.map(({ id, names: { short } }) => {
        return [filled(choice.label_for, short[lang] ?? short.en), { intent, vacancy: id }] as const;
      }),
    ]),
  );
}

function filled(sentence: Sentence, vacancy: string): string {
  return sentence.map((part) => (part.kind === 'slot' ? vacancy : part.text)).join('');
}
