import type { Bounds, Limits } from '../../src/sending/limits.ts';
import type { Attempt } from '../../src/sending/outcome.ts';
import type { SendQueue } from '../../src/sending/port.ts';
import { createSendQueue, type SendQueueParts } from '../../src/sending/send-queue.ts';
import { createPlatform, type Meeting, type Message, type Platform } from './platform.ts';
import { createWorld, type World } from './world.ts';

export const FREE: Bounds = { windows: [], waiting: 1_000 };
export const NO_LIMITS: Limits = { conversation: FREE, platform: FREE };

export interface SetUp {
  readonly world: World;
  readonly platform: Platform;
  readonly queue: SendQueue<Message, string>;
}

/** A queue in a time of its own, before a platform that does as it is told. Chance is always the middle. */
export function setUp(parts: Partial<SendQueueParts<Message, string>> = {}): SetUp {
  const world = createWorld();
  const platform = createPlatform(world);
  const { clock, elapsed, timer } = world;
  const standard = { send: platform.send, limits: NO_LIMITS, clock, elapsed, timer, random: () => 0.5 };
  return { world, platform, queue: createSendQueue({ ...standard, ...parts }) };
}

/** A platform that tells this after so many milliseconds; without `delivers`, it delivers what it says was sent. */
export function meets(tells: Attempt<string> | string, takes: Meeting['takes'] = 0, delivers?: boolean): Meeting {
  return { takes, tells, delivers: delivers ?? (typeof tells !== 'string' && tells.kind === 'sent') };
}
