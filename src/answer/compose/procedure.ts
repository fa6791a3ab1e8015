import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import { compare } from './compare.ts';
import { type Draft, say } from './draft.ts';
import { rowsOf } from './rows.ts';
import { tellFact } from './tell.ts';

/** What postings say around a question that they do not answer themselves. */
const AROUND = {
  how_to_apply: ['deadline', 'documents', 'before_submitting', 'edit_application', 'max_applications'],
  selection_process: ['documents', 'accommodation', 'ai_policy', 'candidate_pool', 'contact'],
} as const satisfies Readonly<Record<string, readonly FactId[]>>;

/** Tells how to apply: where the postings do not say it, what little they do say. */
export function tellHowToApply(draft: Draft): void {
  tellFact(draft, 'how_to_apply');
  tellAround(draft, 'how_to_apply');
}

/** Tells the steps of the selection in the same way, with the webinar that was to explain them. */
export function tellSelection(draft: Draft): void {
  tellFact(draft, 'selection_process');
  if (compare(draft.vacancies, 'webinar').known.length > 0) say(draft, fill(draft.words.talk.selection.webinar));
  tellAround(draft, 'selection_process');
}

function tellAround(draft: Draft, intent: keyof typeof AROUND): void {
  const ids = AROUND[intent].filter((id) => isPrinted(draft, id));
  if (ids.length === 0) return;
  say(draft, fill(draft.words.talk.little));
  draft.blocks.push({ kind: 'facts', rows: rowsOf(draft, ids) });
}

/** What a copy of ours lost is named too: left out, it would look as if nothing were asked for. */
function isPrinted(draft: Draft, id: FactId): boolean {
  const { known, lost } = compare(draft.vacancies, id);
  return known.length > 0 || lost.length > 0;
}
