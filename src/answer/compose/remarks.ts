import { fill } from '../../content/fill.ts';
import type { FactId } from '../../content/schema/facts.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { MANY } from '../book.ts';
import { compare, type Group } from './compare.ts';
import { cite, type Draft, note } from './draft.ts';
import { namesOf, sayText } from './tongue.ts';

/** Conflicts and notes of a group; of a long one they would bury the answer. */
export function remark(draft: Draft, group: Group, id: FactId): void {
  if (group.vacancies.length >= MANY) return;
  sayConflicts(draft, group, id);
  for (const vacancy of group.vacancies) {
    const { reading } = compare([vacancy], id).known[0] ?? group;
    if (reading.note) note(draft, named(draft, [vacancy], sayText(draft, reading.note)));
  }
}

/** How many different answers were left out. */
export function sayRest(draft: Draft, count: number): void {
  if (count > 0) note(draft, fill(draft.words.status.more_values, { count: String(count) }));
}

/** The other reading of a conflict, and why we do not go by it. */
function sayConflicts(draft: Draft, { vacancies }: Group, id: FactId): void {
  for (const group of compareConflicts(vacancies, id)) {
    const { against, section } = group.reading;
    for (const other of against?.readings ?? []) {
      const filling = {
        section: other.section,
        printed: other.printed.join(draft.words.join.semicolon),
        by: section ?? '',
        why: against ? sayText(draft, against.why) : '',
      };
      const runs = fill(draft.words.status.conflict, filling);
      note(draft, named(draft, group.vacancies, runs));
      cite(draft, group.vacancies, group.reading);
    }
  }
}

/** A remark that belongs to some of the vacancies is headed by their names. */
function named(draft: Draft, vacancies: readonly Vacancy[], remark: Runs): Runs {
  if (vacancies.length === draft.vacancies.length) return remark;
  return fill(draft.words.status.note, { vacancies: namesOf(draft, vacancies), note: remark });
}

/** Vacancies may say the same, and only some of them against another place of their posting. */
function compareConflicts(vacancies: readonly Vacancy[], id: FactId): readonly Group[] {
  return vacancies.flatMap((vacancy) => compare([vacancy], id).known.filter(({ reading }) => reading.against !== null));
}
