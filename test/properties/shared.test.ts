import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { RELATIVE } from './relative-time.ts';
import { INSTANTS, step, textsOf, walk } from './walk.ts';

const content = loadContent('content');
const steps = walk(content, 11);

describe('a shared reply', () => {
  const shared = steps.filter(({ scene }) => scene.audience === 'shared');

  test('has no word that is false tomorrow', () => {
    const found = shared.flatMap(({ utterance, answer }) =>
      textsOf(answer.reply)
        .filter((text) => RELATIVE.test(text))
        .map((text) => `${utterance} → ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('is looked at with words that private replies do use', () => {
    const inPrivate = steps.filter(({ scene }) => scene.audience === 'private');
    const timed = inPrivate.filter(({ answer }) => textsOf(answer.reply).some((text) => RELATIVE.test(text)));
    expect(new Set(timed.map(({ answer }) => answer.reply.lang))).toEqual(new Set(['en', 'fr']));
  });
});

describe('in the voice of an applicant’s letter', () => {
  test('there is nothing to press', () => {
    const applicant = steps.filter(({ scene }) => scene.voice === 'applicant');
    const pressed = applicant.filter(({ answer }) => answer.reply.blocks.some(({ kind }) => kind === 'choices'));
    expect(pressed.map(({ utterance }) => utterance)).toEqual([]);
  });
});

/** Two people of whom nothing is the same. */
const PEOPLE = {
  en: ["I'm 43, from Paraguay, and never studied.", "I'm 24, a Norwegian in my third year of a bachelor."],
  fr: [
    'J’ai 43 ans, je suis paraguayen et sans études.',
    'J’ai 24 ans, je suis norvégienne, en troisième année de licence.',
  ],
} as const;
const CAN_I = { en: 'Can I apply to', fr: 'Puis-je postuler à' } as const;
const SAID = /43|paragua|norw|norv|troisième année|third year/iu;

const questions = (['en', 'fr'] as const).flatMap((lang) =>
  content.vacancies.flatMap(({ names }) => INSTANTS.map((now) => [lang, names.short.en, now] as const)),
);

describe('what people say of themselves', () => {
  const sceneAt = (now: string, audience: Scene['audience'], person: string): Scene => ({
    now,
    audience,
    voice: 'colleague',
    person,
  });
  const about = (lang: 'en' | 'fr', who: 0 | 1, vacancy: string) => `${PEOPLE[lang][who]} ${CAN_I[lang]} ${vacancy}?`;

  test.each(questions)('is not in a shared reply (%s, %s, %s)', (lang, vacancy, now) => {
    const [one, other] = ([0, 1] as const).map((who) =>
      step(content, about(lang, who, vacancy), sceneAt(now, 'shared', 'p')),
    );
    expect(textsOf(one?.answer.reply ?? failed()).filter((text) => SAID.test(text))).toEqual([]);
    expect(one?.answer.reply).toEqual(other?.answer.reply);
  });

  test.each(questions)('does matter in private (%s, %s, %s)', (lang, vacancy, now) => {
    const [one, other] = ([0, 1] as const).map((who) =>
      step(content, about(lang, who, vacancy), sceneAt(now, 'private', 'p')),
    );
    expect(one?.answer.trace.stated).not.toBeNull();
    expect(one?.answer.trace.stated).not.toEqual(other?.answer.trace.stated);
  });

  test.each(questions)('is no matter of anybody else’s (%s, %s, %s)', (lang, vacancy, now) => {
    const question = `${CAN_I[lang]} ${vacancy}?`;
    const told = step(content, about(lang, 0, vacancy), sceneAt(now, 'private', 'p')).answer.memory;
    const toOther = step(content, question, sceneAt(now, 'private', 'q'), told).answer;
    const untold = step(content, question, sceneAt(now, 'private', 'q'), { ...told, stated: {} }).answer;
    expect(toOther.reply).toEqual(untold.reply);
    expect(toOther.decision).toEqual(untold.decision);
  });

  test.each(questions)('never gets into what a store may keep (%s, %s, %s)', (lang, vacancy, now) => {
    const { topic } = step(content, about(lang, 0, vacancy), sceneAt(now, 'private', 'p'), emptyMemory).answer.memory;
    expect(JSON.stringify({ ...topic, at: '' })).not.toMatch(SAID);
  });
});

function failed(): never {
  throw new Error('nothing was answered');
}
