import type { PostKey } from '../../../src/posts/posts.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import { readCard } from '../../../src/sharing/read-card.ts';
import { addressOf } from '../address.ts';
import type { Message, Receipt } from '../api.ts';
import { ownId } from '../ids.ts';
import { makeCard } from '../share/make-card.ts';
import { renderCard, renderGone } from '../share/render-card.ts';
import { contentOf, type Workspace } from '../workspace.ts';

/** What cards are kept true with. */
export type Upkept = Pick<
  Workspace,
  'desk' | 'posts' | 'holds' | 'told' | 'readers' | 'clock' | 'sends' | 'bot' | 'log'
>;

/**
 * What came of looking at a card: `same`: nothing to change. `gone`: it was withdrawn, its message is no longer there, or
 * the desk no longer knows what it was about. `failed`: it is to be looked at again.
 */
export type Redrawn = 'same' | 'done' | 'gone' | 'failed';

/** In Slack's words: the message is no longer there, or nobody can change it any more. */
const GONE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'channel_not_found',
]);

/** Others may change the same card between a look and the edit; so many times in a row is no accident. */
const ATTEMPTS = 3;

/**
 * Edits a posted card to what it has to say now, by what is kept of it now; a message that was withdrawn meanwhile is left
 * as it is. Two instances may do the same at once, which is harmless. Throws DeskError as the store does.
 */
export async function redraw(workspace: Upkept, key: PostKey): Promise<Redrawn> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const redrawn = await once(workspace, key);
    if (redrawn !== 'overtaken') return redrawn;
  }
  return 'failed';
}

async function once(workspace: Upkept, key: PostKey): Promise<Redrawn | 'overtaken'> {
  const { posts, holds, clock, sends, told, readers, bot } = workspace;
  const [post, held] = await Promise.all([posts.get(key), holds.held()]);
  if (post === null) return 'gone';
  const content = contentOf(workspace);
  const now = clock();
  const at = { channel: ownId(key.place), ts: key.message };
  const still = async () => {
    const kept = await posts.get(key);
    return kept !== null && kept.shown === post.shown && JSON.stringify(kept.card) === JSON.stringify(post.card);
  };
  const edit = (message: Message) => sends.edit(at, message, still);

  const of = readCard(content, post.card);
  if (of === null) {
    const outcome = await edit(renderGone(post.lang, { at: now, words: content.wording[post.lang] }));
    if (outcome.kind !== 'sent' && !isGone(outcome)) return endedAs(outcome);
    await posts.withdraw(key);
    return 'gone';
  }
  const made = makeCard(content, of, { now, held });
  const { shown, tells } = made.card;
  if (shown === post.shown) return 'same';
  const user = post.by === null ? null : ownId(post.by);
  const sharer = user === null ? null : { user, name: (await readers.of(user)).name };
  const outcome = await edit(renderCard(made, { sharer, updated: { at: now, words: content.wording[of.lang] } }));
  if (isGone(outcome)) await posts.withdraw(key);
  if (outcome.kind !== 'sent') return endedAs(outcome);
  if (!(await posts.redrawn(key, post.shown, shown))) return 'overtaken';
  const { face, place, message } = key;
  const link = addressOf(bot, at.channel, at.ts);
  await told.record({ face, place, message, link, contentVersion: content.version, at: now, facts: tells });
  return 'done';
}

function isGone(outcome: Outcome<Receipt>): boolean {
  return outcome.kind === 'refused' && GONE.has(outcome.code);
}

function endedAs(outcome: Outcome<Receipt>): Redrawn | 'overtaken' {
  if (outcome.kind === 'refused' && outcome.code === 'overtaken') return 'overtaken';
  return isGone(outcome) ? 'gone' : 'failed';
}
