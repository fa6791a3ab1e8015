import { describe, expect, it } from 'vitest';
import { ownConversation } from '../../src/people/own-conversation.ts';
import { createStoreKeeper } from '../../src/privacy/in-store.ts';
import type { Store } from '../../src/store/store.ts';
import { TABLES } from '../../src/store/tables.ts';

const ANNA = 'slack:T1:U1';
/** Whose id begins as hers does. */
const BORIS = 'slack:T1:U12';
const AT = Date.parse('2026-11-23T09:00:00.000Z');
const TOPIC = JSON.stringify({ v: 1, at: '2026-11-23T09:00:00.000Z', vacancies: ['ops'], intents: ['stipend'] });

/** Everything that can stand in the store of two people. */
async function fill(store: Store): Promise<void> {
  for (const [i, id] of [ANNA, BORIS].entries()) {
    const other = id === ANNA ? BORIS : ANNA;
    await store.q('insert into person (person, lang, at) values ($1, $2, $3)', [id, 'fr', AT]);
    await store.q('insert into place (place, settings, by_person, at) values ($1, $2, $3, $4)', [
      `slack:T1:C${i}`,
      '{}',
      id,
      AT,
    ]);
    const holds =
      'insert into hold (id, vacancy, fact, by_person, at, released_by, released_at) values ($1, $2, $3, $4, $5, $6, $7)';
    await store.q(holds, [`open ${i}`, `v${i}`, 'stipend', id, AT, null, null]);
    await store.q(holds, [`over ${i}`, 'ops', 'duration', other, AT, id, AT + 1]);
    await store.q('insert into topic (conversation, topic, version, at) values ($1, $2, $3, $4)', [
      ownConversation(id, `slack:T1:D${i}`),
      TOPIC,
      1,
      AT,
    ]);
    const posts =
      "insert into post (face, place, message, kind, by_person, lang, at, card, line, shown) values ('slack', $1, $2, $3, $4, 'en', $5, $6, $7, 'abc')";
    for (const message of ['1', '2']) await store.q(posts, [`slack:T1:C${i}`, message, 'answer', id, AT, null, null]);
    await store.q(posts, [`slack:T1:C${i}`, '3', 'suggestion', id, AT, null, null]);
    await store.q(posts, [`slack:T1:C${i}`, '4', 'card', id, AT, '{}', null]);
    await store.q(posts, [`slack:T1:C${i}`, '5', 'card', id, AT + 1, '{}', `the line of ${id}`]);
    await store.q(
      "insert into reference (face, place, service_url, kind, person, at) values ('slack', $1, $2, 'personal', $3, $4)",
      [`slack:T1:D${i}`, 'https://slack.example/', id, AT],
    );
  }
  await store.q('insert into topic (conversation, topic, version, at) values ($1, $2, $3, $4)', [
    'slack:T1:C1',
    TOPIC,
    1,
    AT,
  ]);
}

async function dump(store: Store): Promise<string> {
  const tables = [];
  for (const table of Object.keys(TABLES)) tables.push(await store.q(`select * from ${table}`));
  return JSON.stringify(tables);
}

/** That a store shows what it keeps of a person, and keeps nothing of one who was forgotten. */
export function privacyContract(open: () => Promise<Store>): void {
  describe('what is kept of a person', () => {
    it('is shown from every table that holds something of them', async () => {
      const store = await open();
      await fill(store);
      const traces = await createStoreKeeper(store).find({ id: ANNA });
      expect(traces.map(({ kind }) => kind).sort()).toEqual([
        ...['chat', 'held', 'held', 'lang', 'posted', 'posted', 'posted', 'posted', 'released', 'settings', 'topic'],
      ]);
      expect(await createStoreKeeper(store).find({ id: 'slack:T1:U' })).toEqual([]);
    });

    it('names what was posted for them once for each place, with a line of their own by itself', async () => {
      const store = await open();
      await fill(store);
      const traces = await createStoreKeeper(store).find({ id: ANNA });
      const where = { kind: 'posted', place: 'slack:T1:C0', at: '2026-11-23T09:00:00Z' };
      expect(traces.filter(({ kind }) => kind === 'posted')).toEqual([
        { ...where, post: 'answer', count: 2 },
        { ...where, post: 'suggestion', count: 1 },
        { ...where, post: 'card', count: 1 },
        { ...where, post: 'card', count: 1, at: '2026-11-23T09:00:00.001Z', line: `the line of ${ANNA}` },
      ]);
    });

    it('is gone when they are forgotten, from every table, and nobody else is', async () => {
      const store = await open();
      await fill(store);
      const before = await createStoreKeeper(store).find({ id: BORIS });
      expect(await dump(store)).toContain(`"${ANNA}"`);
      expect((await dump(store)).replaceAll(BORIS, '')).toContain(`the line of ${ANNA}`);
      await createStoreKeeper(store).forget({ id: ANNA });
      expect((await dump(store)).replaceAll(BORIS, '')).not.toContain(ANNA);
      expect(await createStoreKeeper(store).find({ id: ANNA })).toEqual([]);
      expect(await createStoreKeeper(store).find({ id: BORIS })).toEqual(before);
      expect(await store.q('select id from hold')).toHaveLength(4);
      expect(await store.q('select person from reference')).toEqual([{ person: BORIS }]);
      const [card] = await store.q("select * from post where place = 'slack:T1:C0' and message = '5'");
      expect(card).toMatchObject({ kind: 'card', by_person: null, card: '{}', line: null, shown: null });
      const [plain] = await store.q("select * from post where place = 'slack:T1:C0' and message = '4'");
      expect(plain).toMatchObject({ by_person: null, shown: 'abc' });
      const [his] = await store.q("select * from post where place = 'slack:T1:C1' and message = '5'");
      expect(his).toMatchObject({ by_person: BORIS, line: `the line of ${BORIS}`, shown: 'abc' });
      expect(await store.q("select place from place where by_person = 'former'")).toEqual([{ place: 'slack:T1:C0' }]);
    });

    it('is, where nobody is told apart, the conversation that they have', async () => {
      const store = await open();
      await fill(store);
      const subject = { conversation: 'slack:T1:C1' };
      expect(await createStoreKeeper(store).find(subject)).toMatchObject([{ kind: 'topic', vacancies: ['ops'] }]);
      await createStoreKeeper(store).forget(subject);
      expect(await store.q('select conversation from topic')).toHaveLength(2);
    });
  });
}
