import { type FormPart, type Gap, takesRest } from '../content/schema/commands.ts';
import type { Token } from '../understand/understanding.ts';

/** Which tokens stand in a gap: from `from` up to, not including, `to`; none where the message ended before it. */
export interface Filled {
  readonly gap: Gap;
  readonly from: number;
  readonly to: number;
}

/**
 * Every way in which a message fills the gaps of a form, its fixed words standing where the form has them. A gap that does
 * not take the rest takes `longest` words at most, and may be empty at the end of the message.
 */
export function* fillingsOf(
  parts: readonly FormPart[],
  tokens: readonly Token[],
  longest: number,
  at = 0,
): Generator<readonly Filled[]> {
  const [part, ...rest] = parts;
  if (part === undefined) {
    if (at === tokens.length) yield [];
    return;
  }
  if ('word' in part) {
    if (tokens[at]?.norm === part.word) yield* fillingsOf(rest, tokens, longest, at + 1);
    return;
  }
  const { gap } = part;
  if (takesRest(gap)) {
    if (at < tokens.length) yield [{ gap, from: at, to: tokens.length }];
    else if (gap !== 'text') yield [{ gap, from: at, to: at }];
    return;
  }
  if (at === tokens.length) {
    if (rest.every((one) => 'gap' in one && one.gap !== 'text')) {
      for (const others of fillingsOf(rest, tokens, longest, at)) yield [{ gap, from: at, to: at }, ...others];
    }
    return;
  }
  // The longest name first: a text behind it would take the rest of a name for its own.
  for (let to = Math.min(tokens.length, at + longest); to > at; to -= 1) {
    for (const others of fillingsOf(rest, tokens, longest, to)) yield [{ gap, from: at, to }, ...others];
  }
}
