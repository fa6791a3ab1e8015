import { describe, expect, it } from 'vitest';
import { createStoredInbox } from '../../src/inbox/in-store.ts';
import type { Log } from '../../src/log/log.ts';
import type { Store } from '../../src/store/store.ts';
import { envelopeOf, handSetClock, inboxContract, isoAfter } from './inbox.ts';

const SECRET = 'a secret of the platform';
const WORD = 'Zwetschgenknödel';
const { clock } = handSetClock();
const LATER = isoAfter(1);

/** What an inbox in a store keeps to, on whichever store `open` gives instances of. */
export function storedInboxContract(open: () => Promise<Store>): void {
  inboxContract(async (its) => createStoredInbox({ store: await open(), clock: its, secret: SECRET }));

  const on = (store: Store, secret = SECRET, log?: Log) =>
    createStoredInbox({ store, clock, secret, ...(log && { log }) });
  const events = Array.from({ length: 40 }, (_, n) => `slack:Ev${n}`);

  describe('several instances', () => {
    it('have every event once, in whatever order it comes to each', async () => {
      const inboxes = [on(await open()), on(await open()), on(await open())];
      const orders = [events, events.toReversed(), [...events.slice(20), ...events.slice(0, 20)]];
      const kept = await Promise.all(
        inboxes.flatMap((inbox, at) => orders[at]?.map((event) => inbox.keep(event, envelopeOf(at))) ?? []),
      );
      expect(kept.filter(Boolean)).toHaveLength(events.length);
      expect(await inboxes[0]?.left(LATER)).toHaveLength(events.length);
      const gone = await Promise.all(
        inboxes.flatMap((inbox, at) => orders[at]?.map((event) => inbox.takeOut(event)) ?? []),
      );
      expect(gone.filter(Boolean)).toHaveLength(events.length);
      expect(await inboxes[1]?.left(LATER)).toEqual([]);
    });

    it('find what one of them left when it died', async () => {
      const died = await open();
      await on(died).keep('slack:Ev1', envelopeOf(1));
      await on(died).keep('slack:Ev2', envelopeOf(2));
      await on(died).takeOut('slack:Ev1');
      await died.close();
      const inbox = on(await open());
      expect(await inbox.left(LATER)).toEqual([{ event: 'slack:Ev2', envelope: envelopeOf(2) }]);
      expect(await inbox.keep('slack:Ev1', envelopeOf(1))).toBe(false);
      expect(await inbox.takeOut('slack:Ev2')).toBe(true);
    });
  });

  describe('an envelope', () => {
    it('can be read nowhere in the store, and is sealed anew each time', async () => {
      const store = await open();
      for (const event of ['slack:Ev1', 'slack:Ev2']) await on(store).keep(event, { text: WORD });
      const rows = await store.q('select * from inbox');
      const bytes = rows.map(({ sealed }) => Buffer.from(String(sealed), 'base64').toString('latin1'));
      for (const text of [JSON.stringify(rows), ...bytes]) {
        for (const read of [WORD, 'knödel', 'text', Buffer.from(WORD).toString('base64').slice(0, 12), SECRET])
          expect(text).not.toContain(read);
      }
      // What is sealed alike twice could be compared.
      expect(new Set(bytes.map((text) => text.slice(0, 12))).size).toBe(2);
    });

    it('that was sealed with another secret is taken out, passed over, and told of in the log once', async () => {
      const store = await open();
      await on(store, 'the secret of before').keep('slack:Ev1', envelopeOf(1));
      await on(store, 'the secret of before').keep('slack:Ev2', envelopeOf(2));
      await on(store).keep('slack:Ev3', envelopeOf(3));
      const logged: unknown[] = [];
      const inbox = on(store, SECRET, (...entry) => logged.push(entry));
      for (let look = 0; look < 2; look += 1) {
        expect(await inbox.left(LATER)).toEqual([{ event: 'slack:Ev3', envelope: envelopeOf(3) }]);
      }
      expect(logged).toEqual([['envelope_unreadable', { count: 2 }]]);
      expect(await store.q('select event from inbox')).toEqual([{ event: 'slack:Ev3' }]);
      expect(await inbox.keep('slack:Ev1', envelopeOf(1))).toBe(false);
    });

    it.each([
      ['changed by a bit', (sealed: string) => `${sealed.slice(0, -8)}AAAA${sealed.slice(-4)}`],
      ['cut off', (sealed: string) => sealed.slice(0, 12)],
      ['gone', () => ''],
    ])('that was %s is passed over', async (_how, spoil) => {
      const store = await open();
      await on(store).keep('slack:Ev1', envelopeOf(1));
      const [row] = await store.q('select sealed from inbox');
      await store.q('update inbox set sealed = $1', [spoil(String(row?.sealed))]);
      expect(await on(store).left(LATER)).toEqual([]);
    });

    it('of one event is not taken for that of another', async () => {
      const store = await open();
      await on(store).keep('slack:Ev1', envelopeOf(1));
      await store.q("update inbox set event = 'slack:Ev2'");
      expect(await on(store).left(LATER)).toEqual([]);
    });
  });

  describe('what can not be kept', () => {
    it('is not known either, with all that came with it, and is new when it comes again', async () => {
      const store = await open();
      const isSpoilt = { now: false };
      const unsteady: Store = {
        ...store,
        tx: (work) =>
          store.tx(({ q }) =>
            work({
              q: async (sql, params) => {
                if (isSpoilt.now && sql.includes('into inbox')) throw new Error('no room');
                return q(sql, params);
              },
            }),
          ),
      };
      const inbox = on(unsteady);
      await inbox.keep('slack:before', envelopeOf(0));
      isSpoilt.now = true;
      const tried = await Promise.allSettled(events.map((event) => inbox.keep(event, envelopeOf(1))));
      expect(tried.map(({ status }) => status)).toEqual(events.map(() => 'rejected'));
      for (const table of ['seen', 'inbox']) {
        expect(await store.q(`select event from ${table}`)).toEqual([{ event: 'slack:before' }]);
      }
      isSpoilt.now = false;
      expect(await Promise.all(events.map((event) => inbox.keep(event, envelopeOf(1))))).toEqual(
        events.map(() => true),
      );
    });

    it('because its event is no text that a store takes, fails alone', async () => {
      const inbox = on(await open());
      const tried = await Promise.allSettled(
        ['slack:a', 'slack:b', 'slack:\0', 'slack:c'].map((event) => inbox.keep(event, envelopeOf(1))),
      );
      expect(tried.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    });

    it('fails as the store does once that is closed', async () => {
      const store = await open();
      const inbox = on(store);
      await store.close();
      const tried = await Promise.allSettled([
        inbox.keep('slack:a', {}),
        inbox.keep('slack:b', {}),
        inbox.takeOut('c'),
      ]);
      for (const one of tried) expect(one).toMatchObject({ reason: { code: 'store_closed' } });
    });
  });
}
