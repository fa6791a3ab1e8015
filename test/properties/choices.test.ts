import { expect, test } from 'vitest';
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

test('the walk meets choices in both languages, also where the meaning is in doubt', () => {
  expect(new Set([...offered.values()].map(({ lang }) => lang))).toEqual(new Set(LANGS));
  expect(steps.some(({ answer }) => answer.decision.offered?.intents.length)).toBe(true);
});

test.each(LANGS)(
  'a choice, asked by anybody, anywhere, with nothing remembered, gives what it promises (%s)',
  (asked) => {
    const scenes = everyScene(content).filter(({ voice }) => voice === 'colleague');
    const broken = [...offered.values()]
      .filter(({ lang }) => lang === asked)
      .flatMap((choice) => {
        const gave = scenes.map((scene) => complaint(choice, step(content, choice.utterance, scene))).find(Boolean);
        return gave ? [`${choice.label} → ${choice.utterance}: ${gave}`] : [];
      });
    expect(broken).toEqual([]);
  },
);

/** What a pressed choice gave instead of what its label promises, or nothing. */
function complaint({ label, lang }: Offered, { scene, answer: { decision, reply } }: Step): string | undefined {
  const promised = promises[lang].get(label);
  if (!promised) return 'no label of the wording';
  const intents = decision.parts.map(({ intent }) => intent).join();
  if (intents !== promised.intent) return `${promised.intent} was promised, ${decision.outcome} ${intents} given`;
  if (decision.outcome === 'clarify' || decision.outcome === 'fallback') return decision.outcome;
  const named = decision.concerned.by === 'named' ? decision.concerned.ids.join() : '';
  if (named !== (promised.vacancy ?? '')) return `about ${promised.vacancy ?? 'none'} was promised, ${named} given`;
  if (!scene.lang && reply.lang !== lang) return `answered in ${reply.lang}`;
  return undefined;
}

test('in the conversation that offered it, a choice means the same', () => {
  const broken = steps.flatMap((before) =>
    choicesIn(before).flatMap((choice) => {
      const gave = complaint(choice, step(content, choice.utterance, before.scene, before.answer.memory));
      return gave ? [`${before.utterance} → ${choice.label}: ${gave}`] : [];
    }),
  );
  expect([...new Set(broken)].slice(0, 20)).toEqual([]);
});

test('what is offered in doubt can be chosen', () => {
  for (const taken of steps) {
    const { offered: doubt, outcome } = taken.answer.decision;
    if (outcome !== 'clarify' || !doubt || taken.scene.voice === 'applicant') continue;
    const chosen = choicesIn(taken).map(({ lang, label }) => promises[lang].get(label));
    const [intents, vacancies] = [chosen.map((one) => one?.intent), chosen.map((one) => one?.vacancy)];
    for (const intent of doubt.intents) expect(intents, taken.utterance).toContain(intent);
    for (const vacancy of doubt.vacancies) expect(vacancies, taken.utterance).toContain(vacancy);
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
