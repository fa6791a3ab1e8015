import type { types } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import { type Message, SlackFailure } from '../api.ts';
import { shareWords } from '../wording/share.ts';
import type { Workspace } from '../workspace.ts';
import { renderNoticeDialog } from './render-dialog.ts';

/** Where somebody can be told alone what came of what they did. */
export interface Reachable {
  readonly user: string;
  readonly lang: Lang;
  /** A dialog that may still be open. */
  readonly view?: string;
  /** The channel in which they were. */
  readonly from?: string;
}

/**
 * Shows the outcome in the dialog that waits for it; where that was closed, in the channel, for them alone, and where the
 * bot can't do that, in a direct message. What they need not know goes into the dialog only. Never throws.
 */
export async function tellSharer(
  { api, sends, log }: Pick<Workspace, 'api' | 'sends' | 'log'>,
  { user, lang, view, from }: Reachable,
  message: Message,
  needsToKnow: boolean,
): Promise<void> {
  const { title } = shareWords[lang];
  if (view !== undefined && (await works(() => api.updateView(view, dialogOf(lang, title, message))))) return;
  if (!needsToKnow) return;
  if (from !== undefined && (await works(() => api.postEphemeral(from, user, message)))) return;
  const { kind } = await sends.post(user, message);
  if (kind !== 'sent') log('slack_not_posted', { send: kind });

  async function works(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (error) {
      if (!(error instanceof SlackFailure)) log('slack_failed', { error });
      return false;
    }
  }
}

function dialogOf(lang: Lang, title: string, { blocks }: Message): types.ModalView {
  return renderNoticeDialog(lang, title, blocks);
}
