import { fill } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import { MANY, programmeOf } from '../book.ts';
import { read } from '../facts.ts';
import { CARD } from '../parts.ts';
import { stateOf } from '../state.ts';
import { tellDifferences, tellMany } from './differences.ts';
import { cite, type Draft, say } from './draft.ts';
import { sayAllLost } from './lost.ts';
import { opening } from './opening.ts';
import { remarkConflicts } from './remarks.ts';
import { cellOf } from './rows.ts';
import { shortState } from './standing.ts';
import { sayCount, sayName } from './tongue.ts';

/** Tells what there is to know of a vacancy; of several, where they differ; of many, which there are. */
export function tellDetails(draft: Draft): void {
  const [first, ...others] = draft.vacancies;
  if (!first || draft.vacancies.length >= MANY) tellMany(draft);
  else if (others.length === 0) tellCard(draft, first);
  else tellDifferences(draft);
}

function tellCard(draft: Draft, vacancy: Vacancy): void {
  const { details } = draft.words.talk;
  const programme = draft.content.programmes.find(({ id }) => id === vacancy.programme);
  const count = programmeOf(draft.content, vacancy).length;
  const filling = {
    scope: opening(draft, [vacancy], 'label'),
    name: sayName(draft, vacancy.names.full),
    programme: programme ? sayName(draft, programme.names) : vacancy.programme,
  };
  say(
    draft,
    count > 1 ? fill(details.intro, { ...filling, count: sayCount(draft, count) }) : fill(details.intro_only, filling),
  );
  const state = { label: details.state, value: shortState(draft, vacancy, draft.now) };
  // The state names the deadline already, unless the vacancy was withdrawn.
  const isWithdrawn = stateOf(vacancy, draft.now).kind === 'withdrawn';
  const ids = CARD.filter((id) => isWithdrawn || id !== 'deadline');
  const rows = ids.flatMap((id) => {
    if (read(vacancy, id).status === 'lost') return [];
    return [{ label: draft.words.facts[id].label, value: cellOf(draft, vacancy, id) }];
  });
  cite(draft, [vacancy], 'deadline');
  draft.blocks.push({ kind: 'facts', rows: [state, ...rows] });
  sayAllLost(draft, [vacancy], ids);
  for (const id of ids) remarkConflicts(draft, [vacancy], id);
}
