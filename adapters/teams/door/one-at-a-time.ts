import { withLimit } from '../../running/with-limit.ts';
import { TeamsFailure } from '../api.ts';

export interface OneAtATimeParts {
  /** Milliseconds that one check may take. */
  readonly within: number;
  /** Milliseconds, never going back. */
  readonly elapsed: () => number;
}

/** After a failure nobody is asked for so many milliseconds. */
const REST = 2_000;
/** More than so many don't wait: each holds what it came with. */
const MOST = 200;

const LATE = Symbol('late');

/**
 * Checks tokens one after another. A check takes a millisecond, unless the keys of the issuer have to be fetched: the SDK
 * does so for each token by itself, also while it fails, and waits without end. So strangers would make us call the issuer
 * as often as they call us. The check throws where the keys can't be had; that is TeamsFailure `keys_unreachable`.
 */
export function createOneAtATime({ within, elapsed }: OneAtATimeParts) {
  let before: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let restsUntil = Number.NEGATIVE_INFINITY;

  async function inTime(check: () => Promise<boolean>): Promise<boolean> {
    if (elapsed() < restsUntil) throw new TeamsFailure('keys_unreachable');
    try {
      const found = await withLimit(check(), within, LATE);
      if (found !== LATE) return found;
    } catch (error) {
      restsUntil = elapsed() + REST;
      throw new TeamsFailure('keys_unreachable', { cause: error });
    }
    restsUntil = elapsed() + REST;
    throw new TeamsFailure('keys_unreachable');
  }

  return async (check: () => Promise<boolean>): Promise<boolean> => {
    if (waiting >= MOST) throw new TeamsFailure('keys_unreachable');
    waiting += 1;
    const mine = before.then(() => inTime(check));
    before = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  };
}
