import type { Clock } from '../../../src/clock.ts';
import type { Content } from '../../../src/content/content.ts';
import type { Wording } from '../../../src/content/schema/wording.ts';
import type { Desk } from '../../../src/desk.ts';
import type { Face } from '../../../src/face.ts';
import type { Holds } from '../../../src/holds/holds.ts';
import type { Post, PostKey, Posts } from '../../../src/posts/posts.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import { readCard } from '../../../src/sharing/read-card.ts';
import type { Told } from '../../../src/told/told.ts';
import { type MadeCard, makeCard } from '../share/make-card.ts';

/** What cards are made anew from. */
export interface RedrawParts {
  readonly desk: Pick<Desk, 'content'>;
  readonly posts: Pick<Posts, 'get' | 'redrawn' | 'withdraw'>;
  readonly holds: Pick<Holds, 'held'>;
  readonly told: Pick<Told, 'record'>;
  readonly clock: Clock;
}

/** When a card was drawn anew: ISO UTC, and the wording of its language. */
export interface Updated {
  readonly at: string;
  readonly words: Wording;
}

/** How a platform changes a card that stands there. */
export interface CardEditing {
  readonly face: Face;
  /** Puts the card in place of what stands there; null: that the desk no longer knows what it was about. `still` as for sends. */
  edit(post: Post, card: MadeCard | null, updated: Updated, still: () => Promise<boolean>): Promise<Outcome<unknown>>;
  /** Whether a refusal says that the message is no longer there, or that nobody can change it any more. */
  isGone(code: string): boolean;
  /** The address of the message; null where it has none. */
  linkTo(post: Post): string | null;
}

/**
 * What came of looking at a card: `same`: nothing to change. `gone`: it was withdrawn, its message is no longer there, or
 * the desk no longer knows what it was about. `failed`: it is to be looked at again.
 */
export type Redrawn = 'same' | 'done' | 'gone' | 'failed';

/** Others may change the same card between a look and the edit; so many times in a row is no accident. */
const ATTEMPTS = 3;

/**
 * Edits a posted card to what it has to say now, by what is kept of it now; a message that was withdrawn meanwhile is left
 * as it is. Two instances may do the same at once, which is harmless. Throws DeskError as the store does.
 */
export async function redraw(parts: RedrawParts, editing: CardEditing, key: PostKey): Promise<Redrawn> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const redrawn = await once(parts, editing, key);
    if (redrawn !== 'overtaken') return redrawn;
  }
  return 'failed';
}

async function once(parts: RedrawParts, editing: CardEditing, key: PostKey): Promise<Redrawn | 'overtaken'> {
  const { posts, holds, clock, told } = parts;
  const [post, held] = await Promise.all([posts.get(key), holds.held()]);
  if (post === null) return 'gone';
  const content: Content = parts.desk.content;
  const now = clock();
  const still = async () => {
    const kept = await posts.get(key);
    return kept !== null && kept.shown === post.shown && JSON.stringify(kept.card) === JSON.stringify(post.card);
  };

  const of = readCard(content, post.card);
  if (of === null) {
    const outcome = await editing.edit(post, null, { at: now, words: content.wording[post.lang] }, still);
    if (outcome.kind !== 'sent' && !isGone(editing, outcome)) return endedAs(editing, outcome);
    await posts.withdraw(key);
    return 'gone';
  }
  const made = makeCard(content, of, { now, held });
  const { shown, tells } = made.card;
  if (shown === post.shown) return 'same';
  const outcome = await editing.edit(post, made, { at: now, words: content.wording[of.lang] }, still);
  if (isGone(editing, outcome)) await posts.withdraw(key);
  if (outcome.kind !== 'sent') return endedAs(editing, outcome);
  if (!(await posts.redrawn(key, post.shown, shown))) return 'overtaken';
  const { face, place, message } = key;
  const link = editing.linkTo(post);
  const address = link === null ? {} : { link };
  await told.record({ face, place, message, ...address, contentVersion: content.version, at: now, facts: tells });
  return 'done';
}

function isGone(editing: CardEditing, outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'refused' && editing.isGone(outcome.code);
}

function endedAs(editing: CardEditing, outcome: Outcome<unknown>): Redrawn | 'overtaken' {
  if (outcome.kind === 'refused' && outcome.code === 'overtaken') return 'overtaken';
  return isGone(editing, outcome) ? 'gone' : 'failed';
}
