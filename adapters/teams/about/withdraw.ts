import { z } from 'zod';
import { LANGS } from '../../../src/content/schema/text.ts';
import { type Withdrawal, withdrawPost } from '../../chat/withdraw-post.ts';
import { controlsWords } from '../../wording/controls.ts';
import { conversationOf } from '../conversation-of.ts';
import { personIn, placeId } from '../ids.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { Press, Shown } from '../surfaces/surface.ts';
import type { Workspace } from '../workspace.ts';

/** Which message a dialog is about: `m` is its id. */
export const ofMessage = z.looseObject({ m: z.exactOptional(z.string().min(1).max(100)), l: z.enum(LANGS) });
export type OfMessage = Readonly<Pick<z.infer<typeof ofMessage>, 'm' | 'l'>>;

/** Takes back a message of the desk; why it could not be is said to whoever pressed. Throws DeskError as the store does. */
export async function withdraw(workspace: Workspace, { where }: Press, { m, l }: OfMessage): Promise<Shown> {
  const { sends, nameOf, roleIn } = workspace;
  const { tenant, place } = where;
  const person = personIn(where);
  const { notOurs, mayNotWithdraw, notWithdrawn } = controlsWords[l];
  const said: Readonly<Record<Exclude<Withdrawal, 'done'>, string>> = {
    unknown: notOurs,
    refused: mayNotWithdraw,
    overtaken: notOurs,
    failed: notWithdrawn,
  };
  const withdrawal =
    m === undefined
      ? 'unknown'
      : await withdrawPost(workspace, {
          key: { face: 'teams', place: placeId(tenant, place), message: m },
          person,
          role: () => roleIn(where),
          async edit(post, when) {
            const notice = renderNotice(controlsWords[post.lang].withdrawn(await nameOf(person), when), post.lang);
            return sends.edit({ tenant, conversation: conversationOf(post), message: m }, notice);
          },
          notPosted: 'teams_not_posted',
        });
  return withdrawal === 'done' ? { kind: 'closed' } : { kind: 'said', text: said[withdrawal] };
}
