import type { Keeper } from '../privacy/trace.ts';
import { postedTraces } from './posted-traces.ts';
import type { Post, PostKey, Posts } from './posts.ts';

export interface InProcessPosts extends Posts {
  /** For whom what was posted. */
  readonly keeper: Keeper;
}

/** So many cards are remembered, and so many other posts; one more of them, and the one recorded first goes. */
const MOST = 2_000;

/** What was posted since this process began, for a desk without a store. */
export function createPostsInProcess(): InProcessPosts {
  let all: readonly Post[] = [];

  const without = (key: PostKey) => all.filter((one) => !isOf(one, key));

  return {
    async record(post) {
      const others = without(post);
      const like = others.filter((one) => isCard(one) === isCard(post));
      const first = like.length < MOST ? undefined : like[0];
      all = [...others.filter((one) => one !== first), post];
    },
    get: async (key) => all.find((one) => isOf(one, key)) ?? null,
    async inThread(face, place, thread) {
      const there = all.filter((one) => one.thread === thread && one.place === place && one.face === face);
      return inOrder(there).reverse();
    },
    cards: async (face) => inOrder(all.filter((one) => isCard(one) && one.face === face)),
    async redrawn(key, was, shown) {
      const card = all.find((one) => isOf(one, key) && isCard(one) && one.shown === was);
      all = all.map((one) => (one === card ? { ...one, shown } : one));
      return card !== undefined;
    },
    async withdraw(key) {
      const others = without(key);
      const isOurs = others.length < all.length;
      all = others;
      return isOurs;
    },
    keeper: {
      async find({ id }) {
        const theirs = all.filter(({ by }) => id !== undefined && by === id);
        return postedTraces(
          theirs.map(({ kind, place, at, card }) => ({
            kind,
            place,
            at,
            ...(card?.line !== undefined && { line: card.line }),
          })),
        );
      },
      async forget({ id }) {
        all = all.map((post) => (id !== undefined && post.by === id ? inNobodysName(post) : post));
      },
    },
  };
}

function isOf({ face, place, message }: Post, key: PostKey): boolean {
  return message === key.message && place === key.place && face === key.face;
}

function isCard({ kind }: Post): boolean {
  return kind === 'card';
}

/** The oldest first. */
function inOrder(posts: readonly Post[]): Post[] {
  return posts.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.message < b.message ? -1 : 1));
}

/** A card keeps its facts and not its sharer's own line, so what it showed no longer holds. */
function inNobodysName(post: Post): Post {
  if (post.card?.line === undefined) return { ...post, by: null };
  const { shown: _drawnWithTheLine, card, ...rest } = post;
  const { line: _theirs, ...facts } = card;
  return { ...rest, by: null, card: facts };
}
