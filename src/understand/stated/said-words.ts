import type { Token } from '../understanding.ts';
import { is, type Mark } from './mark.ts';
import type { State } from './state.ts';

/** How many marks before a fact its "not" may stand. */
const REACH = 8;

/** Words of the person that show how a fact was understood: with its "not", its "almost", or the nationality spoken of. */
export function saidWords(
  tokens: readonly Token[],
  marks: readonly Mark[],
  at: number,
  to: number,
  state: State,
): string {
  const begin = marks[beginOf(marks, at, state)];
  const end = marks[to - 1] ?? marks[at];
  let from = begin?.from ?? 0;
  // "don't" is two tokens, and its "not" the second of them.
  while (from > 0 && tokens[from - 1]?.end === tokens[from]?.start) from -= 1;
  return joined(tokens.slice(from, end?.to));
}

function beginOf(marks: readonly Mark[], at: number, state: State): number {
  let begin = is(marks[at - 1], 'UNDER', 'OVER', 'NEARLY') ? at - 1 : at;
  for (let index = at - 1; index >= at - REACH && marks[index]?.sentence === marks[at]?.sentence; index--) {
    const isPart = is(marks[at], 'MEMBER_STATE', 'NON_MEMBER') && is(marks[index], 'NATIONAL', 'COUNTRY_OF_MINE');
    if (isPart || (state.not && is(marks[index], 'NOT'))) begin = index;
  }
  return begin;
}

/** What stood together stays together ("22yo"). */
function joined(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, start }, index) => (index === 0 || tokens[index - 1]?.end === start ? text : ` ${text}`))
    .join('');
}
