/**
 * How fast one thread does something, warm: the median of the samples. A sample took what the clock says, or what the
 * processor worked for this process where that is less: neither is ever less than what the thread needed, the clock runs on
 * while other programs have the processor, and the process also has threads that compile and collect garbage.
 */
export interface Speed {
  readonly perSecond: number;
  /** Microseconds for one. */
  readonly each: number;
}

export interface Patience {
  readonly samples: number;
  /** How long one sample takes at least, in milliseconds. */
  readonly sampleTime: number;
  /**
   * How long to warm up, in milliseconds. A whole answer runs through some two hundred functions; the compiler has all of
   * them in their last form after about four seconds, and before that an answer costs up to three times as much.
   */
  readonly warmTime: number;
}

export const PATIENT: Patience = { samples: 5, sampleTime: 400, warmTime: 5000 };

/** Keeps a result in sight, so that no compiler drops the work that made it. */
let kept: unknown;
export const lastResult = (): unknown => kept;

/** Measures `work` over all items, again and again, in whole passes. */
export function measure<T>(items: readonly T[], work: (item: T) => unknown, patience: Patience = PATIENT): Speed {
  sample(items, work, patience.warmTime);
  const each = median(Array.from({ length: patience.samples }, () => sample(items, work, patience.sampleTime)));
  return { perSecond: 1e6 / each, each };
}

/** Microseconds for one item in a sample of at least `sampleTime` milliseconds. */
function sample<T>(items: readonly T[], work: (item: T) => unknown, sampleTime: number): number {
  const began = performance.now();
  const before = process.cpuUsage();
  let done = 0;
  do {
    for (const item of items) kept = work(item);
    done += items.length;
  } while (performance.now() - began < sampleTime);
  const elapsed = (performance.now() - began) * 1000;
  const { user, system } = process.cpuUsage(before);
  return Math.min(elapsed, user + system) / done;
}

/** The middle one; the upper of the middle two. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError('there is no middle of nothing');
  return middle;
}
