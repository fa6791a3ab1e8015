import { helpUtterances } from '../../wording/hearing.ts';
import type { Activity } from '../activity.ts';
import type { Answering } from '../answering/answering.ts';
import { zoneIn } from '../parse/parse-message.ts';
import type { Where } from '../parse/parse-where.ts';
import { turnIn } from '../turns.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Says what the desk can do to whoever has just installed it: to them in their chat, or once to the team or group. Teams
 * tells of an installation once, and of who came into a conversation more often, so only the former is greeted.
 */
export function createWelcome(
  workspace: Workspace,
  answering: Answering,
): (activity: Activity, where: Where) => Promise<void> {
  return async (activity, where) => {
    const utterance = helpUtterances[await workspace.langOf(where, activity.locale)];
    const zone = zoneIn(activity);
    const said = { where, utterance, ...(zone !== undefined && { zone }) };
    await answering.answer(await workspace.desk.turn(await turnIn(workspace, said)), said);
  };
}
