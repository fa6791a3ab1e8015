import { fill } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Runs } from '../../reply/reply.ts';
import { isAnyUnsure, MANY, vacanciesOf } from '../book.ts';
import { unnamedIn } from '../concerned.ts';
import { isOpen, stateOf } from '../state.ts';
import { cite, type Draft, list, say, tellOf } from './draft.ts';
import { shortState } from './standing.ts';
import { sayCount, sayName } from './tongue.ts';

/** Tells which vacancies are open, else which there were; of many, how many, and some of them: those it returns. */
export function tellVacancies(draft: Draft): readonly Vacancy[] {
  const { content, now, scene, words } = draft;
  const { none, some } = words.talk.list;
  const current = vacanciesOf(content, unnamedIn(content, scene));
  const [first] = current;
  if (!first) {
    say(draft, fill(none));
    return [];
  }
  const shown = current.slice(0, MANY - 1);
  const isSelection = shown.length < current.length;
  const counts = headline(draft, current, isOpen(stateOf(first, now)));
  say(draft, counts, isSelection ? fill(some, { shown: String(shown.length) }) : []);
  list(
    draft,
    shown.map((vacancy) => vacancyItem(draft, vacancy)),
  );
  cite(draft, shown);
  tellOf(draft, shown, 'deadline');
  return shown;
}

/** A vacancy with its full name and its state. */
export function vacancyItem(draft: Draft, vacancy: Vacancy): Runs {
  return fill(draft.words.talk.list.item, {
    vacancy: sayName(draft, vacancy.names.short),
    name: sayName(draft, vacancy.names.full),
    state: shortState(draft, vacancy, draft.now),
  });
}

function headline(draft: Draft, vacancies: readonly Vacancy[], areOpen: boolean): Runs {
  const { open, open_one, none_open, none_open_one, unsure, unsure_one } = draft.words.talk.list;
  const { length: many } = vacancies;
  const count = sayCount(draft, many);
  if (isAnyUnsure(draft.content, vacancies)) return many === 1 ? fill(unsure_one) : fill(unsure, { count });
  if (many === 1) return fill(areOpen ? open_one : none_open_one);
  return fill(areOpen ? open : none_open, { count });
}
