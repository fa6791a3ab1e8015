import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversations } from '../../src/conversations/port.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';

/** A memory that tells how many turns it went through. */
const afterTurns = (turns: number): Memory => ({
  topic: {
    v: 1,
    at: '2025-06-01T09:00:00.000Z',
    vacancies: [],
    intents: Array.from({ length: turns }, () => 'stipend'),
  },
  stated: {},
});
const turnsOf = (memory: Memory) => memory.topic?.intents.length ?? 0;

/** Adds one turn as a desk would: read, and try until nobody came between. */
async function addTurn(conversations: Conversations, conversation: string): Promise<void> {
  for (;;) {
    const { memory, version } = await conversations.get(conversation);
    if (await conversations.put(conversation, afterTurns(turnsOf(memory) + 1), version)) return;
  }
}

/**
 * What every implementation of the memory port keeps to. Call it with a maker that gives an empty one, able to hold at
 * least 50 conversations:
 *
 *     conversationsContract('in-process', async () => createInProcess({ max: 50 }));
 *
 * `runs` is how many ways of mingling are tried; a slow one may try fewer.
 */
export function conversationsContract(name: string, make: () => Promise<Conversations>, runs = 60): void {
  describe(`${name} keeps conversations`, () => {
    it('gives the empty memory at version 0 for one that it does not know', async () => {
      const conversations = await make();
      expect(await conversations.get('new')).toEqual({ memory: emptyMemory, version: 0 });
    });

    it('gives back what was put, under another version', async () => {
      const conversations = await make();
      expect(await conversations.put('a', afterTurns(1), 0)).toBe(true);
      const held = await conversations.get('a');
      expect(held.memory).toEqual(afterTurns(1));
      expect(held.version).not.toBe(0);
    });

    it('refuses a put that shows an old version, and leaves what is there', async () => {
      const conversations = await make();
      await conversations.put('a', afterTurns(1), 0);
      const { version } = await conversations.get('a');
      expect(await conversations.put('a', afterTurns(2), version)).toBe(true);
      expect(await conversations.put('a', afterTurns(9), version)).toBe(false);
      expect(await conversations.put('a', afterTurns(9), 0)).toBe(false);
      expect((await conversations.get('a')).memory).toEqual(afterTurns(2));
    });

    it.each(['__proto__', 'constructor', 'toString', '', '0', 'a:b', 'é\u0000\u{1F600}'])(
      'keeps a conversation named %j apart',
      async (odd) => {
        const conversations = await make();
        expect((await conversations.get(odd)).version).toBe(0);
        expect(await conversations.put(odd, afterTurns(3), 0)).toBe(true);
        expect(turnsOf((await conversations.get(odd)).memory)).toBe(3);
        expect((await conversations.get('another')).version).toBe(0);
      },
    );

    it('never loses a turn, however turns of however many conversations mingle', async () => {
      const names = fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(names, fc.scheduler(), async (conversationPerTurn, scheduler) => {
          const conversations = await make();
          const crowded = scheduled(conversations, scheduler);
          await scheduler.waitFor(
            Promise.all(conversationPerTurn.map((conversation) => addTurn(crowded, conversation))),
          );
          for (const conversation of new Set(conversationPerTurn)) {
            const given = conversationPerTurn.filter((name) => name === conversation).length;
            expect(turnsOf((await conversations.get(conversation)).memory)).toBe(given);
          }
        }),
        { numRuns: runs },
      );
    });
  });
}

/** The same conversations, each call held back until the scheduler lets it go, so that turns come between each other. */
function scheduled(conversations: Conversations, scheduler: fc.Scheduler): Conversations {
  return {
    get: scheduler.scheduleFunction((conversation: string) => conversations.get(conversation)),
    put: scheduler.scheduleFunction((conversation: string, memory: Memory, version: number) =>
      conversations.put(conversation, memory, version),
    ),
  };
}
