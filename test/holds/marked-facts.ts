import type { FactId, FactValue } from '../../src/content/schema/facts.ts';
import type { Text } from '../../src/content/schema/text.ts';

/** What a made-up fact is given: a word that stands nowhere else, and the number of its vacancy, from 0 on. */
export interface Mark {
  readonly word: string;
  readonly of: number;
}

/** A value that can't be mistaken for anything else in an answer, and what gives it away, apart from its word. */
export interface Marked<Id extends FactId> {
  readonly value: FactValue<Id>;
  readonly tells: readonly RegExp[];
  /** Other vacancies can only have the same, so that an answer about them holds it too. */
  readonly isShared?: true;
}

const text = ({ word }: Mark): Text => ({ en: `${word} in English`, fr: `${word} en français` });
const items = (mark: Mark) => [{ text: text(mark) }, { text: text({ ...mark, word: `${mark.word}-more` }) }];
const worded = (mark: Mark) => ({ value: { text: text(mark) }, tells: [] });
const listed = (mark: Mark) => ({ value: items(mark), tells: [] });
const number = (digits: number) => new RegExp(String.raw`(?<!\d)${digits}(?!\d)`);

/** As text or as a sum: no figure of the reply may hold these digits, however it is spaced. */
const money = (amount: number) => new RegExp(String(amount).split('').join(String.raw`[\s,.\u202f\u00a0]?`));

const LANGUAGES = [
  { code: 'de', names: /"de"|German|allemand/ },
  { code: 'es', names: /"es"|Spanish|espagnol/ },
  { code: 'it', names: /"it"|Italian|italien/ },
] as const;

const COUNTRIES = [
  { code: 'AQ', names: /"AQ"|Antar/ },
  { code: 'GL', names: /"GL"|Gr[eo]e?nland/ },
  { code: 'FJ', names: /"FJ"|Fidji|Fiji/ },
] as const;

type Named = { readonly code: string; readonly names: RegExp };

function third(three: readonly [Named, Named, Named], of: number): Named {
  return three[of === 0 ? 0 : of === 1 ? 1 : 2];
}

/** For every fact, a value of its own for each vacancy. */
export const MARKED: { readonly [Id in FactId]: (mark: Mark) => Marked<Id> } = {
  requisition_number: ({ word }) => ({ value: word, tells: [] }),
  organisation: (mark) => ({ value: text(mark), tells: [] }),
  grade: ({ word }) => ({ value: word, tells: [] }),
  published: ({ of }) => ({ value: `${2041 + of}-05-13`, tells: [number(2041 + of)] }),
  deadline: ({ of }) => ({
    value: { at: `${2051 + of}-05-13T17:26`, zone: 'Europe/Brussels' },
    tells: [number(2051 + of)],
  }),
  stipend: ({ of }) => ({
    value: { amount: 87_013 + 1_000 * of, currency: 'EUR', per: 'month' },
    tells: [money(87_013 + 1_000 * of), money((87_013 + 1_000 * of) * (71 + of)), money((87_013 + 1_000 * of) * 4)],
  }),
  travel_reimbursement: worded,
  start_date: ({ of }) => ({ value: [`${2061 + of}-03`, `${2061 + of}-09`], tells: [number(2061 + of)] }),
  duration: ({ of }) => ({
    value: { count: 71 + of, unit: 'months' },
    tells: [number(71 + of), money((87_013 + 1_000 * of) * (71 + of))],
  }),
  working_hours: ({ of }) => ({
    value: { fullTime: false, perWeek: 37.25 + of },
    tells: [new RegExp(`${37 + of}[.,]25`)],
  }),
  telework: worded,
  location: (mark) => ({
    value: { site: text(mark), city: text(mark), country: third(COUNTRIES, mark.of).code },
    tells: [third(COUNTRIES, mark.of).names],
  }),
  webinar: ({ word, of }) => ({ value: `${word}-webinar`, tells: [number(2031 + of)] }),
  max_applications: ({ of }) => ({ value: 81 + of, tells: [number(81 + of)] }),
  how_to_apply: worded,
  before_submitting: worded,
  edit_application: worded,
  nationality: () => ({
    value: { memberOf: 'nato' },
    tells: [/"nato"|NATO member|membre de l.OTAN|member state|État membre/],
    isShared: true,
  }),
  age: ({ of }) => ({
    value: { min: 51 + of, asOf: `${2081 + of}-01-01` },
    tells: [number(51 + of), number(2081 + of)],
  }),
  education: ({ of }) => ({
    value: {
      anyOf: [
        { kind: 'years_of_studies', years: 41 + of },
        { kind: 'recent_graduate', withinMonths: 61 + of },
      ],
      asOf: `${2091 + of}-01-01`,
    },
    tells: [number(41 + of), number(61 + of), number(2091 + of)],
  }),
  languages: ({ of }) => ({
    value: { oneOf: [third(LANGUAGES, of).code], level: 'proficiency' },
    tells: [third(LANGUAGES, of).names],
  }),
  further_criteria: listed,
  desirable_criteria: listed,
  competencies: listed,
  profile: listed,
  documents: (mark) => ({ value: { join: 'and_or', items: items(mark) }, tells: [] }),
  document_language: worded,
  ai_policy: worded,
  accommodation: worded,
  diversity: worded,
  integrity_values: worded,
  contact: worded,
  candidate_pool: worded,
  selection_process: worded,
  more_information: worded,
  duties: (mark) => ({ value: [{ intro: text(mark), items: items(mark) }], tells: [] }),
  division: (mark) => ({ value: { text: text(mark), units: [] }, tells: [] }),
  benefits: listed,
};
