import { understand } from '../src/understand/understand.ts';
import { makeCatalogue } from './catalogue.ts';
import { contentWith } from './content-with.ts';
import { measure, type Patience } from './measure.ts';
import { FRAME_WORDS, type Mention, makeMentions } from './mentions.ts';

/** How well and how fast a named vacancy is found among so many. */
export interface Growth {
  readonly vacancies: number;
  /** Shares, 0 to 1, of the mentions in which exactly the vacancy meant was found. */
  readonly resolved: number;
  readonly resolvedWithTypo: number;
  readonly perSecond: number;
  /** Microseconds for one question. */
  readonly each: number;
  /** A few of those that were not resolved. */
  readonly missed: readonly string[];
}

const MENTIONS = 2000;

/** Measures questions that each name one vacancy of a generated catalogue of `count`. */
export function measureGrowth(dir: string, count: number, patience?: Patience, seed = 7): Growth {
  const catalogue = makeCatalogue(count, seed, FRAME_WORDS);
  const { lexicon } = contentWith(dir, catalogue);
  const mentions = makeMentions(catalogue, MENTIONS, seed + 1);
  const isResolved = ({ id, text }: Mention) => {
    const found = new Set(understand(lexicon, text).vacancies.map((match) => match.id));
    return found.size === 1 && found.has(id);
  };
  const missed = mentions.filter((mention) => !isResolved(mention));
  const share = (of: readonly Mention[]) => 1 - missed.filter((mention) => of.includes(mention)).length / of.length;
  return {
    vacancies: count,
    resolved: share(mentions),
    resolvedWithTypo: share(mentions.filter(({ hasTypo }) => hasTypo)),
    ...measure(mentions, ({ text }) => understand(lexicon, text), patience),
    missed: missed.slice(0, 10).map(({ id, text }) => `${id}: ${text}`),
  };
}
