import { plainText } from '../../../src/content/fill.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Post } from '../../../src/posts/posts.ts';
import { may } from '../../../src/roles/may.ts';
import { controlsWords } from '../../wording/controls.ts';
import { personId, placeId } from '../ids.ts';
import type { PressedMessage } from '../parse/parse-press.ts';
import { langOf } from '../reader-lang.ts';
import { renderNaming } from '../render/render-naming.ts';
import { renderNotice } from '../render/render-notice.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { whisper } from './saying.ts';

/**
 * Takes back a message of the desk: from then on it says who withdrew it and when, and nothing else. The people of the desk
 * may, and whoever asked for it, suggested or shared it.
 */
export async function withdraw(workspace: Workspace, pressed: PressedMessage): Promise<void> {
  const { posts, told, bot, api, clock, readers, sends, log } = workspace;
  const { user, channel, ts } = pressed;
  const words = controlsWords[await langOf(workspace, user)];
  const key = { face: 'slack', place: placeId(bot.team, channel), message: ts } as const;
  const post = await posts.get(key);
  if (post === null) return whisper(api, pressed, renderNotice(words.notOurs));
  if (!(await mayWithdraw(post))) return whisper(api, pressed, renderNotice(words.mayNotWithdraw));
  // For one alone: who presses a second time meanwhile finds it gone.
  if (!(await posts.withdraw(key))) return;

  const at = clock();
  const when = plainText([sayWhen(contentOf(workspace).wording[post.lang], at)]);
  const { name } = await readers.of(user);
  const message = renderNaming((who) => controlsWords[post.lang].withdrawn(who, when), { user, name });
  const outcome = await sends.edit({ channel, ts }, message);
  if (outcome.kind !== 'sent') {
    log('slack_not_posted', { send: outcome.kind });
    await posts.record(post);
    return whisper(api, pressed, renderNotice(words.notWithdrawn));
  }
  await told.record({ ...key, contentVersion: contentOf(workspace).version, at, facts: [] });

  async function mayWithdraw({ by }: Post): Promise<boolean> {
    if (by === personId(bot.team, user)) return true;
    return may(await workspace.roleOf(user, channel), 'withdraw', { guests: false });
  }
}
