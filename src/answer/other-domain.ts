import type { Content } from '../content/content.ts';
import type { Hit } from '../understand/understanding.ts';
import { bookOf } from './book.ts';

/** Whether some of these phrases speak of another domain than vacancies. */
export function isOfAnotherDomain(content: Content, hits: readonly Hit[]): boolean {
  const { roles } = bookOf(content);
  return hits.some(({ entry }) => entry.concepts.some((concept) => roles.get(concept) === 'foreign'));
}
