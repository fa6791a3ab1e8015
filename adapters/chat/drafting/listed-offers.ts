import type { Offer } from './draft-in.ts';

/** As many offers as fit, the one that is shown among them. Pure. */
export function listedOffers(offers: readonly Offer[], shown: string | undefined, most: number): readonly Offer[] {
  const first = offers.slice(0, most);
  const beyond = offers.slice(most).filter(({ id }) => id === shown);
  return [...first.slice(0, most - beyond.length), ...beyond];
}
