import { fill, fillText, joinRuns } from '../../content/fill.ts';
import type { FactId, FactValue } from '../../content/schema/facts.ts';
import type { Text } from '../../content/schema/text.ts';
import type { Runs } from '../../reply/reply.ts';
import { bookOf } from '../book.ts';
import type { Reading } from '../facts.ts';
import { counted, sayDate, sayInstant, sayMonth } from '../time.ts';
import type { Draft } from './draft.ts';
import { listed, perLanguage, sayCount, sayMoney, sayPlace, sayText, type Tongue } from './tongue.ts';

/** A fact's value in a few words, as it stands in tables and lists. */
type Short<Id extends FactId> = (draft: Draft, value: FactValue<Id>, id: Id) => Runs;

const SHORTS: { readonly [Id in FactId]: Short<Id> } = {
  requisition_number: (_draft, number) => plain(number),
  organisation: sayText,
  grade: (_draft, grade) => plain(grade),
  published: ({ words }, date) => plain(sayDate(words, date)),
  deadline: ({ words }, deadline) => [sayInstant(words, deadline)],
  stipend: sayMoney,
  travel_reimbursement: policy,
  start_date: (draft, months) => plain(sayMonths(draft, months)),
  duration: ({ words }, { count, unit }) => plain(counted(words.length[unit], count)),
  working_hours: shortHours,
  telework: policy,
  location: sayPlace,
  webinar: shortWebinar,
  max_applications: (draft, count) => fill(draft.words.facts.max_applications.short, { count: sayCount(draft, count) }),
  how_to_apply: policy,
  before_submitting: policy,
  edit_application: policy,
  nationality: ({ words }, { memberOf }) => plain(words.facts.nationality.member_of[memberOf]?.short ?? memberOf),
  age: ({ words }, { min, max }) =>
    max === undefined
      ? fill(words.facts.age.short.min, { min: String(min) })
      : fill(words.facts.age.short.between, { min: String(min), max: String(max) }),
  education: (draft, value) => fill(draft.words.facts.education.short, { options: sayStudies(draft, value) }),
  languages: (draft, value) => fill(draft.words.facts.languages.short, { languages: sayLanguages(draft, value) }),
  further_criteria: items,
  desirable_criteria: items,
  competencies: items,
  profile: items,
  documents: (draft, value) => items(draft, value.items),
  document_language: policy,
  ai_policy: policy,
  accommodation: policy,
  diversity: policy,
  integrity_values: policy,
  contact: policy,
  candidate_pool: policy,
  selection_process: policy,
  more_information: policy,
  duties: (draft, groups) =>
    items(
      draft,
      groups.flatMap((group) => group.items),
    ),
  division: (draft, { text }) => sayText(draft, text),
  benefits: items,
};

const once = perLanguage<Runs>();

/** Says a known fact in a few words. */
export function sayShort<Id extends FactId>(draft: Draft, reading: Reading<Id>): Runs {
  const { value, fact } = reading;
  return value === null ? [] : once(draft, reading, () => SHORTS[fact](draft, value, fact));
}

/** Months in which people start. */
export function sayMonths(tongue: Tongue, months: readonly string[]): string {
  return listed(
    tongue,
    months.map((month) => sayMonth(tongue.words, month)),
  );
}

/** The studies of which one suffices. */
export function sayStudies(tongue: Tongue, { anyOf }: FactValue<'education'>): string {
  const { options } = tongue.words.facts.education;
  const said = anyOf.map((option) => {
    if (option.kind === 'years_of_studies') return fillText(options.years_of_studies, { years: String(option.years) });
    if (option.kind === 'recent_graduate')
      return fillText(options.recent_graduate, { months: String(option.withinMonths) });
    return options[option.kind];
  });
  const { semicolon } = tongue.words.join;
  return said.join(semicolon);
}

/** The languages of which one suffices. */
export function sayLanguages(tongue: Tongue, { oneOf }: FactValue<'languages'>): string {
  return listed(
    tongue,
    oneOf.map((code) => tongue.words.languages[code] ?? code),
    'or',
  );
}

/** The words of a policy that many postings share, or a posting's own. */
export function policyWords({ words }: Tongue, id: FactId, policyId: string) {
  const fact = words.facts[id];
  return 'policies' in fact ? fact.policies[policyId] : undefined;
}

function policy<Id extends FactId>(draft: Draft, value: { policy: string } | { text: Text }, id: Id): Runs {
  if ('text' in value) return sayText(draft, value.text);
  return plain(policyWords(draft, id, value.policy)?.short ?? value.policy);
}

function shortHours({ words }: Draft, { fullTime, perWeek }: FactValue<'working_hours'>): Runs {
  const { short } = words.facts.working_hours;
  if (perWeek === undefined) return plain(fullTime ? short.full_time : short.part_time);
  return fill(fullTime ? short.full_time_hours : short.part_time_hours, { hours: String(perWeek) });
}

function shortWebinar(draft: Draft, id: string): Runs {
  const webinar = bookOf(draft.content).webinars.get(id);
  return webinar ? [sayInstant(draft.words, webinar.starts)] : plain(id);
}

function items(draft: Draft, all: readonly { readonly text: Text }[]): Runs {
  const texts = all.map(({ text }) => sayText(draft, text));
  return joinRuns(texts, { kind: 'text', text: draft.words.join.semicolon });
}

function plain(text: string): Runs {
  return [{ kind: 'text', text }];
}
