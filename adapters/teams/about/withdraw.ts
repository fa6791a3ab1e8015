import { z } from 'zod';
import { plainText } from '../../../src/content/fill.ts';
import { LANGS } from '../../../src/content/schema/text.ts';
import { sayWhen } from '../../../src/holds/when.ts';
import type { Post } from '../../../src/posts/posts.ts';
import { may } from '../../../src/roles/may.ts';
import { controlsWords } from '../../wording/controls.ts';
import { conversationOf } from '../conversation-of.ts';
import { personIn, placeId } from '../ids.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { Press, Shown } from '../surfaces/surface.ts';
import { contentOf, type Workspace } from '../workspace.ts';

/** Which message a dialog is about: `m` is its id. */
export const ofMessage = z.looseObject({ m: z.exactOptional(z.string().min(1).max(100)), l: z.enum(LANGS) });
export type OfMessage = Readonly<Pick<z.infer<typeof ofMessage>, 'm' | 'l'>>;

/**
 * Takes back a message of the desk: from then on it says who withdrew it and when, and nothing else. The people of the desk
 * may, and whoever asked for it, suggested or shared it.
 */
export async function withdraw(workspace: Workspace, { where }: Press, { m, l }: OfMessage): Promise<Shown> {
  const { posts, told, clock, sends, log } = workspace;
  const words = controlsWords[l];
  if (m === undefined) return said(words.notOurs);
  const key = { face: 'teams', place: placeId(where.tenant, where.place), message: m } as const;
  const post = await posts.get(key);
  if (post === null) return said(words.notOurs);
  if (!(await mayWithdraw(post))) return said(words.mayNotWithdraw);
  // For one alone: who presses a second time meanwhile finds it gone.
  if (!(await posts.withdraw(key))) return said(words.notOurs);

  const at = clock();
  const when = plainText([sayWhen(contentOf(workspace).wording[post.lang], at)]);
  const who = await workspace.nameOf(personIn(where));
  const message = renderNotice(controlsWords[post.lang].withdrawn(who, when), post.lang);
  const outcome = await sends.edit({ tenant: where.tenant, conversation: conversationOf(post), message: m }, message);
  if (outcome.kind !== 'sent') {
    log('teams_not_posted', { send: outcome.kind });
    await posts.record(post);
    return said(words.notWithdrawn);
  }
  await told.record({ ...key, contentVersion: contentOf(workspace).version, at, facts: [] });
  return { kind: 'closed' };

  async function mayWithdraw({ by }: Post): Promise<boolean> {
    if (by === personIn(where)) return true;
    return may(await workspace.roleIn(where), 'withdraw', { guests: false });
  }
}

function said(text: string): Shown {
  return { kind: 'said', text };
}
