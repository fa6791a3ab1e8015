import { randomUUID } from 'node:crypto';
import { FACT_IDS } from '../content/schema/facts.ts';
import { type Log, silent } from '../log/log.ts';
import type { Row, Store, Value } from '../store/store.ts';
import { type Hold, type Holds, heldKey } from './holds.ts';

const OPEN = 'select vacancy, fact from hold where released_at is null order by vacancy, fact';
const OPEN_WHOLE = 'select * from hold where released_at is null order by at desc, id';
const OPEN_ONE = 'select * from hold where vacancy = $1 and fact = $2 and released_at is null';
const OF_FACT = 'select * from hold where vacancy = $1 and fact = $2 order by at desc, id';
const INSERT = `insert into hold (id, vacancy, fact, by_person, at) values ($1, $2, $3, $4, $5)
  on conflict (vacancy, fact) where released_at is null do nothing returning *`;
const RELEASE = `update hold set released_by = $3, released_at = $4
  where vacancy = $1 and fact = $2 and released_at is null returning *`;

/** Others may release between a hold that is in the way and the look at it; so many times in a row is no accident. */
const ATTEMPTS = 5;

/**
 * Holds in the table `hold`, for all instances that share the store: each looks them up anew at every turn. That the last
 * known ones had to do is logged once until they can be read again. All throw DeskError as the store does, `held` only
 * where it could never be read.
 */
export function createStoredHolds(store: Store, log: Log = silent): Holds {
  /** Null until they could be read: that is not the same as none. */
  let known: readonly string[] | null = null;
  let isReported = false;

  async function held(): Promise<readonly string[]> {
    try {
      const keys = (await store.q(OPEN)).map(keyOf);
      const isSame = keys.length === known?.length && keys.every((key, at) => key === known?.[at]);
      isReported = false;
      if (!isSame || known === null) known = keys;
      return known;
    } catch (error) {
      if (known === null) throw error;
      if (!isReported) log('hold_last_known', { error });
      isReported = true;
      return known;
    }
  }

  /** What was done is done, whether or not it can be looked up. */
  async function lookAgain(): Promise<void> {
    await held().catch(() => {});
  }

  return {
    isLasting: true,
    held,
    async hold({ vacancy, fact, by, at }) {
      for (let attempt = 1; ; attempt += 1) {
        const [made] = await store.q(INSERT, [randomUUID(), vacancy, fact, by, Date.parse(at)]);
        const [row] = made ? [made] : await store.q(OPEN_ONE, [vacancy, fact]);
        const [hold] = row ? holdsIn([row]) : [];
        // Known at once, so that it is obeyed even where the store can't be read a moment later.
        if (hold) await lookAgain();
        const key = heldKey(vacancy, fact);
        if (hold && known && !known.includes(key)) known = [...known, key];
        if (hold) return { isNew: made !== undefined, hold };
        if (attempt === ATTEMPTS) throw new Error('a hold was released again and again while it was set');
      }
    },
    async release({ vacancy, fact, by, at }) {
      const [hold] = holdsIn(await store.q(RELEASE, [vacancy, fact, by, Date.parse(at)]));
      await lookAgain();
      return hold ?? null;
    },
    list: async () => holdsIn(await store.q(OPEN_WHOLE)),
    historyOf: async (vacancy, fact) => holdsIn(await store.q(OF_FACT, [vacancy, fact])),
  };
}

function keyOf({ vacancy, fact }: Row): string {
  return heldKey(String(vacancy), String(fact));
}

/** A fact that this copy of the desk does not know has no name to tell it by. */
function holdsIn(rows: readonly Row[]): readonly Hold[] {
  return rows.flatMap(({ vacancy, fact: id, by_person, at, released_by, released_at }) => {
    const fact = FACT_IDS.find((one) => one === id);
    if (fact === undefined) return [];
    const isReleased = typeof released_at === 'number';
    const released = isReleased ? { by: textOr(released_by), at: instantOf(released_at) } : null;
    return [{ vacancy: String(vacancy), fact, by: textOr(by_person), at: instantOf(at), released }];
  });
}

function textOr(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function instantOf(value: Value | undefined): string {
  return new Date(Number(value)).toISOString();
}
