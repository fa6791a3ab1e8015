import { DeskError } from '../errors.ts';

/** What came of `work`; null where the store did not let it, so that somebody can be told. */
export async function attempted<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeskError) return null;
    throw error;
  }
}
