import type { Content } from '../content/content.ts';
import type { Post } from '../posts/posts.ts';
import type { CardOf } from './card.ts';
import { type Card, type CardScene, composeCard } from './compose-card.ts';
import { readCard } from './read-card.ts';

/** A card that stands somewhere and says what no longer holds, with what it is to say instead. */
export interface StaleCard {
  readonly post: Post;
  readonly of: CardOf;
  readonly card: Card;
}

/** Of these posts the cards that would now show something else. One whose vacancy or subject is gone can't be made anew. */
export function staleCards(content: Content, posts: readonly Post[], scene: CardScene): readonly StaleCard[] {
  return posts.flatMap((post) => {
    const of = readCard(content, post.card);
    if (of === null) return [];
    const card = composeCard(content, of, scene);
    return card.shown === post.shown ? [] : [{ post, of, card }];
  });
}
