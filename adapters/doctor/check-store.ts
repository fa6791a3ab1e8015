import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { SCHEMA_VERSION } from '../../src/store/migrations.ts';
import { openPostgres } from '../../src/store/postgres-pool.ts';
import { openSqlite } from '../../src/store/sqlite-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Check, type Finding, failed, ok, warning } from './check.ts';
import { nearestThere } from './check-machine.ts';

/** Opens the store without bringing it up to date, and writes, reads and removes a row. An embedded one is not made. */
export function checkStore({ DATABASE_URL: url, DESK_STORE: file }: Environment): Check {
  return {
    name: 'store',
    async run() {
      if (url !== undefined) return examined(await openPostgres({ url }), 'PostgreSQL');
      if (file === 'none')
        return warning('none: nothing outlives a restart', 'Remove DESK_STORE to keep holds and settings.');
      if (!existsSync(file)) return notYetMade(file);
      return examined(await openSqlite({ file }), file);
    },
  };
}

async function notYetMade(file: string): Promise<Finding> {
  const folder = nearestThere(dirname(file));
  try {
    if (!statSync(folder).isDirectory()) throw new TypeError(`${folder} is no folder`);
    await access(folder, constants.W_OK | constants.X_OK);
    return ok(`${file} is made at the first start`);
  } catch {
    return failed(
      `${file} can't be made in ${folder}`,
      'Give that folder to the user that the desk runs as, or set DESK_STORE.',
    );
  }
}

async function examined(store: Store, name: string): Promise<Finding> {
  try {
    const version = await schemaOf(store);
    if (version > SCHEMA_VERSION) {
      return failed(
        `${name}: made by a newer copy of the desk`,
        'Start that newer copy, or go back to a backup from before it.',
      );
    }
    if (version < SCHEMA_VERSION) {
      return ok(`${name}: schema ${version} of ${SCHEMA_VERSION}; the next start brings it up to date`);
    }
    await writeAndRemove(store);
    return ok(`${name}: schema ${version}; a row was written, read and removed`);
  } finally {
    await store.close();
  }
}

/** 0 where nothing was made yet. Throws DeskError as the store does. */
async function schemaOf(store: Store): Promise<number> {
  await store.q('select 1 as one');
  try {
    const [row] = await store.q('select max(version) as version from schema_version');
    return Number(row?.version ?? 0);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    return 0;
  }
}

async function writeAndRemove(store: Store): Promise<void> {
  const event = `doctor:${randomUUID()}`;
  await store.q('insert into seen (event, at) values ($1, $2)', [event, 0]);
  const gone = await store.q('delete from seen where event = $1 returning at', [event]);
  if (gone.length !== 1) throw new DeskError('store_forgets', 'What is written can’t be read again. Look at the disk.');
}
