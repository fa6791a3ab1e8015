import type { Content } from '../content/content.ts';
import { FACT_IDS, type FactId } from '../content/schema/facts.ts';
import type { Vacancy, Webinar } from '../content/schema/vacancy.ts';
import type { FactUse } from './decision.ts';
import { isOpen, nextChange, stateOf } from './state.ts';

/** Content as answering looks things up in it; made once per content, because finding things anew costs with every vacancy. */
export interface Book {
  readonly vacancies: ReadonlyMap<string, Vacancy>;
  readonly webinars: ReadonlyMap<string, Webinar>;
  /** The facts that intents are answered from. */
  readonly facts: ReadonlySet<FactId>;
  /** Facts as decisions carry them, by vacancy and fact; filled as they are used. */
  readonly uses: Map<string, FactUse>;
}

/** The vacancies that an unnamed question concerns, and until when. */
interface Shelf {
  readonly from: number;
  readonly until: number;
  readonly ids: readonly string[];
}

const books = new WeakMap<Content, Book>();
const listed = new WeakMap<readonly string[], readonly Vacancy[]>();
const shelves = new WeakMap<Content, Shelf>();

/** Looks vacancies and webinars up by id. */
export function bookOf(content: Content): Book {
  let book = books.get(content);
  if (!book) {
    const intents = Object.values(content.intents);
    book = {
      vacancies: new Map(content.vacancies.map((vacancy) => [vacancy.id, vacancy])),
      webinars: new Map(content.webinars.map((webinar) => [webinar.id, webinar])),
      facts: new Set(FACT_IDS.filter((id) => intents.some(({ facts }) => facts.includes(id)))),
      uses: new Map(),
    };
    books.set(content, book);
  }
  return book;
}

/** Those of `ids` that content holds. Of a long list, the same object each time. */
export function vacanciesOf(content: Content, ids: readonly string[]): readonly Vacancy[] {
  const { vacancies } = bookOf(content);
  return onceIfMany(listed, ids, () => ids.flatMap((id) => vacancies.get(id) ?? []));
}

/** From how many on a list counts as long: it is selected from, and what is computed over it is kept. */
export const MANY = 6;

/** Computes over a list once if it is long; short lists are made anew for each question, so keeping theirs is no use. */
export function onceIfMany<Item, Out>(
  kept: WeakMap<readonly Item[], Out>,
  list: readonly Item[],
  compute: () => Out,
): Out {
  if (list.length < MANY) return compute();
  const known = kept.get(list);
  if (known !== undefined) return known;
  const out = compute();
  kept.set(list, out);
  return out;
}

/**
 * The ids of the open vacancies at `now` (UTC epoch, ms), or of all where none is open. The list is the same object until
 * something opens or closes, so what is computed over it can be kept by it.
 */
export function unnamedScope(content: Content, now: number): readonly string[] {
  const known = shelves.get(content);
  if (known && now >= known.from && now < known.until) return known.ids;
  const open = content.vacancies.filter((vacancy) => isOpen(stateOf(vacancy, now)));
  const ids = (open.length > 0 ? open : content.vacancies).map(({ id }) => id);
  const until = content.vacancies.reduce(
    (soonest, vacancy) => Math.min(soonest, nextChange(vacancy, now)),
    Number.POSITIVE_INFINITY,
  );
  shelves.set(content, { from: now, until, ids });
  return ids;
}
