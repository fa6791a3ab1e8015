import type { Content } from '../content/content.ts';
import type { Memory } from '../memory.ts';
import type { Scene } from '../scene.ts';
import { says } from '../understand/says.ts';
import type { Understanding } from '../understand/understanding.ts';
import { bookOf, programmeOf } from './book.ts';
import { isOfVacancies, unnamedIn } from './concerned.ts';
import type { Concerned } from './decision.ts';

/**
 * How vacancies are compared: which of them have something, which has most or least of it, whether they are the same in it,
 * or how they differ.
 */
export type Compares = 'which' | 'most' | 'least' | 'same' | 'difference';

/** The comparison that a question asks for; undefined where it asks for none. */
export function comparisonIn(understanding: Understanding): Compares | undefined {
  if (says(understanding, 'SAME_ALL')) return 'same';
  if (says(understanding, 'DIFFERENCE')) return 'difference';
  if (!says(understanding, 'WHICH_OF')) return undefined;
  if (says(understanding, 'LEAST')) return 'least';
  return says(understanding, 'MOST') ? 'most' : 'which';
}

/**
 * The vacancies that are compared: those named; one that is named beside those spoken of before, or else beside its
 * programme; without a name those spoken of before if they are several, else all of the place. Null where there is nothing
 * to compare.
 */
export function comparedIn(
  content: Content,
  compares: Compares | undefined,
  { intents, named }: { readonly intents: readonly string[]; readonly named: readonly string[] },
  scene: Scene,
  held: Memory,
): Concerned | null {
  if (!compares || named.length > 1 || !intents.some((intent) => isOfVacancies(content, intent))) return null;
  const { vacancies } = bookOf(content);
  const before = held.topic?.vacancies.filter((id) => vacancies.has(id)) ?? [];
  const [only] = named;
  if (only === undefined) return before.length > 1 ? null : { ids: [], by: 'none', scope: unnamedIn(content, scene) };
  const vacancy = vacancies.get(only);
  if (compares !== 'difference' || !vacancy) return null;
  const others = before.filter((id) => id !== only);
  if (others.length > 0) return { ids: [...others, only], by: 'named', scope: [...others, only] };
  const siblings = programmeOf(content, vacancy).flatMap(({ id }) => (id === only ? [] : [id]));
  return { ids: [only], by: 'named', scope: [only, ...siblings] };
}
