import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { keepFor, MANY, programmeOf } from '../book.ts';
import { type Reading, read } from '../facts.ts';
import { CRITERIA } from '../parts.ts';
import { cite, type Draft, note } from './draft.ts';
import { type Item, itemsOf, type Listing, tellListings } from './items.ts';
import { sayAllHeld } from './lost.ts';
import { asOfNote } from './sentences.ts';
import { sayShort } from './shorts.ts';
import { tellKnown } from './tell.ts';
import { perLanguage, sayCount } from './tongue.ts';
import { sayLost, sayNothing, siblingScope } from './unknown.ts';

/** Tells all essential criteria: those of all postings first, then what some of them ask beside them. */
export function tellCriteria(draft: Draft): void {
  if (draft.vacancies.length >= MANY) for (const id of CRITERIA) tellKnown(draft, id);
  else {
    tellListings(draft, listingsOf(draft, draft.vacancies), intro(draft));
    noteDates(draft, draft.vacancies);
  }
  sayAllHeld(draft, draft.vacancies, CRITERIA);
  sayMissing(draft);
  const [only] = draft.vacancies;
  const isBlank = only && !isCriteriaKnown(only) && !isAnyHeld(only);
  if (draft.vacancies.length === 1 && isBlank) tellSiblings(draft, only);
}

/** Vacancies of which no criterion is known: lost in the same section, or silent. */
interface Missing {
  readonly lost: Reading | undefined;
  readonly vacancies: Vacancy[];
}

const missingKept = new WeakMap<readonly Vacancy[], readonly Missing[]>();

/** Says of which postings our copy has no criteria at all, or which name none. */
function sayMissing(draft: Draft): void {
  const { about } = draft.words.eligibility;
  for (const { lost, vacancies } of keepFor(missingKept, draft.vacancies, () => missingIn(draft.vacancies))) {
    if (lost) sayLost(draft, vacancies, lost.section ?? '', about);
    else sayNothing(draft, vacancies, about);
    cite(draft, vacancies, lost?.fact);
  }
}

function missingIn(vacancies: readonly Vacancy[]): readonly Missing[] {
  const bySection = new Map<string, Missing>();
  for (const vacancy of vacancies) {
    if (isCriteriaKnown(vacancy)) continue;
    const lost = CRITERIA.map((id) => read(vacancy, id)).find(({ status }) => status === 'lost');
    if (!lost && isAnyHeld(vacancy)) continue;
    const section = lost?.section ?? '';
    const known = bySection.get(section);
    if (known) known.vacancies.push(vacancy);
    else bySection.set(section, { lost, vacancies: [vacancy] });
  }
  return [...bySection.values()].slice(0, MANY - 1);
}

/** Whether at least one criterion stands in our copy. */
export function isCriteriaKnown(vacancy: Vacancy): boolean {
  return CRITERIA.some((id) => read(vacancy, id).value !== null);
}

/** Whether staff are checking one of its criteria. */
function isAnyHeld(vacancy: Vacancy): boolean {
  return CRITERIA.some((id) => read(vacancy, id).status === 'held');
}

function tellSiblings(draft: Draft, only: Vacancy): void {
  const siblings = programmeOf(draft.content, only)
    .filter(isCriteriaKnown)
    .slice(0, MANY - 1);
  tellListings(draft, listingsOf(draft, siblings), intro(draft), (vacancies) => siblingScope(draft, vacancies));
  noteDates(draft, siblings);
}

function intro(draft: Draft) {
  return (scope: Runs, count: number) => fill(draft.words.eligibility.intro, { scope, count: sayCount(draft, count) });
}

interface Criteria {
  readonly items: readonly Item[];
  readonly key: string;
}

const criteriaMade = perLanguage<Criteria>();

/** Each vacancy's criteria; vacancies that list the same ones come together. */
function listingsOf(draft: Draft, vacancies: readonly Vacancy[]): readonly Listing[] {
  const listings = new Map<string, { vacancies: Vacancy[]; items: readonly Item[] }>();
  const known = vacancies.filter(isCriteriaKnown);
  for (const vacancy of known) {
    const { items, key } = criteriaMade(draft, vacancy, () => criteriaOf(draft, vacancy));
    const listing = listings.get(key);
    if (listing) listing.vacancies.push(vacancy);
    else listings.set(key, { vacancies: [vacancy], items });
  }
  for (const id of CRITERIA) cite(draft, known, id);
  return [...listings.values()];
}

function criteriaOf(draft: Draft, vacancy: Vacancy): Criteria {
  const items = CRITERIA.flatMap((id) => criterionItems(draft, read(vacancy, id)));
  return { items, key: items.map((one) => one.key).join() };
}

function criterionItems(draft: Draft, reading: Reading): readonly Item[] {
  const { fact, value, key } = reading;
  if (value === null) return [];
  const further = reading.fact === 'further_criteria' ? (reading as Reading<'further_criteria'>).value : null;
  if (!further) return [{ key: `${fact} ${key}`, runs: item(draft, fact, sayShort(draft, reading)) }];
  return itemsOf(draft, further).map((one) => ({ key: one.key, runs: item(draft, fact, one.runs) }));
}

function item({ words }: Draft, id: FactId, text: Runs): Runs {
  return fill(words.eligibility.item, { criterion: words.facts[id].label, text });
}

function noteDates(draft: Draft, vacancies: readonly Vacancy[]): void {
  for (const vacancy of vacancies) {
    for (const id of CRITERIA) {
      const { value } = read(vacancy, id);
      const runs = value === null ? [] : asOfNote(draft, id, value);
      if (runs.length > 0) note(draft, runs);
    }
  }
}
