import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCards, MOST_FOUND } from '../../../../adapters/teams/share/find/find-cards.ts';
import { renderFound } from '../../../../adapters/teams/share/render-found.ts';
import { makeCatalogue } from '../../../../bench/catalogue.ts';
import { contentWith } from '../../../../bench/content-with.ts';
import { readCard } from '../../../../src/sharing/read-card.ts';
import { loadThreePostings } from '../../../three-postings.ts';
import { checkCard } from '../card/check-card.ts';

const content = loadThreePostings();
const scene = { now: '2025-06-16T09:00:00Z', held: [] };

const WORDS = [
  'ops',
  'osg',
  'ims-cs',
  'stipend',
  'bourse',
  'compare',
  'tout',
  'share',
  'partager',
  'when',
  'does',
  'it',
];
const typing = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...WORDS, 'start', 'deadline', 'télétravail', 'opérations', '250', '{{DATE(x)}}', '"'), {
      maxLength: 6,
    })
    .chain((words) => {
      const text = words.join(' ');
      return fc.nat(text.length).map((end) => text.slice(0, end));
    }),
);

describe('what is found', () => {
  test('can be made into a card that Teams takes, each once, whatever is typed', () => {
    fc.assert(
      fc.property(typing, fc.constantFrom('en', 'fr'), (typed, lang) => {
        const found = findCards(content, typed, lang, scene);
        expect(found.length).toBeLessThanOrEqual(MOST_FOUND);
        expect(new Set(found.map((of) => JSON.stringify(of))).size).toBe(found.length);
        for (const of of found) expect(readCard(content, of)).toEqual(of);
        for (const of of found.slice(0, 3)) {
          const { card, preview } = renderFound(content, of, scene);
          expect(checkCard(card)).toEqual([]);
          expect(preview.title).not.toBe('');
          expect(card.speak).toContain(of.lang === 'en' ? 'As of' : 'État au');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('goes on being found with every letter that is typed of a name', () => {
    const names = ['ops', 'osg', 'operations division', 'office of the secretary general', 'cooperative security'];
    const ids = ['ops', 'osg', 'ops', 'osg', 'ims-cs'];
    for (const [at, name] of names.entries()) {
      for (let end = 2; end <= name.length; end += 1) {
        const found = findCards(content, name.slice(0, end), 'en', scene);
        const told = found.flatMap(({ subject }) => ('vacancy' in subject ? [subject.vacancy] : subject.vacancies));
        expect(told, name.slice(0, end)).toContain(ids[at]);
      }
    }
  });

  test('among many vacancies are first those that are named', () => {
    const catalogue = makeCatalogue(400, 3);
    const many = contentWith('content', catalogue);
    for (const { id, acronym, number, name } of catalogue.slice(0, 40)) {
      for (const typed of [acronym, number, name.toLowerCase(), `${acronym} stipend`.toLowerCase()]) {
        const [first] = findCards(many, typed, 'en', scene);
        expect(first?.subject, typed).toMatchObject({ vacancy: id });
      }
    }
    const [one, other] = catalogue;
    const [compared] = findCards(many, `${one?.acronym} ${other?.acronym}`, 'en', scene);
    expect(compared?.subject).toEqual({ kind: 'comparison', vacancies: [one?.id, other?.id] });
    expect(findCards(many, '', 'en', scene)).toHaveLength(MOST_FOUND);
  });

  test('holds the open vacancies first where nothing is typed, then the others', () => {
    const extended = content.vacancies.map((vacancy) => {
      if (vacancy.id !== 'osg') return vacancy;
      const deadline = { ...vacancy.facts.deadline, value: { at: '2025-07-29T23:59', zone: 'Europe/Brussels' } };
      return { ...vacancy, facts: { ...vacancy.facts, deadline } } as typeof vacancy;
    });
    const found = findCards({ ...content, vacancies: extended }, '', 'en', { now: '2025-07-01T09:00:00Z', held: [] });
    expect(found.slice(0, 3).map(({ subject }) => subject)).toEqual(
      ['osg', 'ims-cs', 'ops'].map((vacancy) => ({ kind: 'vacancy', vacancy })),
    );
  });
});
