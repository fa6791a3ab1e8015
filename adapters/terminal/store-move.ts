import { existsSync } from 'node:fs';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { moveStore } from '../../src/store/move.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type Command, runIfMain } from './index.ts';

const USAGE =
  'npm run store:move   carries the embedded store (DESK_STORE) to PostgreSQL (DATABASE_URL); stop the desk first';

/**
 * `npm run store:move`: carries the embedded store to PostgreSQL and says what it carried. The file stays as it is.
 * Throws DeskError `bad_option`, `store_missing` where there is nothing to carry, and what opening and moving throw.
 */
export const runStoreMove: Command = async ({ argv, variables, output }) => {
  if (argv.length > 0) throw new DeskError('bad_option', USAGE);
  const { DESK_STORE: file, DATABASE_URL: url } = readEnvironment(variables);
  if (url === undefined) {
    throw new DeskError('environment_invalid', 'DATABASE_URL: set it to the PostgreSQL database to move to.');
  }
  if (!existsSync(file)) {
    throw new DeskError('store_missing', `There is no store ${file} to move. Name its file in DESK_STORE.`);
  }
  const from = await openStore({ file });
  try {
    const to = await openStore({ url, file });
    try {
      const moved = await moveStore(from, to);
      const most = Math.max(...moved.map(({ table }) => table.length));
      for (const { table, rows } of moved) output.write(`${table.padEnd(most)}  ${rows}\n`);
      output.write('Carried over and compared: counts and contents are the same.\n');
      output.write(
        `From now on start the desk with DATABASE_URL. ${file} stays as it was; keep it as a copy, or delete it.\n`,
      );
      return 0;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
};

await runIfMain(import.meta.url, runStoreMove);
