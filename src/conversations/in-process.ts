import NodeCache from 'node-cache';
import { systemElapsed } from '../clock.ts';
import { emptyMemory, type Memory } from '../memory.ts';
import type { Conversations, Held } from './port.ts';

export interface InProcessParts {
  readonly max: number;
  /** Milliseconds, never going back. */
  readonly elapsed?: () => number;
}

export interface InProcessConversations extends Conversations {
  /**
   * Drops what nobody has touched for `age` milliseconds, so that nothing said lies about until somebody comes back.
   * Counts real time: a practice clock may stand in another year from one turn to the next.
   */
  forget(age: number): void;
  /** Every conversation, by its name, longest untouched first. */
  all(): readonly (readonly [conversation: string, held: Held])[];
  /** Forgets one. */
  drop(conversation: string): void;
  /** How many conversations are kept. */
  readonly size: number;
}

/**
 * Conversations in this process, at most `max` of them: when one more comes, the one untouched for longest goes.
 *
 * node-cache holds the entries, and nothing else of it is used. Its own expiry goes by the machine's time and not by our
 * clock, and at `maxKeys` it throws instead of making room; so the first is off and the second is done here.
 */
export function createInProcess({ max, elapsed = systemElapsed }: InProcessParts): InProcessConversations {
  const entries = new NodeCache({ stdTTL: 0, checkperiod: 0, useClones: false });
  /** When each key was touched, longest untouched first; node-cache can only list all of them in no promised order. */
  const touched = new Map<string, number>();
  let versions = 0;

  function read(key: string): Held {
    return entries.get<Held>(key) ?? { memory: emptyMemory, version: 0 };
  }

  function write(key: string, memory: Memory): void {
    touched.delete(key);
    touched.set(key, elapsed());
    // Versions are never used twice, so a conversation that was dropped and came back can't be taken for its former self.
    versions += 1;
    entries.set<Held>(key, { memory, version: versions });
    for (const oldest of touched.keys()) {
      if (touched.size <= max) break;
      drop(oldest);
    }
  }

  function drop(key: string): void {
    touched.delete(key);
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
    forget(age) {
      const limit = elapsed() - age;
      for (const [key, at] of touched) {
        if (at > limit) break;
        drop(key);
      }
    },
    all: () => [...touched.keys()].map((key) => [key.slice(KEY.length), read(key)]),
    drop: (conversation) => drop(keyOf(conversation)),
    get size() {
      return touched.size;
    },
  };
}

/** node-cache keeps its keys on a plain object, where a conversation named `__proto__` would be lost. */
const KEY = 'conversation:';

function keyOf(conversation: string): string {
  return `${KEY}${conversation}`;
}
