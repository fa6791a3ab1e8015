import { median } from '../measure.ts';

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** How times are spread; each figure is one that was measured. Throws on an empty list. */
export function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
    if (found === undefined) throw new RangeError('there is no spread of nothing');
    return found;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** What an answer cost each of the two, in milliseconds of the processor. */
export interface Cost {
  readonly desk: number;
  readonly bare: number;
}

export interface Compared extends Cost {
  /** How many times the bare app's cost the desk's is. */
  readonly ratio: number;
}

/**
 * The medians of costs that were measured in pairs, one right after the other. The ratio is the median of each pair's own:
 * whatever else the machine did, it did to both of a pair.
 */
export function compare(pairs: readonly Cost[]): Compared {
  return {
    desk: median(pairs.map(({ desk }) => desk)),
    bare: median(pairs.map(({ bare }) => bare)),
    ratio: median(pairs.map(({ desk, bare }) => desk / bare)),
  };
}
