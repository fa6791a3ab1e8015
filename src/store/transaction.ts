import type { Statements } from './store.ts';

/**
 * Runs `work` over the statements of an open transaction, and throws what it throws or what failed first in it. To be
 * called between `begin` and `commit`; after a throw, roll back.
 *
 * PostgreSQL refuses everything after a failed statement and turns `commit` into a silent rollback; SQLite goes on as if
 * nothing had been. Here both are alike.
 */
export async function insideTransaction<T>(
  statements: Statements,
  work: (statements: Statements) => Promise<T>,
): Promise<T> {
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  const guarded: Statements = {
    async q(sql, params) {
      if (ended) throw new Error('The transaction of these statements has ended; begin another with tx().');
      if (failure) throw failure.error;
      try {
        return await statements.q(sql, params);
      } catch (error) {
        failure ??= { error };
        throw error;
      }
    },
  };
  try {
    const result = await work(guarded);
    if (failure) throw failure.error;
    return result;
  } finally {
    ended = true;
  }
}
