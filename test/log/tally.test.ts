import { expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { createTally } from '../../src/log/tally.ts';

const scene = { audience: 'private', voice: 'colleague' } as const;

it('tells how many turns came to what and how long they took, and then counts anew', async () => {
  const desk = createDesk({
    content: loadContent('content'),
    clock: () => '2025-06-01T09:00:00.000Z',
    conversations: createInProcess({ max: 10 }),
  });
  const told: unknown[] = [];
  const times = [0, 10, 100, 120, 200, 230];
  const tally = createTally(
    (code, about) => told.push({ code, ...about }),
    () => times.shift() ?? 0,
  );

  tally.tell();
  expect(told).toEqual([]);
  const given = await tally.of(desk.turn({ utterance: 'How much is the grant of OSG?', scene }));
  expect('decision' in given && given.decision.outcome).toBe('answer');
  await tally.of(desk.turn({ utterance: 'hello', scene }));
  await expect(tally.of(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  tally.tell();
  tally.tell();
  expect(told).toEqual([{ code: 'turns', count: 3, answer: 1, smalltalk: 1, failed: 1, mean_ms: 20, longest_ms: 30 }]);
});
