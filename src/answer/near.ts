import type { Content } from '../content/content.ts';
import type { IntentMatch, Understanding } from '../understand/understanding.ts';

/** How near to the bar a match must come to be offered, as a share of what was needed. */
const NEAR = 0.85;

/** Where only one meaning is near, what came to this share is offered beside it. */
const NEXT = 0.5;

/** So many meanings are offered: one alone would be a guess, and more than a few are no help. */
const FEWEST = 2;
const MOST = 3;

/** Offered beside a meaning that nothing else comes near to: they answer most of what people ask. */
const WIDE = ['vacancy_details', 'eligibility'];

/** The two or three meanings to offer, likeliest first, where nothing was understood; none where nothing comes near. */
export function nearMeanings({ intents }: Content, { runnersUp }: Understanding): readonly string[] {
  const reached = runnersUp.filter(
    ({ intent }) => Object.hasOwn(intents, intent) && intents[intent]?.kind !== 'social',
  );
  const near = reached.filter((match) => comesTo(NEAR, match)).map(({ intent }) => intent);
  if (near.length === 0 || near.length >= FEWEST) return near.slice(0, MOST);
  const next = reached.filter((match) => comesTo(NEXT, match)).map(({ intent }) => intent);
  const wide = WIDE.filter((intent) => Object.hasOwn(intents, intent));
  return [...new Set([...near, ...next, ...wide])].slice(0, FEWEST);
}

function comesTo(share: number, { score, needed }: IntentMatch): boolean {
  return score >= needed * share;
}
