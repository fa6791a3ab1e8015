import { systemClock } from '../../src/clock.ts';
import { createDesk, type Desk } from '../../src/desk.ts';
import type { Environment } from '../../src/env.ts';
import { createFeedback } from '../../src/feedback/feedback.ts';
import { type Rate, takePress } from '../../src/feedback/press.ts';
import type { DeskChannel } from '../../src/handoff/desk-channel.ts';
import type { Log } from '../../src/log/log.ts';
import { createRoles, type WatchedRoles } from '../../src/roles/roles.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Connected, isPlatformConfigured, type Platform } from '../platforms.ts';
import type { Sink } from '../terminal/sink.ts';
import { CONSOLE, consoleChannel } from './console-channel.ts';
import { keptParts, type SharedParts } from './kept-parts.ts';
import { clockOf, newConversations, type Opened, readContent } from './open.ts';

export interface OpenedWithStore extends Opened {
  /** Null where the environment wants none: then nothing outlives the process. */
  readonly store: Store | null;
  readonly roles: WatchedRoles;
  /** What the platforms keep in as well. */
  readonly shared: SharedParts;
  /** Absent without a store: then no answer can be rated. */
  readonly rate?: Rate;
  readonly connected: readonly Connected[];
}

/**
 * A desk with all that it keeps, and connected to `platforms`; `print` reaches the people at the console. The content is
 * read while the others answer. Throws as `readContent`, `openStore` and `Platform.connect` do, the content's problems
 * first, and then nothing is open.
 */
export async function openWithStore(
  environment: Environment,
  log: Log,
  platforms: readonly Platform[] = [],
  print: Sink = async () => false,
): Promise<OpenedWithStore> {
  const clock = clockOf(environment);
  const opening = storeOf(environment);
  const connecting = platforms.map((platform) => platform.connect({ environment, clock, log }));
  const [content, store, ...connected] = await Promise.allSettled([
    (async () => readContent(environment))(),
    opening,
    ...connecting,
  ]);
  const failure = [content, store, ...connected].find(isRejected);
  if (content.status === 'rejected' || store.status === 'rejected' || failure) {
    await Promise.allSettled(connected.map((one) => one.status === 'fulfilled' && one.value.stop(0)));
    if (store.status === 'fulfilled') await store.value?.close();
    throw failure?.reason;
  }
  const joined = connected.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const conversations = newConversations();
  const roles = createRoles({
    platforms: Object.fromEntries(joined.map((one) => [one.name, one.roles])),
    isServedElsewhere: isPlatformConfigured(environment),
    log,
  });
  const own = environment.DESK_CHANNEL === CONSOLE && joined.length === 0 ? consoleChannel(print) : undefined;
  const channel = joined.find((one) => one.channel)?.channel ?? own;
  const kept = keptParts({ environment, store: store.value, conversations, log, ...(channel && { channel }) });
  const desk = createDesk({ content: content.value, clock, roles, ...kept });
  const rate = store.value && rateIn(store.value, desk, channel);
  const { places, people, holds, told, posts, muted, references } = kept;
  const shared = { places, people, holds, told, posts, muted, references };
  return { desk, clock, conversations, store: store.value, roles, connected: joined, shared, ...(rate && { rate }) };
}

function rateIn(store: Store, desk: Desk, channel: DeskChannel | undefined): Rate {
  const feedback = createFeedback({ store, clock: systemClock, ...(channel && { channel }) });
  return (press) => takePress(feedback, desk.content, press);
}

/** The store that the environment names; null for none. Opened on the machine's clock, whatever time it is practised at. */
async function storeOf({ DATABASE_URL: url, DESK_STORE: file }: Environment): Promise<Store | null> {
  return url === undefined && file === 'none' ? null : openStore({ url, file, clock: systemClock });
}

function isRejected(settled: PromiseSettledResult<unknown>): settled is PromiseRejectedResult {
  return settled.status === 'rejected';
}
