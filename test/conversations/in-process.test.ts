import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import type { Memory } from '../../src/memory.ts';
import { conversationsContract } from '../contract/conversations.ts';

conversationsContract('in-process', async () => createInProcess({ max: 50 }));

const spokenAt = (at: string): Memory => ({
  topic: { v: 1, at, vacancies: ['ops'], intents: ['stipend'] },
  stated: {},
});
const saidAt = (at: string): Memory => ({
  topic: null,
  stated: { anna: { at, facts: { age: { value: 22, words: '22' } } } },
});

describe('in-process', () => {
  it('holds at most max conversations and keeps those touched last, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 60 }),
        async (max, touched) => {
          const conversations = createInProcess({ max });
          for (const conversation of touched) {
            const { version } = await conversations.get(conversation);
            expect(await conversations.put(conversation, spokenAt('2025-06-01T09:00:00Z'), version)).toBe(true);
            expect(conversations.size).toBeLessThanOrEqual(max);
          }
          const newestFirst = [...new Set(touched.toReversed())];
          for (const [place, conversation] of newestFirst.entries()) {
            const { version } = await conversations.get(conversation);
            expect(version > 0).toBe(place < max);
          }
        },
      ),
    );
  });

  it('does not take a conversation that was dropped and came back for its former self', async () => {
    const conversations = createInProcess({ max: 1 });
    await conversations.put('a', spokenAt('2025-06-01T09:00:00Z'), 0);
    const { version } = await conversations.get('a');
    await conversations.put('b', spokenAt('2025-06-01T09:00:00Z'), 0);
    await conversations.put('a', spokenAt('2025-06-01T09:01:00Z'), 0);
    expect(await conversations.put('a', spokenAt('2025-06-01T09:02:00Z'), version)).toBe(false);
  });

  it('forgets what nobody has touched for long enough, and nothing else', async () => {
    let elapsed = 0;
    const conversations = createInProcess({ max: 10, elapsed: () => elapsed });
    await conversations.put('old', saidAt('2025-06-01T09:00:00Z'), 0);
    await conversations.put('kept', saidAt('2025-06-01T09:00:00Z'), 0);
    elapsed = 40_000;
    await conversations.put('kept', saidAt('1999-01-01T00:00:00Z'), (await conversations.get('kept')).version);
    elapsed = 60_000;
    conversations.forget(30_000);
    expect(conversations.size).toBe(1);
    expect((await conversations.get('old')).memory.stated).toEqual({});
    expect((await conversations.get('kept')).memory.stated).toHaveProperty('anna');
  });
});
