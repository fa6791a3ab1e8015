/** What a column holds. Instants are epoch milliseconds, numbers are whole, booleans do not occur, and JSON is text. */
export type Value = string | number | null;

export type Row = Readonly<Record<string, Value>>;

/** What has to die before something that was acknowledged may be lost. */
export type Lasts = 'process' | 'machine';

export interface Statements {
  /**
   * Runs one statement and gives its rows, none for a statement without `returning`. Parameters stand as `$1`, `$2` … in
   * the text, in any order, and each one that is given must occur in it. The text is of the subset that both dialects
   * read alike: `on conflict`, `returning`, row values, no function of one dialect alone. Counts and sums come out as
   * numbers. A text with a NUL or a number that is not whole is refused with a TypeError, since not every column of both
   * dialects would take it.
   */
  q(sql: string, params?: readonly Value[]): Promise<readonly Row[]>;
}

/**
 * What outlives a restart. What `q` or `tx` has acknowledged survives the death of the process and of the machine, unless
 * less was asked for.
 *
 * Throws DeskError `store_unreachable`, `store_locked`, `store_full`, `store_damaged` or `store_closed`, each with what to
 * do next; a mistake in a statement and a broken constraint come out as the driver's own error.
 */
export interface Store extends Statements {
  readonly dialect: 'sqlite' | 'postgres';
  /**
   * Runs `work` in one transaction: all of its statements or, when it throws or one of them fails, none, even where
   * `work` caught the failure. What it writes is seen by nobody else before the end. Use only the statements handed in,
   * and those only until `work` ends: the store's own `q` may wait for this very transaction. `work` should wait for
   * nothing but its statements, since others wait for it.
   *
   * What need not outlive the machine (`lasts`), but only this process, may be spared the wait for the disk: where the
   * machine dies in the next moments, it is as if it had not been written.
   */
  tx<T>(work: (statements: Statements) => Promise<T>, lasts?: Lasts): Promise<T>;
  /** Waits for what was begun and closes; twice is once. Afterwards everything throws `store_closed`. */
  close(): Promise<void>;
}
