import { expect, test } from 'vitest';
import { postedBy } from '../../src/handoff/posted-by.ts';

test('only what surely failed may be passed on again', () => {
  expect(postedBy({ kind: 'sent', receipt: 'p1' })).toBe('posted');
  expect(postedBy({ kind: 'unclear', code: 'timeout' })).toBe('unclear');
  expect(postedBy({ kind: 'refused', code: 'channel_not_found' })).toBe('failed');
  expect(postedBy({ kind: 'gave_up', code: 'rate_limited' })).toBe('failed');
  for (const kind of ['expired', 'queue_full', 'stopped'] as const) expect(postedBy({ kind })).toBe('failed');
});
