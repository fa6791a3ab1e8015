import { fill } from '../../content/fill.ts';
import type { Runs } from '../../reply/reply.ts';
import type { Group } from './compare.ts';
import { cite, type Draft, list, note, say } from './draft.ts';
import { remark } from './remarks.ts';
import { sayText } from './tongue.ts';

export const DOCUMENTS = 'documents';

/** Tells the documents to attach; whether each of them or "and/or" makes a difference between postings. */
export function sayDocuments(draft: Draft, scope: Runs, group: Group<typeof DOCUMENTS>): void {
  const { value } = group.reading;
  if (value === null) return;
  const { all, and_or, and_or_note } = draft.words.facts.documents;
  const isLoose = value.join === 'and_or';
  say(draft, fill(isLoose ? and_or : all, { scope }));
  list(
    draft,
    value.items.map(({ text }) => sayText(draft, text)),
  );
  if (isLoose) note(draft, fill(and_or_note));
  cite(draft, group.vacancies, group.reading);
  remark(draft, group, DOCUMENTS);
}
