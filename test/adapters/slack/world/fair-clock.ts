export interface FairClock {
  /** Milliseconds since it was made. */
  readonly elapsed: () => number;
  stop(): void;
}

/** One tick after another, in milliseconds. */
const EVERY = 20;
/** A gap between two ticks counts for no more than this. */
const AT_MOST = 60;

/**
 * A clock that stands still while this process gets no turn: three seconds of Slack are three seconds in which the desk could
 * have done something, also on a machine that is busy with other tests.
 */
export function createFairClock(): FairClock {
  let [counted, last] = [0, performance.now()];
  const tick = () => {
    const now = performance.now();
    counted += Math.min(now - last, AT_MOST);
    last = now;
  };
  const ticking = setInterval(tick, EVERY).unref();

  return {
    elapsed: () => {
      tick();
      return counted;
    },
    stop: () => clearInterval(ticking),
  };
}
