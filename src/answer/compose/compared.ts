import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import { MANY } from '../book.ts';
import type { Part } from '../decision.ts';
import type { Reading } from '../facts.ts';
import { CRITERIA, factsOf } from '../parts.ts';
import { isOpen, stateOf } from '../state.ts';
import { beginOf } from '../time.ts';
import { compare, isDiffering } from './compare.ts';
import { type Draft, say } from './draft.ts';
import { sayShort } from './shorts.ts';
import { namesOf } from './tongue.ts';

/** A value that has a rank, and the unit that it is counted in: only what is counted in the same unit can be ranked. */
interface Rank {
  readonly unit: string;
  readonly height: number;
}

/** Facts of which one vacancy can have more than another: more money or time, or a later date. */
const RANKS: { readonly [Id in FactId]?: (reading: Reading<Id>, by: 'most' | 'least') => Rank | null | undefined } = {
  stipend: ({ value }) => value && { unit: `${value.currency} ${value.per}`, height: value.amount },
  duration: ({ value }) => value && { unit: value.unit, height: value.count },
  working_hours: ({ value }) => (value?.perWeek === undefined ? undefined : { unit: 'hours', height: value.perWeek }),
  deadline: ({ value }) => value && { unit: 'instant', height: beginOf(value) },
  start_date: ({ value }, by) => {
    const months = value?.toSorted() ?? [];
    const month = by === 'most' ? months.at(-1) : months[0];
    return month === undefined ? undefined : { unit: 'month', height: Date.parse(month) };
  },
};

/** Before what is known of a fact: whether vacancies are the same in it, or which of them has most or least of it. */
export function sayCompared(draft: Draft, { intent, outcome }: Part): void {
  const { compares } = draft.decision;
  const [id] = factsOf(draft.content, intent);
  const isOfFacts = draft.content.intents[intent]?.kind === 'facts';
  if (!compares || !id || !isOfFacts || outcome !== 'answer' || draft.vacancies.length < 2) return;
  // That applications are closed comes first, and which would have closed last is of no use any longer.
  if (id === 'deadline' && draft.vacancies.some((vacancy) => !isOpen(stateOf(vacancy, draft.now)))) return;
  if (compares === 'same' && intent === 'eligibility') saySame(draft, CRITERIA, draft.words.eligibility.about);
  else if (compares === 'same') saySame(draft, [id], draft.words.facts[id].about);
  else if (compares === 'most' || compares === 'least') sayFirst(draft, id, compares);
}

function saySame(draft: Draft, ids: readonly FactId[], about: string): void {
  const { same, not_same } = draft.words.compare;
  const comparisons = ids.map((id) => compare(draft.vacancies, id));
  const isCompared = comparisons.some(({ known }) => known.some(({ vacancies }) => vacancies.length > 1));
  if (comparisons.some(isDiffering)) say(draft, fill(not_same, { about }));
  else if (isCompared) say(draft, fill(same, { about }));
}

function sayFirst(draft: Draft, id: FactId, by: 'most' | 'least'): void {
  const rankOf = RANKS[id] as ((reading: Reading, by: 'most' | 'least') => Rank | null | undefined) | undefined;
  const { known } = compare(draft.vacancies, id);
  const [first, ...others] = known;
  if (!rankOf || !first) return;
  if (others.length === 0) {
    if (first.vacancies.length > 1) say(draft, fill(draft.words.compare.alike, { about: draft.words.facts[id].about }));
    return;
  }
  const ranked = known.flatMap((group) => {
    const rank = rankOf(group.reading, by);
    return rank ? [{ ...group, ...rank }] : [];
  });
  if (ranked.length < known.length || new Set(ranked.map(({ unit }) => unit)).size > 1) return;
  const heights = ranked.map(({ height }) => height);
  const height = by === 'most' ? Math.max(...heights) : Math.min(...heights);
  const best = ranked.filter((one) => one.height === height);
  const [{ reading } = first] = best;
  const vacancies = best.flatMap((group) => group.vacancies);
  if (vacancies.length >= MANY) return;
  const filling = { vacancies: namesOf(draft, vacancies), value: sayShort(draft, reading) };
  say(draft, fill(draft.words.compare.first, filling));
}
