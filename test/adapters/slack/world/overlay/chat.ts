import { BOT, TEAM, TOKENS } from '../cast.ts';
import { isPart, named, partsIn, textIn } from '../elements.ts';
import type { Emulator, Told } from '../emulator.ts';
import type { AnyBlock, Ephemeral } from '../language.ts';
import { type Body, type Happenings, type Methods, type Note, refused } from './method.ts';

interface ChatParts {
  readonly emulator: Emulator;
  readonly note: Note;
  readonly happened: Happenings;
  readonly whisper: (ephemeral: Ephemeral) => void;
}

/**
 * The emulator lets a bot post into public channels that it is not in, writes no bot_id, takes any thread_ts, and lists no
 * ephemeral messages.
 */
export function chatMethods({ emulator, note, happened, whisper }: ChatParts): Methods {
  const asBot = (method: string, body: Body) => emulator.ask(TOKENS.bot, method, body);

  /** Why the bot may not post there; null where it may. Posting to a person opens the direct message. */
  async function shutOut(channel: string): Promise<string | null> {
    if (/^[UD]/.test(channel)) return null;
    const found = await asBot('conversations.info', { channel });
    if (!found.ok) return found.error === 'not_in_channel' ? 'channel_not_found' : (found.error ?? 'fatal_error');
    return isPart(found.channel) && found.channel.is_member === true ? null : 'not_in_channel';
  }

  async function checkThread(channel: string, thread: string): Promise<void> {
    const { messages } = await asBot('conversations.replies', { channel, ts: thread });
    const root = partsIn(messages).find(({ ts }) => ts === thread);
    if (!root) note(`chat.postMessage: there is no message ${thread} to make a thread of`);
    else if (root.thread_ts !== undefined && root.thread_ts !== thread) {
      note('chat.postMessage: thread_ts is the time of a reply, not of the message that begins the thread');
    }
  }

  async function messageAt(channel: string, ts: string): Promise<Body | undefined> {
    const { messages } = await asBot('conversations.replies', { channel, ts });
    return partsIn(messages).find((message) => message.ts === ts);
  }

  async function postMessage(body: Body): Promise<Told> {
    const channel = textIn(body.channel);
    const why = await shutOut(channel);
    if (why !== null) return refused(why);
    if (typeof body.thread_ts === 'string') await checkThread(channel, body.thread_ts);
    const told = await asBot('chat.postMessage', { ...withIds(body), bot_id: BOT.id, app_id: BOT.app });
    if (told.ok) happened.posted(textIn(told.channel), textIn(told.ts));
    return told;
  }

  async function postEphemeral(body: Body): Promise<Told> {
    const [channel, user] = [textIn(body.channel), textIn(body.user)];
    const why = await shutOut(channel);
    if (why !== null) return refused(why);
    const sent = withIds(body);
    const told = await asBot('chat.postEphemeral', sent);
    if (told.ok) {
      const thread = typeof body.thread_ts === 'string' ? { thread_ts: body.thread_ts } : {};
      const held = { text: textIn(body.text), blocks: blocksOf(sent), ts: textIn(told.message_ts) };
      whisper({ kind: 'ephemeral', channel, user, ...held, ...thread, via: 'post' });
    }
    return told;
  }

  async function update(body: Body): Promise<Told> {
    const [channel, ts] = [textIn(body.channel), textIn(body.ts)];
    const before = await messageAt(channel, ts);
    const told = await asBot('chat.update', withIds(body));
    const after = told.ok ? await messageAt(channel, ts) : undefined;
    if (before && after) happened.changed(channel, before, after);
    return told;
  }

  async function remove(body: Body): Promise<Told> {
    const [channel, ts] = [textIn(body.channel), textIn(body.ts)];
    const before = await messageAt(channel, ts);
    const told = await asBot('chat.delete', body);
    if (told.ok && before) happened.deleted(channel, before);
    return told;
  }

  async function getPermalink(body: Body): Promise<Told> {
    const told = await asBot('chat.getPermalink', body);
    const path = textIn(told.permalink).replace(/^https?:\/\/[^/]+/, '');
    return told.ok ? { ...told, permalink: `https://${TEAM.domain}.slack.com${path}` } : told;
  }

  return {
    'chat.postMessage': postMessage,
    'chat.postEphemeral': postEphemeral,
    'chat.update': update,
    'chat.delete': remove,
    'chat.getPermalink': getPermalink,
  };
}

export function blocksOf({ blocks }: Body): readonly AnyBlock[] {
  return partsIn(blocks) as unknown as readonly AnyBlock[];
}

export function withIds(body: Body): Body {
  return Array.isArray(body.blocks) ? { ...body, blocks: named(blocksOf(body)) } : body;
}
