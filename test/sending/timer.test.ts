import { expect, it } from 'vitest';
import { systemTimer } from '../../src/sending/timer.ts';

const soon = () => new Promise((resolve) => systemTimer(5, () => resolve('rung')));

it('rings, unless it was called off', async () => {
  let rung = false;
  const callOff = systemTimer(1, () => {
    rung = true;
  });
  callOff();
  expect(await soon()).toBe('rung');
  expect(rung).toBe(false);
});

it('does not ring at once for a time longer than Node can wait', async () => {
  let rung = false;
  const callOff = systemTimer(2 ** 40, () => {
    rung = true;
  });
  await soon();
  callOff();
  expect(rung).toBe(false);
});
