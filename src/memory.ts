import type { Lang } from './content/schema/text.ts';
import type { StatedFacts } from './understand/stated/stated.ts';
import type { Whose } from './understand/stated/whose.ts';

/** What a conversation is about: versioned plain JSON that a store may keep. */
export interface Topic {
  readonly v: 1;
  /** When it was last spoken of, ISO UTC; the core judges from `now` whether it still holds. */
  readonly at: string;
  readonly vacancies: readonly string[];
  readonly intents: readonly string[];
  /** The language of the last answer, for a follow-up whose words tell none. */
  readonly lang?: Lang;
  /** The grant was last told as a sum, so "and for OPS?" asks for one as well. */
  readonly inTotal?: true;
  /** What the choices of the desk's last question back say when they are pressed; "the second one" points to one of them. */
  readonly offered?: readonly string[];
  /** The same for the vacancies that were listed last; one may go through them one after another. */
  readonly listed?: readonly string[];
}

/** What one person said of themselves: in this process only, never stored or logged. */
export interface StatedByPerson {
  readonly at: string;
  /** Of whom they spoke last; absent where they did not say. */
  readonly whose?: Whose;
  /** All that they said of that person. */
  readonly facts: StatedFacts;
  /** What they said of the one they spoke of before: of themselves, and then of a sister. */
  readonly aside?: { readonly whose?: Whose; readonly facts: StatedFacts };
}

export interface Memory {
  readonly topic: Topic | null;
  readonly stated: Readonly<Record<string, StatedByPerson>>;
}

export const emptyMemory: Memory = { topic: null, stated: {} };

/** A topic that speaks of nothing yet; `at` is ISO UTC. */
export function emptyTopic(at: string): Topic {
  return { v: 1, at, vacancies: [], intents: [] };
}

/** How long a topic carries over to a follow-up, in milliseconds: half an hour. */
export const TOPIC_LASTS = 30 * 60_000;

/**
 * Of so many people at most a conversation keeps what they said of themselves: those who did so last. A room that never
 * falls silent would else grow, and slow down, with everybody who comes by.
 */
export const PERSONS_KEPT = 100;

/** The memory as it holds at `now` (ISO UTC): what is too old, or lies in the future of a set-back clock, is gone. */
export function stillHeld(memory: Memory, now: string): Memory {
  const holds = (at: string) => {
    const age = Date.parse(now) - Date.parse(at);
    return age >= 0 && age <= TOPIC_LASTS;
  };
  const stated = Object.fromEntries(Object.entries(memory.stated).filter(([, said]) => holds(said.at)));
  return { topic: memory.topic && holds(memory.topic.at) ? memory.topic : null, stated };
}
