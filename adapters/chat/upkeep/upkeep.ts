import { setImmediate } from 'node:timers/promises';
import { DeskError } from '../../../src/errors.ts';
import type { Log } from '../../../src/log/log.ts';
import type { Post, Posts } from '../../../src/posts/posts.ts';
import { systemTimer, type Timer } from '../../../src/sending/timer.ts';
import type { CardScene } from '../../../src/sharing/compose-card.ts';
import { readCard } from '../../../src/sharing/read-card.ts';
import { staleCards } from '../../../src/sharing/stale-cards.ts';
import { type CardEditing, type RedrawParts, redraw } from './redraw.ts';

/** So often, in milliseconds, it is looked whether anything has changed that cards show. */
const EVERY = 3_000;

/** So many rounds a card is left alone that could not be edited; a round is a minute at most. */
const REST = 10;

export interface UpkeepParts extends RedrawParts {
  readonly posts: RedrawParts['posts'] & Pick<Posts, 'cards'>;
  readonly log: Log;
}

/** How it goes about it. */
export interface UpkeepWays {
  readonly editing: CardEditing;
  /** Logged where something of ours failed. */
  readonly failed: 'slack_failed' | 'teams_failed';
  readonly every?: number;
  readonly timer?: Timer;
}

export interface Upkeep {
  /** Looks at all cards now, whether or not anything seems to have changed. */
  look(): Promise<void>;
  /** Finishes the card that is being edited, and looks no more. */
  stop(): Promise<void>;
}

/**
 * Keeps posted cards true: whenever the content or what is on hold has changed, and with every minute of the desk's clock,
 * each card that would now say something else is edited. At once when it begins, too: much may have happened while the desk
 * was off.
 */
export function keepCardsTrue(
  parts: UpkeepParts,
  { editing, failed, every = EVERY, timer = systemTimer }: UpkeepWays,
): Upkeep {
  const { desk, posts, holds, clock, log } = parts;
  const resting = new Map<string, number>();
  let seen = '';
  let isReported = false;
  let isStopped = false;
  let callOff = () => {};
  let running = look().then(ring);

  /** One card after the other, so that edits that people wait for are never behind many of ours. */
  async function round(scene: CardScene): Promise<void> {
    for (const [key, left] of resting) {
      if (left <= 1) resting.delete(key);
      else resting.set(key, left - 1);
    }
    for (const post of await posts.cards(editing.face)) {
      // To make a card takes milliseconds, and there may be many: whoever asks meanwhile comes first.
      await setImmediate();
      if (isStopped) return;
      const key = `${post.place} ${post.message}`;
      if (resting.has(key) || !isStale(post, scene)) continue;
      if ((await redraw(parts, editing, post)) === 'failed') resting.set(key, REST);
    }
  }

  function isStale(post: Post, scene: CardScene): boolean {
    const { content } = desk;
    return readCard(content, post.card) === null || staleCards(content, [post], scene).length > 0;
  }

  async function look({ isForced = true } = {}): Promise<void> {
    try {
      const held = await holds.held();
      const now = clock();
      const surroundings = JSON.stringify([desk.content.version, held, now.slice(0, 16)]);
      if (!isForced && surroundings === seen) return;
      await round({ now, held });
      seen = surroundings;
      isReported = false;
    } catch (error) {
      const isStore = error instanceof DeskError && error.code.startsWith('store_');
      if (!isReported) log(isStore ? 'store_failed' : failed, { error });
      isReported = true;
    }
  }

  function ring(): void {
    if (isStopped) return;
    callOff = timer(every, () => {
      running = running.then(() => look({ isForced: false })).then(ring);
    });
  }

  return {
    look() {
      const looked = running.then(() => look());
      running = looked;
      return looked;
    },
    async stop() {
      isStopped = true;
      callOff();
      await running;
    },
  };
}
