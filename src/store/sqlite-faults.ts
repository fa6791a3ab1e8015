import { DeskError } from '../errors.ts';

/**
 * What SQLite says, and what people can do about it. Told apart by SQLite's own sentences: `@photostructure/sqlite` leaves
 * the number out where a statement fails.
 */
const FAULTS: readonly (readonly [says: RegExp, code: string, mend: string])[] = [
  [
    /database (table )?is locked/,
    'store_locked',
    'is held by another process. Stop the other desk that runs on it, or try again when it is done.',
  ],
  [/database or disk is full|no space left/, 'store_full', 'has no room left on its disk. Free some, then try again.'],
  [
    /readonly database|unable to open database file|disk I\/O error/,
    'store_unreachable',
    'can’t be opened and written. Check that its folder exists, belongs to the user that the desk runs as, and lies on a disk of this machine; or name another file in DESK_STORE.',
  ],
  [
    /malformed|file is not a database/,
    'store_damaged',
    'is damaged or no store at all. Put the last good copy in its place, or move it away to begin anew.',
  ],
];

/** What the driver threw, as a DeskError where people can mend it, and as it was where the statement is at fault. */
export function sqliteFault(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error;
  // What fails before SQLite is asked, the making of folder and file, counts as what SQLite says of a file.
  const said =
    'syscall' in error && !error.message.includes('no space left') ? 'unable to open database file' : error.message;
  const fault = FAULTS.find(([says]) => says.test(said));
  if (!fault) return error;
  const [, code, mend] = fault;
  return new DeskError(code, `The store ${file} ${mend}`, { cause: error });
}
