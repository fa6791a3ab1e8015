import type { Content } from '../content/content.ts';
import { FACT_IDS, type FactId } from '../content/schema/facts.ts';
import type { Vacancy } from '../content/schema/vacancy.ts';
import type { StatedFacts } from '../understand/stated/stated.ts';
import { bookOf, keepFor, vacanciesOf } from './book.ts';
import type { EligibilityVerdict, FactUse, Part, Verdict } from './decision.ts';
import { judge } from './eligibility/judge.ts';
import { useOf } from './facts.ts';

/** The essential criteria, in the order in which postings list them. */
export const CRITERIA = ['nationality', 'age', 'education', 'languages', 'further_criteria'] as const;

/** What is told of a vacancy when nothing particular is asked, in the order of its card. */
export const CARD = [
  'requisition_number',
  'organisation',
  'deadline',
  'stipend',
  'travel_reimbursement',
  'start_date',
  'duration',
  'working_hours',
  'telework',
  'location',
  'languages',
  'webinar',
] as const;

/** What the intents of the talk come to; those that are not here are answered from postings. */
const TALK: Readonly<Record<string, Part['outcome']>> = {
  human: 'handoff',
  are_you_a_bot: 'smalltalk',
  help: 'answer',
  bot_privacy: 'answer',
  list_vacancies: 'answer',
};

/** Facts of intents that are answered from more, or from others, than their own. */
const FACTS: Readonly<Record<string, readonly FactId[]>> = {
  vacancy_details: CARD,
  application_status_open: ['deadline'],
  eligibility: CRITERIA,
  eligibility_check: CRITERIA,
};

const KNOWN: ReadonlySet<string> = new Set(FACT_IDS);

/** Intents that a unit of the division makes a difference to. */
const OF_UNITS: ReadonlySet<string> = new Set(['division', 'duties']);

/** What was asked, beside the intent itself. */
export interface Circumstances {
  readonly content: Content;
  readonly scope: readonly string[];
  readonly unit: string | undefined;
  /** What the asker said of one person, where it may be judged; null where nothing was said, or others are listening. */
  readonly stated: StatedFacts | null;
  readonly now: string;
}

const parts = new WeakMap<readonly string[], Map<string, Part>>();

/** The outcome of one intent, with the facts that it is answered from. */
export function partOf(intent: string, circumstances: Circumstances): Part {
  const { content, unit } = circumstances;
  const known = content.intents[intent];
  if (known?.kind === 'social') return { intent, outcome: 'smalltalk', facts: [] };
  if (known?.kind === 'topic') return { intent, outcome: 'not_covered', facts: [] };
  const talk = TALK[intent];
  if (talk) return { intent, outcome: talk, facts: [] };
  const part = factPart(intent, circumstances);
  if (intent === 'eligibility_check') return judged(part, circumstances);
  return unit !== undefined && OF_UNITS.has(intent) ? { ...part, unit } : part;
}

/** What the facts of the scope come to; of a lasting scope, worked out once. */
function factPart(intent: string, { content, scope }: Circumstances): Part {
  const byIntent = keepFor(parts, scope, () => new Map<string, Part>());
  let part = byIntent.get(intent);
  if (!part) {
    part = weigh(content, intent, usesIn(content, scope, intent));
    byIntent.set(intent, part);
  }
  return part;
}

function weigh(content: Content, intent: string, facts: readonly FactUse[]): Part {
  const decisive = decisiveOf(content, intent);
  const isStated = facts.some(
    ({ fact, status }) => (status === 'stated' || status === 'conflict') && decisive.includes(fact),
  );
  if (isStated) return { intent, outcome: 'answer', facts };
  const has = (sought: FactUse['status']) =>
    facts.some(({ fact, status }) => status === sought && decisive.includes(fact));
  return { intent, outcome: 'not_stated', reason: has('held') ? 'held' : has('lost') ? 'lost' : 'silent', facts };
}

/** The facts that an intent is answered from, the one that it is about first. */
export function factsOf(content: Content, intent: string): readonly FactId[] {
  return FACTS[intent] ?? content.intents[intent]?.facts.filter(isFactId) ?? [];
}

/** What is asked about is the first fact of an intent; what stands beside it is little, and no answer. */
function decisiveOf(content: Content, intent: string): readonly FactId[] {
  return FACTS[intent] ?? factsOf(content, intent).slice(0, 1);
}

function isFactId(id: string): id is FactId {
  return KNOWN.has(id);
}

function usesIn(content: Content, scope: readonly string[], intent: string): readonly FactUse[] {
  const vacancies = vacanciesOf(content, scope);
  const [only] = vacancies;
  if (only && vacancies.length === 1) return usesOf(content, only, intent);
  return vacancies.flatMap((vacancy) => usesOf(content, vacancy, intent));
}

/** One vacancy's facts for an intent, made once. */
function usesOf(content: Content, vacancy: Vacancy, intent: string): readonly FactUse[] {
  const { uses } = bookOf(content);
  let byIntent = uses.get(vacancy);
  if (!byIntent) {
    byIntent = new Map();
    uses.set(vacancy, byIntent);
  }
  let known = byIntent.get(intent);
  if (!known) {
    known = factsOf(content, intent).map((id) => useOf(content, vacancy, id));
    byIntent.set(intent, known);
  }
  return known;
}

function judged(part: Part, { content, scope, stated, now }: Circumstances): Part {
  if (!stated || Object.keys(stated).length === 0) return part;
  const verdicts: Record<string, EligibilityVerdict> = {};
  for (const vacancy of vacanciesOf(content, scope)) {
    verdicts[vacancy.id] = judge(vacancy, stated, now, content.reference.members);
  }
  return { ...part, verdicts };
}

/** The named vacancy's verdict, else the one shared by all whose criteria are known; undefined where they differ. */
export function topVerdict(parts: readonly Part[]): Verdict | undefined {
  const all = parts.flatMap(({ verdicts }) => (verdicts ? Object.values(verdicts) : []));
  if (all.length === 0) return undefined;
  const known = all.filter(({ verdict }) => verdict !== 'not_stated');
  const [first, ...others] = known.length > 0 ? known : all;
  return others.every(({ verdict }) => verdict === first?.verdict) ? first?.verdict : undefined;
}
