import type { Message, Receipt } from '../../../../adapters/slack/api.ts';
import type { Upkept } from '../../../../adapters/slack/upkeep/redraw.ts';
import type { Content } from '../../../../src/content/content.ts';
import { createInProcessHolds, type InProcessHolds } from '../../../../src/holds/in-process.ts';
import type { LogCode } from '../../../../src/log/codes.ts';
import { createPostsInProcess, type InProcessPosts } from '../../../../src/posts/in-process.ts';
import type { PostKey } from '../../../../src/posts/posts.ts';
import type { Outcome } from '../../../../src/sending/outcome.ts';
import type { CardOf } from '../../../../src/sharing/card.ts';
import { composeCard } from '../../../../src/sharing/compose-card.ts';
import { readCard } from '../../../../src/sharing/read-card.ts';
import { createInProcessTold } from '../../../../src/told/in-process.ts';
import type { Told } from '../../../../src/told/told.ts';

/** A place where cards stand, with all that can change around them. */
export interface MadeUp {
  readonly workspace: Upkept;
  readonly posts: InProcessPosts;
  readonly holds: InProcessHolds;
  readonly told: Told;
  /** What was logged. */
  readonly logged: readonly LogCode[];
  /** How often something was edited. */
  readonly edits: number;
  now: string;
  content: Content;
  /** What the next edits come to, instead of being made. */
  readonly fail: Outcome<Receipt>[];
  /** Runs once, in the moment before the next edit is made. */
  meanwhile: (() => Promise<unknown>) | undefined;
  /** The same in the moment after it was made, and before it is recorded. */
  afterwards: (() => Promise<unknown>) | undefined;
  /** Posts a card, as sharing does. */
  share(of: CardOf, by?: string | null): Promise<PostKey>;
  /** What stands there now. */
  reads(key: PostKey): string;
  /** Somebody deletes the message. */
  remove(key: PostKey): void;
}

export function madeUp(content: Content, now: string): MadeUp {
  const posts = createPostsInProcess();
  const holds = createInProcessHolds();
  const told = createInProcessTold();
  const messages = new Map<string, Message>();
  const logged: LogCode[] = [];
  const fail: Outcome<Receipt>[] = [];
  let edits = 0;

  const made: MadeUp = {
    now,
    content,
    posts,
    holds,
    told,
    logged,
    fail,
    meanwhile: undefined,
    afterwards: undefined,
    get edits() {
      return edits;
    },
    workspace: {
      desk: {
        get content() {
          return made.content;
        },
        replace: () => {},
        turn: () => Promise.reject(new Error('nobody asks')),
      },
      posts,
      holds,
      told,
      clock: () => made.now,
      readers: { of: async (user) => ({ name: user.toLowerCase() }) },
      log: (code) => logged.push(code),
      bot: { team: 'T1', url: 'https://acme.slack.com/', user: 'UBOT', botId: 'BBOT', name: 'desk' },
      sends: {
        post: () => Promise.reject(new Error('nothing is posted')),
        async edit(at, message, still) {
          const act = made.meanwhile;
          made.meanwhile = undefined;
          await act?.();
          if (still && !(await still())) return { kind: 'refused', code: 'overtaken' };
          const failing = fail.shift();
          if (failing) return failing;
          if (!messages.has(at.ts)) return { kind: 'refused', code: 'message_not_found' };
          messages.set(at.ts, message);
          edits += 1;
          const next = made.afterwards;
          made.afterwards = undefined;
          await next?.();
          return { kind: 'sent', receipt: at };
        },
      },
    },
    async share(of, by = 'slack:T1:UANNA') {
      const card = readCard(made.content, of);
      if (!card) throw new Error('no such card');
      const { reply, shown } = composeCard(made.content, card, { now: made.now, held: await holds.held() });
      const message = `1750000000.00000${messages.size}`;
      messages.set(message, { text: reply.preview, blocks: [] });
      const key = { face: 'slack', place: 'slack:T1:C1', message } as const;
      await posts.record({ ...key, kind: 'card', by, lang: of.lang, at: made.now, card, shown });
      return key;
    },
    reads: ({ message }) => messages.get(message)?.text ?? '',
    remove: ({ message }) => void messages.delete(message),
  };
  return made;
}
