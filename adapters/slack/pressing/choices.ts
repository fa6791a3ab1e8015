import { addressOf } from '../address.ts';
import type { Answering } from '../answering/answering.ts';
import { placeId } from '../ids.ts';
import { carriedBy, type PressedMessage, parsePress } from '../parse/parse-press.ts';
import type { Feature, Press } from '../surfaces/surface.ts';
import { privateTurn, sharedTurn } from '../turns.ts';
import type { Workspace } from '../workspace.ts';

/** Pressing a choice is the same as typing what it says, at the place where it stands. */
export function createChoices(workspace: Workspace, answering: Answering): Feature {
  const { desk, bot } = workspace;

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
    const isWhispered = whisperTo !== undefined;
    const turned = await desk.turn({
      ...(await privateTurn(workspace, { user, channel, utterance })),
      ...(isWhispered && { place: placeId(bot.team, channel) }),
      ...(isWhispered && thread !== undefined && { link: addressOf(bot, channel, thread) }),
    });
    const asked = { user, utterance, channel, ...(thread !== undefined && { thread }) };
    if (whisperTo === undefined) return answering.alone(turned, asked);
    return answering.whispered(turned, asked, whisperTo);
  }

  async function among({ user, channel, ts, thread = ts }: PressedMessage, utterance: string): Promise<void> {
    const turned = await desk.turn(sharedTurn(workspace, { user, channel, utterance, ts, thread }));
    await answering.among(turned, { user, utterance, channel, thread });
  }

  return { presses: { choice: choose } };
}
