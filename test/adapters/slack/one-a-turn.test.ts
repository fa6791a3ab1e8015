import { expect, test } from 'vitest';
import { createOneATurn } from '../../../adapters/slack/one-a-turn.ts';

test('one after another goes on, each in a turn of the event loop of its own', async () => {
  const itsTurn = createOneATurn();
  let turn = 0;
  let isOver = false;
  const count = () => {
    turn += 1;
    if (!isOver) setImmediate(count);
  };
  count();
  const went: { readonly name: string; readonly turn: number }[] = [];
  const go = (name: string) => itsTurn().then(() => went.push({ name, turn }));
  await Promise.all(['a', 'b', 'c'].map(go));
  await go('d');
  isOver = true;
  expect(went.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  expect(new Set(went.map((one) => one.turn)).size).toBe(4);
});
