import type { FactId } from '../../content/schema/facts.ts';
import type { Runs } from '../../reply/reply.ts';
import { bookOf, MANY } from '../book.ts';
import { compare, type Group } from './compare.ts';
import { tellDocuments, tellDocumentsOfOthers } from './documents.ts';
import { cite, type Draft, note, say } from './draft.ts';
import { isList, type ListFact, sayItems, tellItems } from './items.ts';
import { opening } from './opening.ts';
import { remark, sayRest } from './remarks.ts';
import { asOfNote, isTold, sayFact, type Told } from './sentences.ts';
import { sayHeld, sayUnknown } from './unknown.ts';

/** So many different values of one fact are told one by one. */
const VALUES_TOLD = MANY - 1;

/** Side by side with those of other vacancies, these would bury what was asked about. */
const OF_ONE_ONLY: ReadonlySet<FactId> = new Set<FactId>(['profile']);

/** Tells facts of all the vacancies: the first is what was asked about; of the others only what is known is told, or checked by staff. */
export function tellFacts(draft: Draft, ids: readonly FactId[]): void {
  const [first, ...others] = ids;
  if (!first) return;
  tellFact(draft, first);
  const isOne = draft.vacancies.length === 1;
  const { hasHeld } = bookOf(draft.content);
  for (const id of others) {
    if (!isOne && OF_ONE_ONLY.has(id)) continue;
    tellKnown(draft, id);
    if (hasHeld) sayHeld(draft, compare(draft.vacancies, id).held, draft.words.facts[id].about);
  }
}

/** Tells a fact: the same once, else group by group, then what is lost and what is not said. */
export function tellFact(draft: Draft, id: FactId): void {
  tellKnown(draft, id);
  sayUnknown(draft, id, compare(draft.vacancies, id), (scope, group) => sayGroup(draft, id, scope, group));
  if (id === 'documents') tellDocumentsOfOthers(draft);
}

/** Tells what is known of a fact, and nothing of the postings that do not say it. */
export function tellKnown(draft: Draft, id: FactId): void {
  const { known } = compare(draft.vacancies, id);
  if (isList(id)) tellItems(draft, id);
  else if (id === 'documents') tellDocuments(draft);
  else for (const group of known.slice(0, VALUES_TOLD)) sayGroup(draft, id, opening(draft, group.vacancies), group);
  if (isTold(id)) sayRest(draft, known.length - VALUES_TOLD);
}

function sayGroup(draft: Draft, id: FactId, scope: Runs, group: Group): void {
  if (isTold(id)) saySentence(draft, id, scope, group);
  else if (isList(id)) sayItems(draft, id, scope, group as Group<ListFact>);
}

function saySentence(draft: Draft, id: Told, scope: Runs, group: Group): void {
  const { value } = group.reading;
  if (value === null) return;
  say(draft, sayFact(draft, scope, id, value));
  cite(draft, group.vacancies, id);
  const asOf = asOfNote(draft, id, value);
  if (asOf.length > 0) note(draft, asOf);
  remark(draft, group.vacancies, id);
}
