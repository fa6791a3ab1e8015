import process from 'node:process';
import { expect, it, onTestFinished } from 'vitest';
import { listenForSignals } from '../../../adapters/running/signals.ts';

function listening(isTerminal: boolean) {
  const codes: number[] = [];
  const signals = listenForSignals({ isTerminal, exit: (code) => codes.push(code) });
  onTestFinished(signals.end);
  return { signals, codes, hangUp: () => process.emit('SIGHUP', 'SIGHUP') };
}

it('goes with its terminal, and at once when it is told twice', async () => {
  const { signals, codes, hangUp } = listening(true);
  hangUp();
  expect(await signals.stop).toBe('SIGHUP');
  expect(codes).toEqual([]);
  hangUp();
  expect(codes).toEqual([129]);
});

it('reads its content anew where there is no terminal that could have been closed', () => {
  const { signals, codes, hangUp } = listening(false);
  let reloads = 0;
  hangUp();
  signals.onReload(() => (reloads += 1));
  hangUp();
  hangUp();
  expect(reloads).toBe(2);
  expect(codes).toEqual([]);
});
