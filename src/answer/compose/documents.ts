import { fill, plainText } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY, programmeOf, unite } from '../book.ts';
import { read } from '../facts.ts';
import { compare, type Group } from './compare.ts';
import { cite, type Draft, list, say } from './draft.ts';
import { opening } from './opening.ts';
import { noteOf, remark, sayRest } from './remarks.ts';
import { sayShort } from './shorts.ts';
import { sayText } from './tongue.ts';
import { siblingScope } from './unknown.ts';

type Documents = Group<'documents'>;

/** Tells the documents to attach. */
export function tellDocuments(draft: Draft): void {
  tellTogether(draft, compare(draft.vacancies, 'documents').known, (vacancies) => opening(draft, vacancies));
}

/** What others of the programme want attached, where our copy of one posting lost it. */
export function tellDocumentsOfOthers(draft: Draft): void {
  const [only, ...others] = draft.vacancies;
  if (!only || others.length > 0 || read(only, 'documents').status !== 'lost') return;
  const { known } = compare(programmeOf(draft.content, only), 'documents');
  tellTogether(draft, known, (vacancies) => siblingScope(draft, vacancies));
}

/** Postings that list the same ones are told together, however they join them. */
function tellTogether(
  draft: Draft,
  known: readonly Documents[],
  scopeOf: (vacancies: readonly Vacancy[]) => Runs,
): void {
  const byItems = new Map<string, Documents[]>();
  for (const group of known.slice(0, 2 * MANY)) {
    const key = plainText(sayShort(draft, group.reading));
    const together = byItems.get(key);
    if (together) together.push(group);
    else byItems.set(key, [group]);
  }
  for (const groups of [...byItems.values()].slice(0, MANY - 1)) {
    sayTogether(draft, scopeOf(unite(groups)), groups);
  }
  sayRest(draft, byItems.size - (MANY - 1));
}

function sayTogether(draft: Draft, scope: Runs, groups: readonly Documents[]): void {
  const { all, and_or, and_or_note } = draft.words.facts.documents;
  const loose = groups.filter(isLoose);
  say(draft, fill(loose.length === groups.length ? and_or : all, { scope }));
  list(draft, groups[0]?.reading.value?.items.map(({ text }) => sayText(draft, text)) ?? []);
  const looseVacancies = unite(loose);
  if (looseVacancies.length > 0 && looseVacancies.length < MANY) noteOf(draft, looseVacancies, fill(and_or_note));
  const vacancies = unite(groups);
  cite(draft, vacancies, 'documents');
  remark(draft, vacancies, 'documents');
}

function isLoose({ reading }: Documents): boolean {
  return reading.value?.join === 'and_or';
}
