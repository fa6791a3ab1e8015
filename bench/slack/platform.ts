import type { Platform } from '../../adapters/platforms.ts';
import { SEND_LIMITS } from '../../adapters/slack/limits.ts';
import { createSlack } from '../../adapters/slack/platform.ts';

const { posts, edits } = SEND_LIMITS;

/** Slack, with more room for posts in the whole workspace than in service. */
export function benchSlack(): Platform {
  const wide = { ...posts, platform: { windows: [{ most: 10_000, within: 1_000 }], waiting: 10_000 } };
  return createSlack({ limits: { posts: wide, edits } });
}
