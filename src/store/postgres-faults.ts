import { DeskError } from '../errors.ts';

type Fault = readonly [says: RegExp, code: string, mend: string];

/**
 * What PostgreSQL, Node or the driver says, and what people can do about it; the first that fits counts. Read are the
 * codes, and the driver's sentence where it gives none.
 */
const FAULTS: readonly Fault[] = [
  [
    /^(28P01|28000)$|SCRAM|password must be/,
    'store_unreachable',
    'refuses this user. Check user and password in DATABASE_URL, and that pg_hba.conf lets the desk in.',
  ],
  [/^3D000$/, 'store_unreachable', 'has no such database. Create it, or mend its name in DATABASE_URL.'],
  [/^42501$/, 'store_unreachable', 'does not let this user make or read tables. Grant it the right to do so.'],
  [/^25006$/, 'store_unreachable', 'can only be read there. Name the primary server in DATABASE_URL.'],
  [/^53300$/, 'store_unreachable', 'has no connection left. Raise its max_connections, or run fewer instances.'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'store_unreachable', 'is not known by that name. Mend the host in DATABASE_URL.'],
  [/SSL connections/, 'store_unreachable', 'offers no encryption. Let it, or take sslmode out of DATABASE_URL.'],
  [
    /CERT|^ERR_TLS|^ERR_SSL/,
    'store_unreachable',
    'shows a certificate that is not trusted. Name its authority with sslrootcert in DATABASE_URL.',
  ],
  [/^(55P03|57014|40P01|40001)$/, 'store_locked', 'was busy for too long. Try again in a moment.'],
  [/^(53100|53200|53000)$/, 'store_full', 'has no room left on its disk or in its memory. Free some, then try again.'],
  [/^(XX001|XX002)$/, 'store_damaged', 'says that its data are damaged. Restore the last good backup.'],
  [
    /^(08...|57P0.|E[A-Z]{4,})$|[Cc]onnection (terminated|ended)|timeout|not queryable/,
    'store_unreachable',
    'does not answer. Check that it runs and can be reached from here, and host and port in DATABASE_URL.',
  ],
];

/**
 * What the driver threw, as a DeskError where people can mend it, and as it was where the statement is at fault. `place`
 * says which database, without its password; the driver's own error is left behind, since it may hold more than that.
 */
export function postgresFault(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const fault = FAULTS.find(([says]) => says.test(code ?? error.message));
  if (!fault) return error;
  const [, is, mend] = fault;
  return new DeskError(is, `The store, PostgreSQL at ${place}, ${mend}${code ? ` (${code})` : ''}`);
}
