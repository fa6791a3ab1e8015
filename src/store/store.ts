/** What a column holds. Instants are epoch milliseconds, booleans do not occur, and JSON is text. */
export type Value = string | number | null;

export type Row = Readonly<Record<string, Value>>;

export interface Statements {
  /**
   * Runs one statement and gives its rows, none for a statement without `returning`. Parameters stand as `$1`, `$2` … in
   * the text, in any order, and every one that is given must occur in it. The text is of the subset that both dialects
   * read alike: `on conflict`, `returning`, no functions of one dialect alone. Counts and sums come out as numbers.
   */
  q(sql: string, params?: readonly Value[]): Promise<readonly Row[]>;
}

/**
 * What outlives a restart. What `q` or `tx` has acknowledged survives the death of the process and of the machine.
 * Throws DeskError `store_unreachable`, `store_busy`, `store_full` or `store_closed`, each with what to do next; a mistake
 * in a statement comes out as the driver's own error.
 */
export interface Store extends Statements {
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * Runs `work` in one transaction: all of its statements or, when it throws, none. It sees what others had committed
   * when it began or later, and what it writes is seen by nobody before the end. Use only the statements handed in:
   * the store's own `q` may wait for this very transaction.
   */
  tx<T>(work: (statements: Statements) => Promise<T>): Promise<T>;
  /** Waits for what was begun and closes; twice is once. Afterwards everything throws `store_closed`. */
  close(): Promise<void>;
}
