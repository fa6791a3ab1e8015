import type { SlashCommand } from '@slack/bolt';
import { readCommand } from '../../../src/commands/read-command.ts';
import type { Answering } from '../answering/answering.ts';
import { personId, placeId } from '../ids.ts';
import { parseText } from '../parse/parse-text.ts';
import { langOf } from '../reader-lang.ts';
import { helpUtterances } from '../wording/hearing.ts';
import { contentOf, type Workspace } from '../workspace.ts';

/** What `/vacancy share …` opens. */
export type OpenShare = (
  trigger: string,
  given: { readonly user: string; readonly channel: string; readonly text: string },
) => Promise<void>;

/** `/vacancy`, which answers whoever types it, alone. Acknowledged before. */
export function createSlash(workspace: Workspace, answering: Answering, openShare: OpenShare) {
  const { desk, bot, readers } = workspace;

  return async ({
    text,
    user_id: user,
    channel_id: channel,
    response_url,
    trigger_id,
  }: SlashCommand): Promise<void> => {
    const utterance = parseText(text) || helpUtterances[await langOf(workspace, user)];
    if (readCommand(contentOf(workspace), utterance)?.kind === 'share') {
      return openShare(trigger_id, { user, channel, text: utterance });
    }
    const { zone } = await readers.of(user);
    const place = placeId(bot.team, channel);
    const turned = await desk.turn({
      face: 'slack',
      conversation: place,
      place,
      utterance,
      scene: { audience: 'private', voice: 'colleague', person: personId(bot.team, user), ...(zone && { zone }) },
    });
    await answering.whispered(turned, { user, utterance, channel }, response_url);
  };
}
