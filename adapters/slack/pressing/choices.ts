import { addressOf } from '../address.ts';
import type { Answering } from '../answering/answering.ts';
import { personId, placeId } from '../ids.ts';
import { carriedBy, type PressedMessage, parsePress } from '../parse/parse-press.ts';
import type { Feature, Press } from '../surfaces/surface.ts';
import type { Workspace } from '../workspace.ts';

/** Pressing a choice is the same as typing what it says, at the place where it stands. */
export function createChoices(workspace: Workspace, answering: Answering): Feature {
  const { desk, bot, readers } = workspace;

  async function choose(press: Press): Promise<void> {
    const utterance = carriedBy(press.action);
    if (utterance === undefined) return;
    const pressed = parsePress(press);
    // On the home tab there is no message: the answer comes where the person and the desk are alone.
    if (pressed === null) return inPrivate({ user: press.body.user.id, channel: press.body.user.id }, utterance);
    if (pressed.isAlone || pressed.whisperTo !== undefined) return inPrivate(pressed, utterance);
    return among(pressed, utterance);
  }

  async function inPrivate(
    pressed: Pick<PressedMessage, 'user' | 'channel' | 'thread' | 'whisperTo'>,
    utterance: string,
  ): Promise<void> {
    const { user, channel, thread, whisperTo } = pressed;
    const { zone } = await readers.of(user);
    const turned = await desk.turn({
      face: 'slack',
      conversation: placeId(bot.team, channel),
      utterance,
      ...(whisperTo !== undefined && { place: placeId(bot.team, channel) }),
      ...(whisperTo !== undefined && thread !== undefined && { link: addressOf(bot, channel, thread) }),
      scene: { audience: 'private', voice: 'colleague', person: personId(bot.team, user), ...(zone && { zone }) },
    });
    const asked = { user, utterance, channel, ...(thread !== undefined && { thread }) };
    if (whisperTo === undefined) return answering.alone(turned, asked);
    return answering.whispered(turned, asked, whisperTo);
  }

  async function among({ user, channel, ts, thread = ts }: PressedMessage, utterance: string): Promise<void> {
    const place = placeId(bot.team, channel);
    const turned = await desk.turn({
      face: 'slack',
      conversation: `${place}:${thread}`,
      place,
      utterance,
      link: addressOf(bot, channel, ts, thread),
      canWhisper: true,
      scene: { audience: 'shared', voice: 'colleague', person: personId(bot.team, user) },
    });
    await answering.among(turned, { user, utterance, channel, thread });
  }

  return { presses: { choice: choose } };
}
