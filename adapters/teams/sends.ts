import type { Clock } from '../../src/clock.ts';
import type { Limits } from '../../src/sending/limits.ts';
import type { Attempt } from '../../src/sending/outcome.ts';
import { createSendQueue } from '../../src/sending/send-queue.ts';
import type { Message, Receipt, TeamsApi } from './api.ts';
import { attemptOf, failureOf } from './failure.ts';
import { SEND_LIMITS } from './limits.ts';
import { placeOf, type Reach } from './reach.ts';
import type { Sends } from './workspace.ts';

export interface DrainableSends extends Sends {
  /** Makes what was accepted, within so many milliseconds; gives how many sends were not made, or perhaps not. */
  drain(within: number): Promise<number>;
}

export interface SendsParts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly reach: Reach;
  readonly limits?: Limits;
}

interface Sent {
  readonly tenant: string;
  readonly conversation: string;
  readonly message: Message;
  /** Ours, in whose place it goes; absent for a new one. */
  readonly instead?: string;
  readonly still?: () => Promise<boolean>;
}

/**
 * Posts and edits in one queue, since Teams counts them together; an edit may arrive twice, a post may not. What it counts is
 * the channel or chat, all threads of a channel together (the page on rate limits says so), so their sends wait for each
 * other.
 */
export function createSends(
  api: Pick<TeamsApi, 'send' | 'edit'>,
  { clock, random, reach, limits = SEND_LIMITS }: SendsParts,
): DrainableSends {
  const queue = createSendQueue<Sent, Receipt>({
    limits,
    clock,
    random,
    send: ({ message }) => attempted(message),
  });

  async function attempted({ tenant, conversation, message, instead, still }: Sent): Promise<Attempt<Receipt>> {
    // What the store throws comes before anything is sent, so it must not count as perhaps sent.
    const ready = await settled(async () => ({
      isStill: (await still?.()) ?? true,
      to: await reach.to(tenant, conversation),
    }));
    if (ready === undefined) return { kind: 'undelivered', code: 'store_failed' };
    if (!ready.isStill) return { kind: 'refused', code: 'overtaken' };
    if (ready.to === null) return { kind: 'refused', code: 'unknown_conversation' };
    try {
      if (instead === undefined) return { kind: 'sent', receipt: await api.send(ready.to, message) };
      await api.edit({ ...ready.to, message: instead }, message);
      return { kind: 'sent', receipt: { conversation, message: instead } };
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === 'blocked') await settled(() => reach.lost(tenant, conversation));
      return attemptOf(failure);
    }
  }

  return {
    post: ({ tenant, conversation }, message) =>
      queue.enqueue({ conversation: keyOf(tenant, conversation), message: { tenant, conversation, message } }),
    edit: ({ tenant, conversation, message: instead }, message, still) =>
      queue.enqueue({
        conversation: keyOf(tenant, conversation),
        message: { tenant, conversation, message, instead, ...(still && { still }) },
        idempotent: true,
      }),
    async drain(within) {
      const { unsent, unclear } = await queue.drain(within);
      return unsent.length + unclear.length;
    },
  };
}

function keyOf(tenant: string, conversation: string): string {
  return `${tenant} ${placeOf(conversation)}`;
}

/** What came of it; undefined where it failed. */
async function settled<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
