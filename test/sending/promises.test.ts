import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PROMISES } from './promises.ts';
import { planArbitrary, play } from './run.ts';

it('keeps every promise, whatever is sent and however the platform meets it', async () => {
  await fc.assert(
    fc.asyncProperty(planArbitrary, async (plan) => {
      const run = await play(plan);
      const broken = Object.entries(PROMISES).filter(([, breaks]) => breaks(run).length > 0);
      expect(broken.map(([promise]) => promise)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});
