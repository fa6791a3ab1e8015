import { type Both, ofBoth } from './both.ts';
import type { Cost } from './figures.ts';

/** What came of events that were sent. */
export interface Lot {
  /** Milliseconds until each was acknowledged. */
  readonly acknowledged: readonly number[];
  /** What the processor worked until all were answered and all that follows an answer was done, in milliseconds. */
  readonly cpu: number;
  /** How long that took, in milliseconds. */
  readonly took: number;
}

/** The same of both, in turn, as often as there are parts. */
export async function samples<Driver, Of extends Lot>(
  drivers: Both<Driver>,
  sizes: readonly number[],
  sample: (driver: Driver, size: number) => Promise<Of>,
): Promise<readonly Both<Of>[]> {
  const pairs: Both<Of>[] = [];
  for (const size of sizes) pairs.push(await ofBoth(drivers, (driver) => sample(driver, size)));
  return pairs;
}

/** 250 in parts of 100: 100, 100, 50. */
export function parts(whole: number, most: number): readonly number[] {
  return Array.from({ length: Math.ceil(whole / most) }, (_, at) => Math.min(most, whole - at * most));
}

/** What one answer of each cost, in milliseconds; `idle` is what each works in a millisecond while nothing is asked. */
export function costOf({ desk, bare }: Both<Lot>, idle: Both<number>): Cost {
  const of = (lot: Lot, own: number) => (lot.cpu - own * lot.took) / lot.acknowledged.length;
  return { desk: of(desk, idle.desk), bare: of(bare, idle.bare) };
}
