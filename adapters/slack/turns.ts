import type { Turn } from '../../src/turn.ts';
import { addressOf } from './address.ts';
import { personId, placeId } from './ids.ts';
import type { Workspace } from './workspace.ts';

/** Who says what, and in which channel or direct message. Ids are Slack's own. */
export interface Said {
  readonly user: string;
  readonly channel: string;
  readonly utterance: string;
}

/** A turn that its speaker alone reads the answer of, in their own zone. */
export async function privateTurn(
  { bot, readers }: Pick<Workspace, 'bot' | 'readers'>,
  { user, channel, utterance }: Said,
): Promise<Turn> {
  const { zone } = await readers.of(user);
  return {
    face: 'slack',
    conversation: placeId(bot.team, channel),
    utterance,
    scene: { audience: 'private', voice: 'colleague', person: personId(bot.team, user), ...(zone && { zone }) },
  };
}

/** A turn among others, in the thread that `thread` begins; `ts` is the message that it leads back to. */
export function sharedTurn(
  { bot }: Pick<Workspace, 'bot'>,
  { user, channel, utterance, ts, thread }: Said & { readonly ts: string; readonly thread?: string },
): Turn {
  const place = placeId(bot.team, channel);
  return {
    face: 'slack',
    conversation: `${place}:${thread ?? ts}`,
    place,
    utterance,
    link: addressOf(bot, channel, ts, thread),
    canWhisper: true,
    scene: { audience: 'shared', voice: 'colleague', person: personId(bot.team, user) },
  };
}
