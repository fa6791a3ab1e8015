import type { Content } from '../../src/content/content.ts';
import { FACT_IDS, type FactId, factsSchema } from '../../src/content/schema/facts.ts';
import type { Vacancy, Webinar } from '../../src/content/schema/vacancy.ts';
import { loadThreePostings } from '../three-postings.ts';
import { MARKED } from './marked-facts.ts';

const real = loadThreePostings();

/** How every fact is stated: once, or in two readings with a reason for the one that we go by. */
export type How = 'stated' | 'conflict';

const wordOf = (vacancy: string, fact: FactId) => `zq-${vacancy}-${fact}-qz`;
const placeOf = (vacancy: string) => real.vacancies.findIndex(({ id }) => id === vacancy);

/** The three vacancies as real questions name them, with facts of which each can be told by its look. */
export function markedContent(how: How): Content {
  return {
    ...real,
    // The digest of the files holds figures too, and others after each edit.
    version: 'marked',
    vacancies: real.vacancies.map((vacancy) => ({ ...vacancy, facts: factsOf(vacancy, how) })),
    webinars: real.vacancies.map(({ id }) => webinarOf(id)),
  };
}

/** What would give a fact away in an answer; `isShared` where answers about other vacancies hold it too. */
export function tellsOf(vacancy: string, fact: FactId) {
  const { tells, isShared = false } = MARKED[fact]({ word: wordOf(vacancy, fact), of: placeOf(vacancy) });
  return { tells: [new RegExp(wordOf(vacancy, fact)), ...tells], isShared };
}

function factsOf({ id }: Vacancy, how: How): Vacancy['facts'] {
  return factsSchema.parse(Object.fromEntries(FACT_IDS.map((fact) => [fact, factOf(id, fact, how)])));
}

function factOf(vacancy: string, fact: FactId, how: How): unknown {
  const word = wordOf(vacancy, fact);
  const { value } = MARKED[fact]({ word, of: placeOf(vacancy) });
  const text = { en: `${word} because`, fr: `${word} parce que` };
  const where = { section: `${word} section`, printed: `${word} printed` };
  if (how === 'stated') return { status: 'stated', ...where, value, note: text };
  const readings = ['one', 'other'].map((id) => ({ id, ...where, section: `${word} ${id}`, value }));
  return { status: 'conflict', readings, goesBy: 'one', why: text };
}

/** In the fact's own year, and with its word wherever a webinar has words. */
function webinarOf(vacancy: string): Webinar {
  const word = wordOf(vacancy, 'webinar');
  const text = { en: `${word} in English`, fr: `${word} en français` };
  return {
    id: `${word}-webinar`,
    names: text,
    starts: { at: `${2031 + placeOf(vacancy)}-05-13T16:00`, zone: 'Europe/Brussels' },
    printed: word,
    note: text,
    ends: 'not_stated',
    register: `https://example.org/${word}`,
    organiser: text,
    content: [{ text }],
    state: { kind: 'planned' },
  };
}
