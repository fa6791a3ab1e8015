import { createHash, randomUUID } from 'node:crypto';
import { FACES } from '../face.ts';
import { createBatches } from '../store/batches.ts';
import { checkValues } from '../store/check-values.ts';
import type { Row, Statements, Store, Value } from '../store/store.ts';
import { LATEST, type Telling, type Told, type ToldAt } from './told.ts';

const INSERT = `insert into told (id, face, place, message, link, content_version, at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (id) do update set link = excluded.link, content_version = excluded.content_version, at = excluded.at`;

/** Messages that told a fact since an instant. */
const OF_FACT = `from told_fact join told on told.id = told_fact.told
  where told_fact.vacancy = $1 and told_fact.fact = $2 and told.at >= $3`;

/**
 * What was told, in the tables `told` and `told_fact`; what is recorded at once is written in one transaction. The sweep
 * removes what is old.
 */
export function createStoredTold(store: Store): Told {
  const record = createBatches<ToldRows, undefined>((take) =>
    store.tx(async (statements) => {
      const all = take();
      for (const rows of all) await write(statements, rows);
      return all.map(() => undefined);
    }, 'process'),
  );

  return {
    async record(telling) {
      const rows = rowsOf(telling);
      checkValues([...rows.told, ...rows.facts]);
      await record(rows);
    },
    async of(vacancy, fact, since) {
      const params = [vacancy, fact, Date.parse(since)];
      const [counted] = await store.q(`select count(*) as n ${OF_FACT}`, params);
      const rows = await store.q(
        `select told.face, told.place, told.link, told.at ${OF_FACT} order by told.at desc, told.id limit ${LATEST}`,
        params,
      );
      return { count: Number(counted?.n ?? 0), latest: rows.flatMap(toldAt) };
    },
  };
}

/** A telling as the tables hold it: its columns, and of each fact two. */
interface ToldRows {
  readonly id: string;
  readonly told: readonly Value[];
  readonly facts: readonly string[];
}

function rowsOf(telling: Telling): ToldRows {
  const { face, place, message, link, contentVersion, at, facts } = telling;
  const id = idOf(telling);
  return {
    id,
    told: [id, face, place, message ?? null, link ?? null, contentVersion, Date.parse(at)],
    facts: facts.flatMap(({ vacancy, fact }) => [vacancy, fact]),
  };
}

async function write({ q }: Statements, { id, told, facts }: ToldRows): Promise<void> {
  await q('delete from told_fact where told = $1', [id]);
  if (facts.length === 0) {
    await q('delete from told where id = $1', [id]);
    return;
  }
  await q(INSERT, told);
  const rows = Array.from({ length: facts.length / 2 }, (_, n) => `($1, $${2 * n + 2}, $${2 * n + 3})`);
  await q(`insert into told_fact (told, vacancy, fact) values ${rows.join(', ')} on conflict do nothing`, [
    id,
    ...facts,
  ]);
}

/** The same message has the same id, so that it is not counted twice. */
function idOf({ face, place, message }: Telling): string {
  if (message === undefined) return randomUUID();
  return createHash('sha256')
    .update(JSON.stringify([face, place, message]))
    .digest('hex')
    .slice(0, 32);
}

/** None for a face that this copy of the desk does not have. */
function toldAt({ face: name, place, link, at }: Row): readonly ToldAt[] {
  const face = FACES.find((one) => one === name);
  if (face === undefined) return [];
  const where = { face, place: String(place), at: new Date(Number(at)).toISOString() };
  return [typeof link === 'string' ? { ...where, link } : where];
}
