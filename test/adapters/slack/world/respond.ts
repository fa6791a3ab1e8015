import { TOKENS } from './cast.ts';
import { textIn } from './elements.ts';
import type { Emulator } from './emulator.ts';
import type { Ephemeral, Posted } from './language.ts';
import { blocksOf, withIds } from './overlay/chat.ts';
import type { Body, Happenings } from './overlay/method.ts';
import type { Whispers } from './whispers.ts';

/** What a response_url stands for. */
export interface RespondTo {
  readonly user: string;
  readonly channel: string;
  /** The message in which something was pressed. */
  readonly on?: Posted | Ephemeral;
}

interface RespondParts {
  readonly emulator: Emulator;
  readonly whispers: Whispers;
  readonly happened: Happenings;
}

/**
 * Does what is posted to a response_url, or comes with the acknowledgement of a slash command: shows it to one person, or
 * with `in_channel` to all, in place of what was pressed, or takes that away.
 */
export async function respond(
  { user, channel, on }: RespondTo,
  body: Body,
  via: Ephemeral['via'],
  { emulator, whispers, happened }: RespondParts,
): Promise<void> {
  const sent = withIds(body);
  const said = { text: textIn(body.text), blocks: blocksOf(sent) };
  if (on && (body.delete_original === true || body.replace_original === true)) {
    const isGone = body.delete_original === true;
    if (on.kind === 'message') return isGone ? remove(on) : replace(on);
    return isGone ? whispers.remove(on) : whispers.replace(on, said);
  }
  const thread = typeof body.thread_ts === 'string' ? { thread_ts: body.thread_ts } : {};
  if (body.response_type !== 'in_channel') {
    whispers.add({ kind: 'ephemeral', channel, user, ...said, ...thread, ts: whispers.time(), via });
    return;
  }
  const told = await emulator.call(TOKENS.bot, 'chat.postMessage', { channel, ...said, ...thread });
  happened.posted(channel, textIn(told.ts));

  async function replace({ channel, ts }: Posted): Promise<void> {
    await emulator.call(TOKENS.bot, 'chat.update', { channel, ts, ...said });
  }

  async function remove({ channel, ts }: Posted): Promise<void> {
    await emulator.call(TOKENS.bot, 'chat.delete', { channel, ts });
  }
}
