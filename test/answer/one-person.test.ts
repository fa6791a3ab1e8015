import { expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();

const SAID = { en: 'I am 20 and Croatian', fr: 'J’ai 20 ans et je suis croate' };
const ASKED = {
  en: ['Can I apply for OSG?', 'Am I eligible for OSG?', 'So do I qualify for OSG?'],
  fr: ['Puis-je postuler à OSG ?', 'Suis-je éligible pour OSG ?', 'Est-ce que je remplis les conditions pour OSG ?'],
};
const OF_ALL = {
  en: ['Who can apply for OSG?', 'What are the eligibility criteria for OSG?', 'Which criteria must I meet for OSG?'],
  fr: [
    'Qui peut postuler à OSG ?',
    'Quels sont les critères pour OSG ?',
    'Quelles conditions dois-je remplir pour OSG ?',
  ],
};
const REFUSAL = { en: 'at least one criterion is not met: age', fr: 'au moins un critère n’est pas rempli\u00a0: âge' };
const UNTOLD = {
  en: 'You have not told me about: education, languages and further criterion (able to do research',
  fr: 'études, langues et autre critère (être capable de faire des recherches',
};
const LANGS = ['en', 'fr'] as const;

/** What the desk says to `utterance` some minutes after it was told of the person. */
function afterwards(utterance: string, said: string, audience: 'private' | 'shared' = 'private', minutes = 5) {
  const where = { audience, voice: 'colleague', person: 'ann' } as const;
  const told = ask(content, { utterance: said, scene: { ...where, now: '2025-06-01T09:00:00Z' }, memory: emptyMemory });
  const now = new Date(Date.parse('2025-06-01T09:00:00Z') + minutes * 60_000).toISOString();
  return ask(content, { utterance, scene: { ...where, now }, memory: told.memory });
}

test.each(LANGS.flatMap((lang) => ASKED[lang].map((asked) => [asked, lang] as const)))(
  'judges by what was said before: %s',
  (asked, lang) => {
    const { decision, reply } = afterwards(asked, SAID[lang]);
    expect(decision).toMatchObject({ verdict: 'not_eligible', concerned: { ids: ['osg'] } });
    expect(reply.preview).toContain(REFUSAL[lang]);
    expect(toText(reply)).toContain(UNTOLD[lang]);
  },
);

test.each(LANGS.flatMap((lang) => OF_ALL[lang].map((asked) => [asked, lang] as const)))(
  'gives the criteria themselves where they are asked for: %s',
  (asked, lang) => {
    const { decision } = afterwards(asked, SAID[lang]);
    expect(decision.verdict).toBeUndefined();
    expect(decision.parts.map(({ intent }) => intent)).toEqual(['eligibility']);
  },
);

test.each(LANGS)('gives no verdict where others listen, or when what was said is long ago (%s)', (lang) => {
  const [asked] = ASKED[lang];
  for (const { decision } of [
    afterwards(asked ?? '', SAID[lang], 'shared'),
    afterwards(asked ?? '', SAID[lang], 'private', 31),
  ]) {
    expect(decision.verdict).toBeUndefined();
    expect(decision.parts.map(({ intent }) => intent)).toEqual(['eligibility']);
  }
});

test.each(LANGS)('offers the comparison with the others where our copy lost the criteria (%s)', (lang) => {
  const asked = { en: 'Can I apply for OPS?', fr: 'Puis-je postuler à OPS ?' }[lang];
  const { decision, reply } = afterwards(asked, SAID[lang]);
  expect(decision.verdict).toBe('not_stated');
  expect(reply.blocks.map(({ kind }) => kind)).not.toContain('table');
  expect(toText(reply)).not.toContain({ en: 'not a decision', fr: 'pas une décision' }[lang]);
  const offered = reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
  const verdicts = offered.map(({ utterance }) => afterwards(utterance, SAID[lang]).decision);
  expect(verdicts.map(({ concerned }) => concerned.ids)).toEqual([['ims-cs'], ['osg']]);
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(['not_eligible', 'not_eligible']);
});
