import { TOKENS } from '../cast.ts';
import { isPart, type Part, partsIn, textIn } from '../elements.ts';
import type { Emulator, Told } from '../emulator.ts';
import { type Body, type Methods, refused } from './method.ts';

/** So few on a page that whoever does not turn it sees too little. */
const MEMBERS_ON_PAGE = 2;

/** The emulator knows neither pages of members nor spans of time, and shows a bot what is said where it is not. */
export function conversationMethods(emulator: Emulator): Methods {
  const asBot = (method: string, body: Body) => emulator.ask(TOKENS.bot, method, body);

  async function info(body: Body): Promise<Told> {
    const told = await asBot('conversations.info', body);
    // A private channel that the bot is not in does not exist for it.
    if (told.error === 'not_in_channel') return refused('channel_not_found');
    if (!isPart(told.channel) || told.channel.is_im !== true) return told;
    const { name: _name, name_normalized: _normalized, ...direct } = told.channel;
    return { ...told, channel: direct };
  }

  async function members(body: Body): Promise<Told> {
    const told = await asBot('conversations.members', { channel: body.channel });
    if (told.error === 'not_in_channel') return refused('channel_not_found');
    if (!told.ok || !Array.isArray(told.members)) return told;
    const from = textIn(body.cursor) === '' ? 0 : Number(textIn(body.cursor).replace('from-', ''));
    const to = from + Math.min(MEMBERS_ON_PAGE, Number(body.limit ?? 100));
    const next_cursor = to < told.members.length ? `from-${to}` : '';
    return { ok: true, members: told.members.slice(from, to), response_metadata: { next_cursor } };
  }

  async function history(body: Body): Promise<Told> {
    if (!(await isInside(textIn(body.channel)))) return refused('not_in_channel');
    const told = await asBot('conversations.history', { channel: body.channel, limit: 1_000 });
    return told.ok ? page(told, partsIn(told.messages).filter(within(body)), body) : told;
  }

  async function replies(body: Body): Promise<Told> {
    if (!(await isInside(textIn(body.channel)))) return refused('not_in_channel');
    const told = await asBot('conversations.replies', { channel: body.channel, ts: body.ts });
    const found = partsIn(told.messages);
    if (told.ok && found.length === 0) return refused('thread_not_found');
    const isFirst = ({ ts }: Part) => ts === body.ts;
    const inSpan = within(body);
    return told.ok
      ? page(
          told,
          found.filter((message) => isFirst(message) || inSpan(message)),
          body,
        )
      : told;
  }

  async function isInside(channel: string): Promise<boolean> {
    if (channel.startsWith('D')) return true;
    const { channel: found } = await asBot('conversations.info', { channel });
    // What else is wrong with the call the emulator says better.
    return !isPart(found) || found.is_member === true;
  }

  return {
    'conversations.info': info,
    'conversations.members': members,
    'conversations.history': history,
    'conversations.replies': replies,
  };
}

function within({ oldest, latest, inclusive }: Body): (message: Part) => boolean {
  const [from, to] = [textIn(oldest) || '0', textIn(latest) || '9999999999'];
  const isInclusive = inclusive === true || inclusive === 'true';
  return (message) => {
    const ts = textIn(message.ts);
    return isInclusive ? ts >= from && ts <= to : ts > from && ts < to;
  };
}

function page(told: Told, messages: readonly Part[], { limit }: Body): Told {
  const most = Number(limit ?? 100);
  return { ...told, messages: messages.slice(0, most), has_more: messages.length > most };
}
