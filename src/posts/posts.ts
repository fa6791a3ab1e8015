import type { Lang } from '../content/schema/text.ts';
import type { Face } from '../face.ts';
import type { CardOf } from '../sharing/card.ts';

/**
 * `answer`: to a question. `suggestion`: a draft that somebody had posted. `card`: facts that somebody shared. `note`: what
 * the desk was told, such as a question that somebody had passed on.
 */
export const POST_KINDS = ['answer', 'suggestion', 'card', 'note'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** Which message: `place` is the channel or chat with the platform's name in front, `message` the platform's own id. */
export interface PostKey {
  readonly face: Face;
  readonly place: string;
  readonly message: string;
}

/** A message of the desk that stands where others read it. Neither a question nor an answer's text is kept. */
export interface Post extends PostKey {
  readonly kind: PostKind;
  /** The platform's id of the thread that it stands in. */
  readonly thread?: string;
  /** Who asked, suggested or shared: the platform's id with its name in front; null where nobody can tell, or wanted to be forgotten. */
  readonly by: string | null;
  readonly lang: Lang;
  /** ISO UTC. */
  readonly at: string;
  /** What a card is made from, so that it can be made anew. */
  readonly card?: CardOf;
  /** A digest of what a card shows, to tell whether it has to be drawn anew. */
  readonly shown?: string;
}

/** Messages of the desk that can be withdrawn, corrected or drawn anew. Throws DeskError as the store does. */
export interface Posts {
  /** Keeps a post; one of the same key is replaced. */
  record(post: Post): Promise<void>;
  /** Null for a message that is not ours, or was withdrawn, or is too long ago. */
  get(key: PostKey): Promise<Post | null>;
  /** What stands in a thread and was not withdrawn, the latest first. */
  inThread(face: Face, place: string, thread: string): Promise<readonly Post[]>;
  /** All cards that stand somewhere, the oldest first. */
  cards(face: Face): Promise<readonly Post[]>;
  /**
   * Keeps what a card shows now, if it is still kept as showing `was` (absent: nothing is known of it), and says whether it
   * did: not where it was withdrawn, or made from something else, since it was looked at.
   */
  redrawn(key: PostKey, was: string | undefined, shown: string): Promise<boolean>;
  /** Takes a post back: true for whoever does so first, and for nobody else. */
  withdraw(key: PostKey): Promise<boolean>;
}
