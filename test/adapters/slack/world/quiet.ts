/** What `settled` looks at. */
export interface Stir {
  /** Calls, deliveries and the like that are open. */
  readonly open: () => number;
  /** Grows with everything that happens. */
  readonly count: () => number;
}

/** One look after another, in milliseconds. */
const EVERY = 10;

/**
 * Waits until nothing is open and nothing has begun for so many looks in a row. Each look is a turn of the event loop: a
 * desk in this process that computes holds the looks up, too.
 */
export async function quiet({ open, count }: Stir, looks: number, within: number): Promise<void> {
  const end = performance.now() + within;
  let calm = 0;
  for (let seen = count(); calm < looks; await pause()) {
    if (performance.now() > end) throw new Error(`It is not quiet after ${within} ms: ${open()} open.`);
    const now = count();
    calm = open() === 0 && now === seen ? calm + 1 : 0;
    seen = now;
  }
}

/** Waits until `what` gives something other than null, undefined or false; an assertion in it that fails counts as not yet. */
export async function until<T>(what: () => T | Promise<T>, within: number): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + within;
  for (;;) {
    const [found, failed] = await tried(what);
    if (found !== undefined && found !== null && found !== false) return found as NonNullable<Exclude<T, false>>;
    if (performance.now() > end) throw failed ?? new Error(`It did not come about within ${within} ms: ${what}`);
    await pause();
  }
}

async function tried<T>(what: () => T | Promise<T>): Promise<readonly [T | undefined, unknown?]> {
  try {
    return [await what()];
  } catch (error) {
    return [undefined, error];
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, EVERY));
}
