import type { Lang } from '../content/schema/text.ts';
import { isJoiner } from './segments.ts';
import type { Hit, Token } from './understanding.ts';

const WISHES: Readonly<Record<string, Lang>> = { ENGLISH_PLEASE: 'en', FRENCH_PLEASE: 'fr' };

/**
 * The language that the answer is wished for in so many words ("say that in French"); null where none is. Beside a question,
 * and where the words can mean something else as well ("in French"), they must stand by themselves: "must I answer in
 * French?" and "how does one apologise in French?" wish nothing.
 */
export function wishedLang(tokens: readonly Token[], hits: readonly Hit[], isQuestion: boolean): Lang | null {
  for (const hit of hits) {
    const wish = hit.entry.concepts.find((concept) => Object.hasOwn(WISHES, concept));
    if (wish === undefined) continue;
    const isPlain = hit.entry.concepts.length === 1;
    if ((isPlain && !isQuestion) || standsAlone(tokens, hits, hit)) return WISHES[wish] ?? null;
  }
  return null;
}

/** Nothing but a word that takes up what was said stands before it in its stretch, and nothing behind it. */
function standsAlone(tokens: readonly Token[], hits: readonly Hit[], { from, to }: Hit): boolean {
  const takesUp = hits.some(({ entry, ...before }) => before.to === from && entry.concepts.includes('FOLLOW_UP'));
  const isJoined = isJoiner(tokens[from - 1]?.norm ?? '') && begins(tokens, from - 1);
  return begins(tokens, to) && (begins(tokens, from) || isJoined || takesUp);
}

/** Something new begins at this token, or nothing is left. */
function begins(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return at === 0 || token === undefined || token.gap > 0;
}
