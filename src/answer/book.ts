import type { Content } from '../content/content.ts';
import { FACT_IDS, type FactId } from '../content/schema/facts.ts';
import type { Role } from '../content/schema/understanding.ts';
import type { Vacancy, Webinar } from '../content/schema/vacancy.ts';
import type { FactUse } from './decision.ts';
import { isOpen, nextChange, stateOf } from './state.ts';

/** Content as answering looks things up in it; made once per content, because finding things anew costs with every vacancy. */
export interface Book {
  readonly vacancies: ReadonlyMap<string, Vacancy>;
  readonly webinars: ReadonlyMap<string, Webinar>;
  /** What each concept does in a rule. */
  readonly roles: ReadonlyMap<string, Role>;
  /** The facts that intents are answered from. */
  readonly facts: ReadonlySet<FactId>;
  /** The vacancies of each programme. */
  readonly programmes: ReadonlyMap<string, readonly Vacancy[]>;
  /** Staff are checking some fact. */
  readonly hasHeld: boolean;
  /** Of some vacancy staff are checking the deadline, so that nobody can tell whether it is open. */
  readonly hasHeldDeadline: boolean;
  /** Facts as decisions carry them, by vacancy and intent; filled as they are used. */
  readonly uses: Map<Vacancy, Map<string, readonly FactUse[]>>;
}

/** The vacancies that an unnamed question concerns, and until when. */
interface Shelf {
  readonly from: number;
  readonly until: number;
  readonly ids: readonly string[];
}

const books = new WeakMap<Content, Book>();
const listed = new WeakMap<readonly string[], readonly Vacancy[]>();
const shelves = new WeakMap<Content, Map<string, Shelf>>();

/** Lists that last as long as the content, or until something opens or closes. */
const lasting = new WeakSet<readonly unknown[]>();

/** Looks vacancies and webinars up by id. */
export function bookOf(content: Content): Book {
  let book = books.get(content);
  if (!book) {
    const intents = Object.values(content.intents);
    book = {
      vacancies: new Map(content.vacancies.map((vacancy) => [vacancy.id, vacancy])),
      webinars: new Map(content.webinars.map((webinar) => [webinar.id, webinar])),
      roles: new Map(content.lexicon.concepts.map(({ name, role }) => [name, role])),
      facts: new Set(FACT_IDS.filter((id) => intents.some(({ facts }) => facts.includes(id)))),
      programmes: new Map(
        content.programmes.map(({ id }) => [id, lasts(content.vacancies.filter((one) => one.programme === id))]),
      ),
      hasHeld: content.vacancies.some(({ facts }) => FACT_IDS.some((id) => facts[id].status === 'held')),
      hasHeldDeadline: content.vacancies.some(hasHeldDeadline),
      uses: new Map(),
    };
    books.set(content, book);
  }
  return book;
}

/** Those of `ids` that content holds; of a lasting list, the same lasting object each time. */
export function vacanciesOf(content: Content, ids: readonly string[]): readonly Vacancy[] {
  if (!lasting.has(ids)) return findAll(content, ids);
  return keepFor(listed, ids, () => lasts(findAll(content, ids)));
}

function findAll(content: Content, ids: readonly string[]): readonly Vacancy[] {
  const { vacancies } = bookOf(content);
  const found: Vacancy[] = [];
  for (const id of ids) {
    const vacancy = vacancies.get(id);
    if (vacancy) found.push(vacancy);
  }
  return found;
}

/** Whether staff are checking the deadline of any of these. */
export function isAnyUnsure(content: Content, vacancies: readonly Vacancy[]): boolean {
  return bookOf(content).hasHeldDeadline && vacancies.some(hasHeldDeadline);
}

function hasHeldDeadline({ facts }: Vacancy): boolean {
  return facts.deadline.status === 'held';
}

/** From how many on a list counts as long, and is selected from. */
export const MANY = 6;

/** Computes over a lasting list once; other lists are made anew for each question, so keeping theirs is no use. */
export function keepFor<Item, Out>(
  kept: WeakMap<readonly Item[], Out>,
  list: readonly Item[],
  compute: () => Out,
): Out {
  if (!lasting.has(list)) return compute();
  const known = kept.get(list);
  if (known !== undefined) return known;
  const out = compute();
  kept.set(list, out);
  return out;
}

/** Marks a list as lasting. */
function lasts<Item>(list: readonly Item[]): readonly Item[] {
  lasting.add(list);
  return list;
}

/**
 * The ids of the open vacancies at `now` (UTC epoch, ms), with those of which nobody can tell, or of all where none is open;
 * of one programme where one is given. The list is the same object until something opens or closes, so what is computed over it can be kept by it.
 */
export function unnamedScope(content: Content, now: number, programme?: string): readonly string[] {
  let shelf = shelves.get(content);
  if (!shelf) {
    shelf = new Map();
    shelves.set(content, shelf);
  }
  const known = shelf.get(programme ?? '');
  if (known && now >= known.from && now < known.until) return known.ids;
  const fresh = lookOver(programme === undefined ? content.vacancies : ofProgramme(content, programme), now);
  shelf.set(programme ?? '', fresh);
  return fresh.ids;
}

function lookOver(vacancies: readonly Vacancy[], now: number): Shelf {
  const open = vacancies.filter((vacancy) => isOpen(stateOf(vacancy, now)));
  const likely = open.length > 0 ? vacancies.filter((one) => hasHeldDeadline(one) || open.includes(one)) : vacancies;
  const ids = lasts(likely.map(({ id }) => id));
  const until = vacancies.reduce(
    (soonest, vacancy) => Math.min(soonest, nextChange(vacancy, now)),
    Number.POSITIVE_INFINITY,
  );
  return { from: now, until, ids };
}

/** All the vacancies of a vacancy's programme, itself among them. */
export function programmeOf(content: Content, { programme }: Vacancy): readonly Vacancy[] {
  return ofProgramme(content, programme);
}

/** The vacancies of a programme, by its id; none where there is no such programme. */
export function ofProgramme(content: Content, programme: string): readonly Vacancy[] {
  return bookOf(content).programmes.get(programme) ?? [];
}

/** The vacancies of several groups, in the order of their ids; many are only counted, so theirs does not matter. */
export function unite(groups: readonly { readonly vacancies: readonly Vacancy[] }[]): readonly Vacancy[] {
  const [first, ...others] = groups;
  if (first && others.length === 0) return first.vacancies;
  const all = groups.flatMap(({ vacancies }) => vacancies);
  return all.length < MANY ? inOrder(all) : all;
}

/** Vacancies in the order of their ids, as content has them. */
export function inOrder(vacancies: Iterable<Vacancy>): readonly Vacancy[] {
  return [...vacancies].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
