import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Text } from '../../content/schema/text.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY } from '../book.ts';
import { type Reading, read } from '../facts.ts';
import { type Draft, note } from './draft.ts';
import { namesOf, sayText } from './tongue.ts';

/** Conflicts and notes of vacancies; where many are answered about, they would bury the answer. */
export function remark(draft: Draft, vacancies: readonly Vacancy[], id: FactId): void {
  if (draft.vacancies.length >= MANY) return;
  const bearers = new Map<string, { text: Text; vacancies: Vacancy[] }>();
  for (const vacancy of vacancies) {
    const reading = read(vacancy, id);
    sayConflict(draft, vacancy, reading);
    if (!reading.note) continue;
    const known = bearers.get(reading.note.en);
    if (known) known.vacancies.push(vacancy);
    else bearers.set(reading.note.en, { text: reading.note, vacancies: [vacancy] });
  }
  for (const bearer of bearers.values()) noteOf(draft, bearer.vacancies, sayText(draft, bearer.text));
}

/** The conflicts of vacancies alone and in short, for where many facts stand beside one another. */
export function remarkConflicts(draft: Draft, vacancies: readonly Vacancy[], id: FactId): void {
  const { conflict_short } = draft.words.status;
  const { label } = draft.words.facts[id];
  for (const vacancy of vacancies) {
    const { against, section } = read(vacancy, id);
    for (const other of against?.readings ?? []) {
      const printed = other.printed.join(draft.words.join.semicolon);
      const filling = { label, section: other.section, printed, by: section ?? '' };
      noteOf(draft, [vacancy], fill(conflict_short, filling));
    }
  }
}

/** A remark that belongs to some of the vacancies is headed by their names. */
export function noteOf(draft: Draft, vacancies: readonly Vacancy[], runs: Runs): void {
  const isOfAll = draft.vacancies.every((vacancy) => vacancies.includes(vacancy));
  note(draft, isOfAll ? runs : fill(draft.words.status.note, { vacancies: namesOf(draft, vacancies), note: runs }));
}

/** How many different answers were left out. */
export function sayRest(draft: Draft, count: number): void {
  if (count > 0) note(draft, fill(draft.words.status.more_values, { count: String(count) }));
}

/** The other reading of a conflict, and why we do not go by it. */
function sayConflict(draft: Draft, vacancy: Vacancy, { against, section }: Reading): void {
  for (const other of against?.readings ?? []) {
    const filling = {
      section: other.section,
      printed: other.printed.join(draft.words.join.semicolon),
      by: section ?? '',
      why: against ? sayText(draft, against.why) : '',
    };
    noteOf(draft, [vacancy], fill(draft.words.status.conflict, filling));
  }
}
