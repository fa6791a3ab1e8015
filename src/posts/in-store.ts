import { LANGS } from '../content/schema/text.ts';
import { FACES } from '../face.ts';
import { createBatches } from '../store/batches.ts';
import { checkValues } from '../store/check-values.ts';
import type { Row, Store, Value } from '../store/store.ts';
import { keptCard } from './kept-card.ts';
import { POST_KINDS, type Post, type PostKey, type Posts } from './posts.ts';

const COLUMNS = ['thread', 'kind', 'by_person', 'lang', 'at', 'card', 'line', 'shown'] as const;
const RECORD = `insert into post (face, place, message, ${COLUMNS.join(', ')})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict (face, place, message) do update set ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;
const ONE = 'face = $1 and place = $2 and message = $3';

/**
 * Posts in the table `post`, those that are recorded at once in one transaction, which a message that is there already does
 * not let wait for the disk. The sweep removes what is old.
 */
export function createStoredPosts(store: Store): Posts {
  const record = createBatches<readonly Value[], undefined>((take) =>
    store.tx(async ({ q }) => {
      const posts = take();
      for (const values of posts) await q(RECORD, values);
      return posts.map(() => undefined);
    }, 'process'),
  );

  return {
    async record({ face, place, message, thread, kind, by, lang, at, card, shown }) {
      // The sharer's own words are kept apart from the facts, so that they can be forgotten while the card stands.
      const { line, ...facts } = card ?? {};
      const values = [
        ...[face, place, message, thread ?? null, kind, by, lang, Date.parse(at)],
        ...[card ? JSON.stringify(facts) : null, line ?? null, shown ?? null],
      ];
      checkValues(values);
      await record(values);
    },
    async get(key) {
      const [post] = postsIn(await store.q(`select * from post where ${ONE}`, valuesOf(key)));
      return post ?? null;
    },
    async inThread(face, place, thread) {
      const sql = 'select * from post where face = $1 and place = $2 and thread = $3 order by at desc, message desc';
      return postsIn(await store.q(sql, [face, place, thread]));
    },
    async cards(face) {
      const sql = "select * from post where kind = 'card' and face = $1 order by at, message";
      return postsIn(await store.q(sql, [face]));
    },
    async redrawn(key, was, shown) {
      const sql = `update post set shown = $4 where ${ONE} and kind = 'card' and shown is not distinct from $5 returning message`;
      return (await store.q(sql, [...valuesOf(key), shown, was ?? null])).length > 0;
    },
    async withdraw(key) {
      return (await store.q(`delete from post where ${ONE} returning message`, valuesOf(key))).length > 0;
    },
  };
}

function valuesOf({ face, place, message }: PostKey): readonly Value[] {
  return [face, place, message];
}

/** None for a face, a kind or a language that this copy of the desk does not have. */
function postsIn(rows: readonly Row[]): readonly Post[] {
  return rows.flatMap(({ place, message, thread, by_person, at, card, line, shown, ...named }) => {
    const face = FACES.find((one) => one === named.face);
    const kind = POST_KINDS.find((one) => one === named.kind);
    const lang = LANGS.find((one) => one === named.lang);
    if (face === undefined || kind === undefined || lang === undefined) return [];
    const facts = keptCard(card ?? null);
    return [
      {
        face,
        place: String(place),
        message: String(message),
        ...(typeof thread === 'string' && { thread }),
        kind,
        by: typeof by_person === 'string' ? by_person : null,
        lang,
        at: new Date(Number(at)).toISOString(),
        ...(facts && { card: { ...facts, ...(typeof line === 'string' && { line }) } }),
        ...(typeof shown === 'string' && { shown }),
      },
    ];
  });
}
