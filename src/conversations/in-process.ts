import NodeCache from 'node-cache';
import { emptyMemory, type Memory, stillHeld } from '../memory.ts';
import type { Conversations, Held } from './port.ts';

export interface InProcessConversations extends Conversations {
  /** Drops what no longer holds at `now` (ISO UTC), so that nothing said lies about until somebody comes back. */
  forget(now: string): void;
  /** How many conversations are kept. */
  readonly size: number;
}

/**
 * Conversations in this process, at most `max` of them: when one more comes, the one untouched for longest goes.
 *
 * node-cache holds the entries, and nothing else of it is used. Its own expiry goes by the machine's time and not by our
 * clock, and at `maxKeys` it throws instead of making room; so the first is off and the second is done here.
 */
export function createInProcess({ max }: { readonly max: number }): InProcessConversations {
  const entries = new NodeCache({ stdTTL: 0, checkperiod: 0, useClones: false });
  /** Keys, longest untouched first; node-cache can only list all of them in no promised order. */
  const order = new Set<string>();
  let versions = 0;

  function read(key: string): Held {
    return entries.get<Held>(key) ?? { memory: emptyMemory, version: 0 };
  }

  function write(key: string, memory: Memory): void {
    order.delete(key);
    order.add(key);
    // Versions are never used twice, so a conversation that was dropped and came back can't be taken for its former self.
    versions += 1;
    entries.set<Held>(key, { memory, version: versions });
    for (const oldest of order) {
      if (order.size <= max) break;
      drop(oldest);
    }
  }

  function drop(key: string): void {
    order.delete(key);
    entries.del(key);
  }

  return {
    async get(conversation) {
      return read(keyOf(conversation));
    },
    async put(conversation, memory, version) {
      const key = keyOf(conversation);
      if (read(key).version !== version) return false;
      write(key, memory);
      return true;
    },
    forget(now) {
      for (const key of [...order]) {
        if (isEmpty(stillHeld(read(key).memory, now))) drop(key);
      }
    },
    get size() {
      return order.size;
    },
  };
}

/** node-cache keeps its keys on a plain object, where a conversation named `__proto__` would be lost. */
function keyOf(conversation: string): string {
  return `conversation:${conversation}`;
}

function isEmpty(memory: Memory): boolean {
  return memory.topic === null && Object.keys(memory.stated).length === 0;
}
