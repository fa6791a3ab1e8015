import { expect, it } from 'vitest';
import { createMutedInProcess } from '../../src/muted/in-process.ts';
import { mutedContract } from '../contract/muted.ts';

mutedContract(async () => createMutedInProcess());

it('of too many threads, the one that was muted first is heard again', async () => {
  const muted = createMutedInProcess();
  const at = '2026-11-20T09:00:00.000Z';
  const thread = (n: number) => ({ place: 'slack:T1:C1', thread: `${n}` });
  for (const n of [0, 1, 0]) await muted.mute(thread(n), at);
  for (let n = 2; n < 10_001; n += 1) await muted.mute(thread(n), at);
  expect(await muted.isMuted(thread(1))).toBe(false);
  expect(await muted.isMuted(thread(0))).toBe(true);
});
