import type { Answer } from '../../src/ask.ts';
import type { Clock } from '../../src/clock.ts';
import type { Lang } from '../../src/content/schema/text.ts';
import type { Turn } from '../../src/desk.ts';
import type { Choice } from '../../src/reply/reply.ts';

/** Where a chat in the terminal stands. */
export interface ChatState {
  readonly scene: Turn['scene'];
  /** Counted up by `:new`, so that nothing of the former conversation is remembered. */
  readonly conversation: number;
  /** The practice clock; null while the real one holds. */
  readonly practice: Clock | null;
  readonly last: Answer | null;
  /** What can be picked by number now. */
  readonly choices: readonly Choice[];
}

/** The language that the chat itself speaks: the one set, else that of the last answer. */
export function langOf({ scene, last }: ChatState): Lang {
  return scene.lang ?? last?.decision.lang ?? 'en';
}
