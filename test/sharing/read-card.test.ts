import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_MOST, MOST_COMPARED, readCard } from '../../src/sharing/read-card.ts';
import { subjectsFor } from '../../src/sharing/subjects.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const card = { subject: { kind: 'fact', vacancy: 'osg', intent: 'stipend' }, lang: 'fr', length: 'full' } as const;

describe('what a card is made from', () => {
  it.each([
    card,
    { ...card, subject: { kind: 'vacancy', vacancy: 'ops' } },
    { ...card, subject: { kind: 'comparison', vacancies: ['osg', 'ops', 'ims-cs'] } },
    { ...card, line: 'Do read this.' },
  ])('is read as it was written: %j', (written) => {
    expect(readCard(content, JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it.each([
    ['no card', null],
    ['a text', 'osg'],
    ['nothing of it', {}],
    ['a vacancy that there is not', { ...card, subject: { kind: 'vacancy', vacancy: 'gone' } }],
    ['a fact of one', { ...card, subject: { kind: 'fact', vacancy: 'gone', intent: 'stipend' } }],
    ['a subject that there is not', { ...card, subject: { kind: 'fact', vacancy: 'osg', intent: 'gone' } }],
    ['a name of every object', { ...card, subject: { kind: 'fact', vacancy: '__proto__', intent: 'constructor' } }],
    ['what has no facts', { ...card, subject: { kind: 'fact', vacancy: 'osg', intent: 'visa' } }],
    ['somebody’s own case', { ...card, subject: { kind: 'fact', vacancy: 'osg', intent: 'eligibility_check' } }],
    ['a comparison of one', { ...card, subject: { kind: 'comparison', vacancies: ['osg'] } }],
    ['of one twice', { ...card, subject: { kind: 'comparison', vacancies: ['osg', 'osg'] } }],
    ['with one that there is not', { ...card, subject: { kind: 'comparison', vacancies: ['osg', 'gone'] } }],
    ['of none', { ...card, subject: { kind: 'comparison', vacancies: [] } }],
    ['a language that is not ours', { ...card, lang: 'nl' }],
    ['a length that there is not', { ...card, length: 'endless' }],
    ['a line that is a book', { ...card, line: 'x'.repeat(LINE_MOST + 1) }],
  ])('is nothing where it is %s', (_what, written) => {
    expect(readCard(content, written)).toBeNull();
  });

  it('compares no more vacancies than can be read side by side', () => {
    const [first] = content.vacancies;
    if (!first) throw new Error('there is no vacancy');
    const ids = Array.from({ length: MOST_COMPARED + 1 }, (_, at) => `v${at}`);
    const many = { ...content, vacancies: ids.map((id) => ({ ...first, id })) };
    const of = (vacancies: readonly string[]) =>
      readCard(many, { ...card, subject: { kind: 'comparison', vacancies } });
    expect(of(ids)).toBeNull();
    expect(of(ids.slice(1))).not.toBeNull();
  });

  it.each([
    ['  two\n lines \t here ', 'two lines here'],
    ['a\u202eturned\u202c line', 'a turned line'],
    ['zero\u200bwidth\ufeff', 'zero width'],
    ['👩‍💻 stays whole', '👩‍💻 stays whole'],
    [' \n ', undefined],
    ['', undefined],
  ])('holds a line of their own as one line: %j', (line, expected) => {
    const read = readCard(content, { ...card, line });
    expect(read?.line).toBe(expected);
    expect(read).not.toBeNull();
  });

  it('reads whatever comes without a fault, and what it gave once the same again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, line) => {
        readCard(content, value);
        const read = readCard(content, { ...card, line });
        expect(readCard(content, read)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what can be shared', () => {
  const subjects = subjectsFor(content);

  it('is what facts answer, each by a heading of its own in either language', () => {
    const intents = subjects.map(({ intent }) => intent);
    expect(intents).toEqual(expect.arrayContaining(['stipend', 'telework', 'eligibility', 'webinar_registration']));
    expect(intents.every((intent) => content.intents[intent]?.kind === 'facts')).toBe(true);
    for (const lang of ['en', 'fr'] as const) {
      expect(new Set(subjects.map(({ heading }) => heading[lang])).size, lang).toBe(subjects.length);
    }
  });

  it('comes in the order of the file', () => {
    const order = Object.keys(content.intents);
    const places = subjects.map(({ intent }) => order.indexOf(intent));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
