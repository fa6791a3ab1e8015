import { fill } from '../../content/fill.ts';
import type { FactId, FactValue } from '../../content/schema/facts.ts';
import type { Text } from '../../content/schema/text.ts';
import type { Runs } from '../../reply/reply.ts';
import { counted, sayDate, sayInstant } from '../time.ts';
import { policyWords, sayLanguages, sayMonths, sayStudies } from './shorts.ts';
import { sayCount, sayMoney, sayPlace, sayText, type Tongue } from './tongue.ts';

/** Facts whose answer is one sentence; it opens with the vacancies that it speaks of. */
type SentenceOf<Id extends FactId> = (tongue: Tongue, scope: Runs, value: FactValue<Id>, id: Id) => Runs;

const SENTENCES = {
  requisition_number: ({ words }, scope, number) => fill(words.facts.requisition_number.says, { scope, number }),
  organisation: (tongue, scope, text) =>
    fill(tongue.words.facts.organisation.says, { scope, text: sayText(tongue, text) }),
  grade: ({ words }, scope, grade) => fill(words.facts.grade.says, { scope, grade }),
  published: ({ words }, scope, date) => fill(words.facts.published.says, { scope, date: sayDate(words, date) }),
  deadline: ({ words }, scope, time) => fill(words.facts.deadline.says, { scope, deadline: [sayInstant(words, time)] }),
  stipend: (tongue, scope, money) => fill(tongue.words.facts.stipend.says, { scope, money: sayMoney(tongue, money) }),
  travel_reimbursement: policy,
  start_date: sayStart,
  duration: ({ words }, scope, { count, unit }) =>
    fill(words.facts.duration.says, { scope, length: counted(words.length[unit], count) }),
  working_hours: sayHours,
  telework: policy,
  location: (tongue, scope, place) => fill(tongue.words.facts.location.says, { scope, place: sayPlace(tongue, place) }),
  max_applications: (tongue, scope, count) =>
    fill(tongue.words.facts.max_applications.says, { scope, count: sayCount(tongue, count) }),
  how_to_apply: policy,
  before_submitting: policy,
  edit_application: policy,
  nationality: ({ words }, scope, { memberOf }) => {
    const says = words.facts.nationality.member_of[memberOf]?.says;
    return says ? fill(says, { scope }) : [];
  },
  age: ({ words }, scope, { min, max }) =>
    max === undefined
      ? fill(words.facts.age.min, { scope, min: String(min) })
      : fill(words.facts.age.between, { scope, min: String(min), max: String(max) }),
  education: (tongue, scope, value) =>
    fill(tongue.words.facts.education.says, { scope, options: sayStudies(tongue, value) }),
  languages: (tongue, scope, value) => {
    const { says, says_one } = tongue.words.facts.languages;
    return fill(value.oneOf.length > 1 ? says : says_one, { scope, languages: sayLanguages(tongue, value) });
  },
  document_language: policy,
  ai_policy: policy,
  accommodation: policy,
  diversity: policy,
  integrity_values: policy,
  contact: policy,
  candidate_pool: policy,
  selection_process: policy,
  more_information: policy,
} as const satisfies { readonly [Id in FactId]?: SentenceOf<Id> };

/** A fact that is told in one sentence. */
export type Told = keyof typeof SENTENCES;

/** Whether a fact is told in one sentence; the others are lists and texts. */
export function isTold(id: FactId): id is Told {
  return Object.hasOwn(SENTENCES, id);
}

/** The sentence of a fact. `scope` opens it. */
export function sayFact(tongue: Tongue, scope: Runs, id: Told, value: FactValue): Runs {
  const sentenceOf = SENTENCES[id] as SentenceOf<FactId>;
  return sentenceOf(tongue, scope, value, id);
}

/** What has to be said beside a criterion: the date at which it must hold, or that none is named. */
export function asOfNote({ words }: Tongue, id: FactId, value: FactValue): Runs {
  if (id !== 'age' && id !== 'education') return [];
  const { asOf } = value as FactValue<'age' | 'education'>;
  const { date, no_date } = words.facts[id];
  return asOf === 'not_stated' ? fill(no_date) : fill(date, { date: sayDate(words, asOf) });
}

function policy(tongue: Tongue, scope: Runs, value: { policy: string } | { text: Text }, id: FactId): Runs {
  const { text } = tongue.words.status;
  if ('text' in value) return fill(text, { scope, text: sayText(tongue, value.text) });
  const says = policyWords(tongue, id, value.policy)?.says;
  return says ? fill(says, { scope }) : fill(text, { scope, text: value.policy });
}

function sayStart(tongue: Tongue, scope: Runs, months: FactValue<'start_date'>): Runs {
  const { one, many } = tongue.words.facts.start_date;
  const filling = { scope, months: sayMonths(tongue, months) };
  return months.length === 1 ? fill(one, filling) : fill(many, { ...filling, count: sayCount(tongue, months.length) });
}

function sayHours({ words }: Tongue, scope: Runs, { fullTime, perWeek }: FactValue<'working_hours'>): Runs {
  const { working_hours } = words.facts;
  if (perWeek === undefined) return fill(fullTime ? working_hours.full_time : working_hours.part_time, { scope });
  const says = fullTime ? working_hours.full_time_hours : working_hours.part_time_hours;
  return fill(says, { scope, hours: String(perWeek) });
}
