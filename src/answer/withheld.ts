import type { Content } from '../content/content.ts';
import { FACT_IDS, type FactId, type HeldFact } from '../content/schema/facts.ts';
import type { Vacancy } from '../content/schema/vacancy.ts';

interface Kept {
  readonly held: readonly string[];
  readonly content: Content;
}

/** Holds change rarely, so the last outcome is kept for each content. */
const kept = new WeakMap<Content, Kept>();

const HELD: HeldFact = { status: 'held' };
const NO_NEWS: Vacancy['state'] = { kind: 'by_deadline' };

/**
 * The content with the facts taken out that staff are checking, each given as `ops.stipend`. Whatever answers are made of
 * it can't tell them, because they do not stand in it. Without any, it is the content itself.
 */
export function withheld(content: Content, held: readonly string[] | undefined): Content {
  if (held === undefined || held.length === 0) return content;
  const known = kept.get(content);
  if (known && isSame(known.held, held)) return known.content;
  const keys = new Set(held);
  const vacancies = content.vacancies.map((vacancy) => {
    const facts = FACT_IDS.filter((id) => keys.has(`${vacancy.id}.${id}`));
    return facts.length > 0 ? without(vacancy, facts) : vacancy;
  });
  const isTouched = vacancies.some((vacancy, at) => vacancy !== content.vacancies[at]);
  const made = { held, content: isTouched ? { ...content, vacancies } : content };
  kept.set(content, made);
  return made.content;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((key, at) => key === other[at]));
}

function without(vacancy: Vacancy, ids: readonly FactId[]): Vacancy {
  const checked = Object.fromEntries(ids.map((id) => [id, HELD]));
  return { ...vacancy, facts: { ...vacancy.facts, ...checked }, state: stateWithout(vacancy.state, ids) };
}

/** That a date was moved tells both the date before and the one that holds now. */
function stateWithout(state: Vacancy['state'], ids: readonly FactId[]): Vacancy['state'] {
  if (state.kind !== 'extended') return state;
  const { deadline, start_date } = state.former;
  const isOfHeld = (deadline && ids.includes('deadline')) || (start_date && ids.includes('start_date'));
  return isOfHeld ? NO_NEWS : state;
}
