import type { Clock } from '../clock.ts';
import { DeskError } from '../errors.ts';
import { migrations, SCHEMA_VERSION } from './migrations.ts';
import type { Statements, Store } from './store.ts';

/** Any number that nothing else on the same server locks by. */
const LOCK = 4_310_250_770;

/**
 * Brings the schema up to this copy of the desk, in one transaction, and gives the versions that it added. Of several
 * processes that start at once one does it and the others wait. Throws DeskError `store_newer` where a newer copy has
 * been at work, and leaves everything as it is.
 */
export async function migrate(store: Store, clock: Clock): Promise<readonly number[]> {
  return store.tx(async (statements) => {
    if (store.dialect === 'postgres') await waitForOthers(statements);
    await statements.q('create table if not exists schema_version (version bigint primary key, at bigint not null)');
    const [row] = await statements.q('select max(version) as version from schema_version');
    const present = Number(row?.version ?? 0);
    if (present > SCHEMA_VERSION) {
      throw new DeskError(
        'store_newer',
        `The store was made by a newer copy of the desk: its schema has version ${present}, and this copy knows ${SCHEMA_VERSION}. Start that newer copy, or go back to a backup from before it.`,
      );
    }
    const missing = migrations.filter(({ version }) => version > present);
    for (const migration of missing) {
      for (const statement of migration.statements) await statements.q(statement);
      await statements.q('insert into schema_version (version, at) values ($1, $2)', [
        migration.version,
        Date.parse(clock()),
      ]);
    }
    return missing.map(({ version }) => version);
  });
}

/** SQLite lets one writer in anyway. `create table if not exists` alone is not safe against itself on PostgreSQL. */
async function waitForOthers({ q }: Statements): Promise<void> {
  await q("set local statement_timeout = '14s'");
  await q("set local lock_timeout = '14s'");
  await q('select pg_advisory_xact_lock($1)', [LOCK]);
}
