import { describe, expect, it } from 'vitest';
import { createAccepted } from '../../../../adapters/teams/door/accepted.ts';

describe('the tokens that were found good', () => {
  it('are known until their end, and no other is', () => {
    let now = 1_000;
    const accepted = createAccepted(() => now);
    accepted.add('one', 2_000);
    expect([accepted.has('one'), accepted.has('two')]).toEqual([true, false]);
    now = 1_999;
    expect(accepted.has('one')).toBe(true);
    now = 2_000;
    expect(accepted.has('one')).toBe(false);
  });

  it('are not kept without end: the oldest goes', () => {
    const accepted = createAccepted(() => 0);
    for (let at = 0; at <= 500; at += 1) accepted.add(`${at}`, 1);
    expect([accepted.has('0'), accepted.has('1'), accepted.has('500')]).toEqual([false, true, true]);
  });
});
