import type { z } from 'zod';
import type { FactId, factsSchema } from '../schema/facts.ts';

type Written<Id extends FactId> = Extract<z.input<typeof factsSchema>[Id], { status: 'stated' }>['value'];

const ownWords = { text: { en: 'what the posting says, in your own words', fr: 'le même en français' } };
const items = [
  { id: 'first', text: { en: 'the first line of the list', fr: 'la première ligne de la liste' } },
  { id: 'second', text: { en: 'the second line of the list', fr: 'la deuxième ligne de la liste' } },
];

/** How the value of each fact is written where a posting states it. A fact that the schema gains must be added here. */
export const STATED_FORMS: { readonly [Id in FactId]: Written<Id> } = {
  requisition_number: '250999',
  organisation: { en: 'International Staff', fr: 'Secrétariat international' },
  grade: 'Intern',
  published: '2027-01-15',
  deadline: { at: '2027-02-28T23:59', zone: 'Europe/Brussels' },
  stipend: { amount: 1000, currency: 'EUR', per: 'month' },
  travel_reimbursement: ownWords,
  start_date: ['2027-09', '2028-03'],
  duration: { count: 6, unit: 'months' },
  working_hours: { fullTime: true, perWeek: 38 },
  telework: ownWords,
  location: { site: { en: 'Headquarters', fr: 'siège' }, city: { en: 'Brussels', fr: 'Bruxelles' }, country: 'BE' },
  webinar: 'name-of-the-file-in-content-webinars',
  max_applications: 3,
  how_to_apply: ownWords,
  before_submitting: ownWords,
  edit_application: ownWords,
  nationality: { memberOf: 'nato' },
  age: { min: 21, asOf: 'not_stated' },
  education: {
    anyOf: [
      { kind: 'years_of_studies', years: 2 },
      { kind: 'equivalent' },
      { kind: 'current_student' },
      { kind: 'recent_graduate', withinMonths: 12 },
    ],
    asOf: 'not_stated',
  },
  languages: { oneOf: ['en', 'fr'], level: 'proficiency' },
  further_criteria: items,
  desirable_criteria: items,
  competencies: items,
  profile: items,
  documents: { join: 'and_or', items },
  document_language: ownWords,
  ai_policy: ownWords,
  accommodation: ownWords,
  diversity: ownWords,
  integrity_values: ownWords,
  contact: ownWords,
  candidate_pool: ownWords,
  selection_process: ownWords,
  more_information: ownWords,
  duties: [{ intro: { en: 'a line before the list', fr: 'une ligne avant la liste' }, items }],
  division: {
    text: { en: 'what the office does', fr: 'ce que fait le service' },
    units: [
      {
        id: 'planning',
        names: { en: 'Planning Section', fr: 'Section Planification' },
        aliases: { any: ['PLN'], en: ['planning section'], fr: ['section planification'] },
        text: { en: 'what this section does', fr: 'ce que fait cette section' },
      },
    ],
  },
  benefits: items,
};
