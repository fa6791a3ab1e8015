import type { Content } from '../content/content.ts';
import { FACT_IDS, type Fact, type FactId, type HeldFact } from '../content/schema/facts.ts';
import type { Vacancy } from '../content/schema/vacancy.ts';

interface Kept {
  readonly held: readonly string[];
  readonly content: Content;
}

/** Holds change rarely, so the last outcome is kept for each content. */
const kept = new WeakMap<Content, Kept>();

const HELD: HeldFact = { status: 'held' };

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
  const changed = FACT_IDS.flatMap((id): [FactId, Fact][] => {
    if (ids.includes(id)) return [[id, HELD]];
    const fact = vacancy.facts[id];
    return mentionsAny(fact, ids) ? [[id, withoutRemarks(fact)]] : [];
  });
  return { ...vacancy, facts: { ...vacancy.facts, ...Object.fromEntries(changed) } };
}

/** Whether the remarks on a fact tell one of these as well. */
function mentionsAny(fact: Fact, ids: readonly FactId[]): boolean {
  return 'mentions' in fact && ids.some((id) => fact.mentions?.includes(id));
}

/** The value alone, and where it stands; of a conflict, the reading that we go by. */
function withoutRemarks(fact: Fact): Fact {
  const told = fact.status === 'conflict' ? fact.readings.find(({ id }) => id === fact.goesBy) : fact;
  if (!told || !('value' in told)) return HELD;
  // The value is that of the same fact, which the type of all facts can't follow.
  return { status: 'stated', section: told.section, value: told.value } as Fact;
}
