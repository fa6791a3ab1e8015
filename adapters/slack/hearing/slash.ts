import type { SlashCommand } from '@slack/bolt';
import { readCommand } from '../../../src/commands/read-command.ts';
import { toShare } from '../../../src/sharing/command-subject.ts';
import { helpUtterances } from '../../wording/hearing.ts';
import type { Answering } from '../answering/answering.ts';
import { placeId } from '../ids.ts';
import { parseText } from '../parse/parse-text.ts';
import { langOf } from '../reader-lang.ts';
import type { Sharing } from '../share/sharing.ts';
import { privateTurn } from '../turns.ts';
import { contentOf, type Workspace } from '../workspace.ts';

/** Deals with `/vacancy`, which answers whoever types it, alone. Acknowledged before. */
export type Slash = (body: SlashCommand) => Promise<void>;

/** What is to be shared opens a dialog; all else is a turn of the desk's. */
export function createSlash(workspace: Workspace, answering: Answering, sharing: Pick<Sharing, 'open'>): Slash {
  const { desk, bot, places, clock } = workspace;

  return async ({ text, user_id: user, channel_id: channel, response_url, trigger_id: trigger }) => {
    const utterance = parseText(text) || helpUtterances[await langOf(workspace, user)];
    const place = placeId(bot.team, channel);
    const content = contentOf(workspace);
    const command = readCommand(content, utterance);
    if (command?.kind.startsWith('share')) {
      const { vacancy, programme } = (await places.get(place)).settings;
      const bound = { ...(vacancy !== undefined && { vacancy }), ...(programme !== undefined && { programme }) };
      const scene = { now: clock(), audience: 'shared', voice: 'colleague', ...bound } as const;
      const subject = toShare(content, command, scene)?.subject;
      const lang = command.lang ?? undefined;
      return sharing.open(trigger, { user, channel, ...(subject && { subject }), ...(lang && { lang }) });
    }
    const turned = await desk.turn({ ...(await privateTurn(workspace, { user, channel, utterance })), place });
    await answering.whispered(turned, { user, utterance, channel }, response_url);
  };
}
