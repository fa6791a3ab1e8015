import { withdrawPost } from '../../chat/withdraw-post.ts';
import { controlsWords } from '../../wording/controls.ts';
import { personId, placeId } from '../ids.ts';
import type { PressedMessage } from '../parse/parse-press.ts';
import { langOf } from '../reader-lang.ts';
import { renderNaming } from '../render/render-naming.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { Workspace } from '../workspace.ts';
import { whisper } from './saying.ts';

/** Takes back a message of the desk; why it could not be is said to whoever pressed. Throws DeskError as the store does. */
export async function withdraw(workspace: Workspace, pressed: PressedMessage): Promise<void> {
  const { bot, api, readers, sends, roleOf } = workspace;
  const { user, channel, ts } = pressed;
  const { notOurs, mayNotWithdraw, notWithdrawn } = controlsWords[await langOf(workspace, user)];
  const withdrawal = await withdrawPost(workspace, {
    key: { face: 'slack', place: placeId(bot.team, channel), message: ts },
    person: personId(bot.team, user),
    role: () => roleOf(user, channel),
    async edit(post, when) {
      const { name } = await readers.of(user);
      const message = renderNaming((who) => controlsWords[post.lang].withdrawn(who, when), { user, name });
      return sends.edit({ channel, ts }, message);
    },
    notPosted: 'slack_not_posted',
  });
  if (withdrawal === 'unknown') await whisper(api, pressed, renderNotice(notOurs));
  if (withdrawal === 'refused') await whisper(api, pressed, renderNotice(mayNotWithdraw));
  if (withdrawal === 'failed') await whisper(api, pressed, renderNotice(notWithdrawn));
}
