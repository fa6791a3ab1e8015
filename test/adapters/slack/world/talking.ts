import { BOT, CHANNELS, type PersonName, TOKENS } from './cast.ts';
import { isPart, textIn } from './elements.ts';
import { enveloped, memberEvent } from './envelopes.ts';
import type { ChannelName, Person, Posted, Where } from './language.ts';
import { spoken } from './spoken.ts';
import { isInside, messageNow, messagesOf, placeOf, type StageWithMail } from './stage.ts';
import { tellOfChange, tellOfDeletion, tellOfMessage } from './telling.ts';

type Talking = Pick<
  Person,
  'says' | 'dm' | 'dms' | 'edits' | 'deletes' | 'joins' | 'leaves' | 'invitesBot' | 'removesBot'
>;

/** The direct message of somebody with the bot; Slack opens it when they first look at it. */
export async function directOf({ directs, emulator }: StageWithMail, name: PersonName): Promise<string> {
  const user = emulator.users[name];
  const known = directs.get(user);
  if (known !== undefined) return known;
  const { channel } = await emulator.call(TOKENS[name], 'conversations.open', { users: BOT.user });
  const id = isPart(channel) ? textIn(channel.id) : '';
  directs.set(user, id);
  return id;
}

/** What somebody writes, and where they are. */
export function createTalking(stage: StageWithMail, name: PersonName): Talking {
  const { emulator, names } = stage;
  const user = emulator.users[name];
  const mine = (method: string, body: object) => emulator.call(TOKENS[name], method, { ...body });

  async function write(channel: string, typed: string, { thread }: Where = {}): Promise<Posted> {
    const { text, blocks } = spoken(typed, names);
    const under = thread ? { thread_ts: thread.thread_ts ?? thread.ts } : {};
    const { ts } = await mine('chat.postMessage', { channel, text, blocks, ...under });
    const message = await messageNow(stage, channel, textIn(ts));
    if (!message) throw new Error('What was just written is gone.');
    await tellOfMessage(stage, message);
    return message;
  }

  async function moved(type: 'member_joined_channel' | 'member_left_channel', who: string, channel: string) {
    const place = placeOf(stage, channel);
    const isHeard = who === BOT.user || (await isInside(stage, BOT.user, channel));
    if (isHeard && stage.hears(type))
      await stage.tell(enveloped(memberEvent(type, who, place, stage.whispers.time()), place));
  }

  /** The channel's id, for somebody who is in it. */
  async function inside(channel: ChannelName): Promise<string> {
    const id = emulator.channels[channel];
    if (!(await isInside(stage, user, id))) throw new Error(`${name} is not in ${channel}.`);
    return id;
  }

  return {
    says: async (channel, text, where) => write(await inside(channel), text, where),
    dm: async (text, where) => write(await directOf(stage, name), text, where),
    dms: async () => messagesOf(stage, await directOf(stage, name)),

    async edits(message, typed) {
      const { channel, ts } = message;
      await mine('chat.update', { channel, ts, ...spoken(typed, names) });
      const after = await messageNow(stage, channel, ts);
      if (after) await tellOfChange(stage, message, after);
    },
    async deletes(message) {
      await mine('chat.delete', { channel: message.channel, ts: message.ts });
      await tellOfDeletion(stage, message);
    },

    async joins(channel) {
      if (CHANNELS[channel].isPrivate) throw new Error(`${channel} is private: somebody has to invite.`);
      await mine('conversations.join', { channel: emulator.channels[channel] });
      await moved('member_joined_channel', user, emulator.channels[channel]);
    },
    async leaves(channel) {
      await mine('conversations.leave', { channel: emulator.channels[channel] });
      await moved('member_left_channel', user, emulator.channels[channel]);
    },
    async invitesBot(channel) {
      await mine('conversations.invite', { channel: await inside(channel), users: BOT.user });
      await moved('member_joined_channel', BOT.user, emulator.channels[channel]);
    },
    async removesBot(channel) {
      await mine('conversations.kick', { channel: await inside(channel), user: BOT.user });
      await moved('member_left_channel', BOT.user, emulator.channels[channel]);
    },
  };
}
