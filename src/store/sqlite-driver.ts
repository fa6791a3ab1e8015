import process from 'node:process';

/** What the store uses of a SQLite driver; the built-in one of Node and its stand-in have it alike. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}
export interface SqliteStatement {
  all(...values: readonly (string | number | null)[]): readonly unknown[];
}
type Open = (file: string) => SqliteDatabase;

/** SQLite 3.7.0 to 3.51.2 can damage a file that two connections write to at the same moment. */
const SOUND = [3, 51, 3] as const;

/**
 * Loads a driver: the built-in one, or `@photostructure/sqlite` where Node has none (before 22.13) or one with that
 * fault. Neither is loaded before this is called.
 */
export async function loadSqlite(): Promise<Open> {
  const builtIn = isSound(process.versions.sqlite) ? quietly(() => process.getBuiltinModule('node:sqlite')) : undefined;
  const driver: unknown = builtIn ?? (await import('@photostructure/sqlite'));
  if (!isDriver(driver)) throw new Error('the SQLite driver has no DatabaseSync');
  return (file) => new driver.DatabaseSync(file);
}

function isSound(version = '0'): boolean {
  const parts = version.split('.').map(Number);
  const differing = SOUND.findIndex((least, place) => (parts[place] ?? 0) !== least);
  return differing === -1 || (parts[differing] ?? 0) > (SOUND[differing] ?? 0);
}

/** Node 22 says on the terminal that its SQLite is experimental; whoever starts the desk can do nothing about that. */
function quietly<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function isDriver(driver: unknown): driver is { readonly DatabaseSync: new (file: string) => SqliteDatabase } {
  return (
    typeof driver === 'object' &&
    driver !== null &&
    'DatabaseSync' in driver &&
    typeof driver.DatabaseSync === 'function'
  );
}
