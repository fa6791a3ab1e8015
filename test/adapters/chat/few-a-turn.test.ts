import { expect, test } from 'vitest';
import { createFewATurn } from '../../../adapters/chat/few-a-turn.ts';

test('a few go on in each turn of the event loop, in the order in which they came', async () => {
  const itsTurn = createFewATurn(2);
  let turn = 0;
  let isOver = false;
  const count = () => {
    turn += 1;
    if (!isOver) setImmediate(count);
  };
  count();
  const went: { readonly name: string; readonly turn: number }[] = [];
  const go = (name: string) => itsTurn().then(() => went.push({ name, turn }));
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map(go));
  await go('f');
  isOver = true;
  expect(went.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  const [a, b, c, d, e, f] = went.map((one) => one.turn);
  expect([b, d]).toEqual([a, c]);
  expect(new Set([a, c, e, f]).size).toBe(4);
});
