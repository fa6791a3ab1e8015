import { describe, expect, test } from 'vitest';
import { EVERYWHERE, put } from './everywhere.ts';

const TELEWORK = [
  { en: 'Is the OSG traineeship a remote job?', fr: 'Le stage OSG se fait-il à distance ?' },
  { en: 'Can OSG interns telework?', fr: 'Le télétravail est-il possible pour OSG ?' },
];
const POLICY = {
  en: 'telework is possible as far as business requirements allow',
  fr: 'le télétravail est possible dans la mesure où les besoins du service le permettent',
};
const OTHERWISE = {
  en: 'reads otherwise under “Header”: “Brussels, Belgium (Remote)”. We go by “WHAT WE OFFER”',
  fr: 'dit autre chose sous « Header » : « Brussels, Belgium (Remote) ». Nous nous fions à « WHAT WE OFFER »',
};

describe.each(TELEWORK)('$en', (question) => {
  test.each(EVERYWHERE)('goes by the offer, and says so ($lang, $audience, $when)', (place) => {
    const { facts, first, notes } = put(question, place);
    expect(facts).toMatchObject([
      {
        vacancy: 'osg',
        fact: 'telework',
        status: 'conflict',
        value: { policy: 'subject_to_business_requirements' },
        source: { section: 'WHAT WE OFFER' },
      },
    ]);
    expect(first).toContain(POLICY[place.lang]);
    expect(notes).toContain(OTHERWISE[place.lang]);
  });
});

test.each(EVERYWHERE)(
  'where all three are asked about, the conflict is that of OSG alone ($lang, $audience, $when)',
  (place) => {
    const { facts, notes } = put({ en: 'Is telework possible?', fr: 'Le télétravail est-il possible ?' }, place);
    const statuses = Object.fromEntries(facts.map(({ vacancy, status }) => [vacancy, status]));
    expect(statuses).toEqual({ 'ims-cs': 'stated', osg: 'conflict', ops: 'lost' });
    expect(notes.split('\n').filter((note) => note.includes('(Remote)'))).toEqual([expect.stringMatching(/^OSG ?: /u)]);
  },
);

test.each(EVERYWHERE)('the place of work of OSG is Brussels ($lang, $audience, $when)', (place) => {
  const { facts, first } = put(
    { en: 'Where do OSG interns work?', fr: 'Quel est le lieu de travail pour OSG ?' },
    place,
  );
  expect(facts).toMatchObject([
    { vacancy: 'osg', fact: 'location', status: 'stated', value: { city: { en: 'Brussels' }, country: 'BE' } },
  ]);
  expect(first).toContain({ en: 'Brussels (Belgium)', fr: 'Bruxelles (Belgique)' }[place.lang]);
});
