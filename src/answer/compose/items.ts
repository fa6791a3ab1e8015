import { fill } from '../../content/fill.ts';
import type { FactId, FactValue } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY, unite } from '../book.ts';
import { compare, type Group } from './compare.ts';
import { cite, type Draft, list, say } from './draft.ts';
import { opening } from './opening.ts';
import { remark, sayRest } from './remarks.ts';
import { sayText } from './tongue.ts';

/** Facts that are lists, each introduced by one sentence. */
export type ListFact = 'further_criteria' | 'desirable_criteria' | 'competencies' | 'profile' | 'benefits';

const LISTS: ReadonlySet<FactId> = new Set<ListFact>([
  'further_criteria',
  'desirable_criteria',
  'competencies',
  'profile',
  'benefits',
]);

/** One item; two with the same key say the same. */
export interface Item {
  readonly key: string;
  readonly runs: Runs;
}

/** What some vacancies list. */
export interface Listing {
  readonly vacancies: readonly Vacancy[];
  readonly items: readonly Item[];
}

/** Tells a list: what all have in common first, then what some have beside it. */
export function tellItems(draft: Draft, id: ListFact): void {
  const { known } = compare(draft.vacancies, id);
  const { says } = draft.words.facts[id];
  const told = known.slice(0, MANY - 1);
  const listings = told.map((group) => listingOf(draft, group));
  tellListings(draft, listings, (scope) => fill(says, { scope }));
  for (const { vacancies } of told) cite(draft, vacancies, id);
  sayRest(draft, known.length - told.length);
  if (draft.vacancies.length < MANY) remark(draft, draft.vacancies, id);
}

/** Says the list of one group. */
export function sayItems(draft: Draft, id: ListFact, scope: Runs, group: Group<ListFact>): void {
  say(draft, fill(draft.words.facts[id].says, { scope }));
  listRuns(draft, listingOf(draft, group).items);
  cite(draft, group.vacancies, id);
}

/** Says the common items under one opening, and what comes on top for some. Lists without anything in common stand apart. */
export function tellListings(
  draft: Draft,
  listings: readonly Listing[],
  intro: (scope: Runs, count: number) => Runs,
  scopeOf: (vacancies: readonly Vacancy[]) => Runs = (vacancies) => opening(draft, vacancies),
): void {
  const [first, ...others] = listings;
  if (!first) return;
  const common = first.items.filter(({ key }) => others.every(({ items }) => items.some((item) => item.key === key)));
  if (common.length === 0) {
    for (const { vacancies, items } of listings.slice(0, MANY - 1)) {
      say(draft, intro(scopeOf(vacancies), items.length));
      listRuns(draft, items);
    }
    return;
  }
  say(draft, intro(scopeOf(unite(listings)), common.length));
  listRuns(draft, common);
  const keys = new Set(common.map(({ key }) => key));
  for (const { vacancies, items } of listings) {
    const extra = items.filter(({ key }) => !keys.has(key));
    if (extra.length === 0) continue;
    say(draft, fill(draft.words.status.also, { scope: opening(draft, vacancies) }));
    listRuns(draft, extra);
  }
}

/** Two items are the same if they say the same. */
export function itemsOf(draft: Draft, items: FactValue<ListFact>): readonly Item[] {
  return items.map(({ text }) => ({ key: text.en, runs: sayText(draft, text) }));
}

function listingOf(draft: Draft, { reading, vacancies }: Group<ListFact>): Listing {
  return { vacancies, items: itemsOf(draft, reading.value ?? []) };
}

function listRuns(draft: Draft, items: readonly Item[]): void {
  list(
    draft,
    items.map(({ runs }) => runs),
  );
}

/** Whether a fact is a list. */
export function isList(id: FactId): id is ListFact {
  return LISTS.has(id);
}
