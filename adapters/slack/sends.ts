import type { Clock } from '../../src/clock.ts';
import type { Attempt } from '../../src/sending/outcome.ts';
import type { SendQueue } from '../../src/sending/port.ts';
import { createSendQueue } from '../../src/sending/send-queue.ts';
import type { Message, Receipt, SlackApi } from './api.ts';
import { attemptOf, failureOf } from './failure.ts';
import { SEND_LIMITS, type SendLimits } from './limits.ts';
import type { Sends } from './workspace.ts';

export interface DrainableSends extends Sends {
  /** Makes what was accepted, within so many milliseconds; gives how many sends were not made, or perhaps not. */
  drain(within: number): Promise<number>;
}

interface Post {
  readonly message: Message;
  readonly thread: string | undefined;
}

interface Edit {
  readonly at: Receipt;
  readonly message: Message;
  readonly still: (() => Promise<boolean>) | undefined;
}

export interface SendsParts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly limits?: SendLimits;
}

/** Posts and edits: Slack counts them apart, so each has a queue. An edit may arrive twice, a post may not. */
export function createSends(
  api: Pick<SlackApi, 'postMessage' | 'updateMessage'>,
  { clock, random, limits = SEND_LIMITS }: SendsParts,
): DrainableSends {
  const posts: SendQueue<Post, Receipt> = createSendQueue({
    limits: limits.posts,
    clock,
    random,
    send: ({ conversation, message: { message, thread } }) =>
      attempted(() => api.postMessage(conversation, message, thread)),
  });
  const edits: SendQueue<Edit, Receipt> = createSendQueue({
    limits: limits.edits,
    clock,
    random,
    send: async ({ message: { at, message, still } }) => {
      if (still && !(await still())) return { kind: 'refused', code: 'overtaken' };
      return attempted(async () => {
        await api.updateMessage(at, message);
        return at;
      });
    },
  });

  return {
    post: (channel, message, thread) => posts.enqueue({ conversation: channel, message: { message, thread } }),
    edit: (at, message, still) =>
      edits.enqueue({ conversation: at.channel, message: { at, message, still }, idempotent: true }),
    async drain(within) {
      const left = await Promise.all([posts.drain(within), edits.drain(within)]);
      return left.reduce((sum, { unsent, unclear }) => sum + unsent.length + unclear.length, 0);
    },
  };
}

async function attempted(send: () => Promise<Receipt>): Promise<Attempt<Receipt>> {
  try {
    return { kind: 'sent', receipt: await send() };
  } catch (thrown) {
    return attemptOf(failureOf(thrown));
  }
}
