import { findIntents } from './find-intents.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, readPhrases } from './read-phrases.ts';
import { divide } from './segments.ts';
import { readStated } from './stated/read.ts';
import { tokenize, wordsBetween } from './tokenize.ts';
import type { Token, Understanding, VacancyMatch } from './understanding.ts';

/**
 * What an utterance means, by itself: its intents with their evidence, the vacancies that it names, and what the asker
 * states of one person. Pure, and never throws; cost grows with the length of the utterance and not with the content.
 */
export function understand(lexicon: Lexicon, utterance: string): Understanding {
  const tokens = tokenize(utterance);
  const { found, explained, corrections, lang } = readPhrases(lexicon, tokens);
  const segments = divide(tokens, found);
  const stated = mayState(tokens, found) ? readStated(tokens, lexicon.statedWords, corrections) : null;
  const { intents, runnersUp, speaksOfVacancies } = findIntents(
    lexicon,
    { tokens, explained, isStated: stated !== null },
    segments,
  );
  return {
    tokens,
    hits: found.map(({ from, to, entry }) => ({ from, to, phrase: entry.phrase, concepts: entry.concepts })),
    lang,
    intents,
    runnersUp,
    vacancies: findVacancies(tokens, found),
    stated,
    corrections,
    unexplained: tokens.filter((_, at) => !explained[at]).map(({ text }) => text),
    speaksOfVacancies,
    ellipsis: found[0]?.entry.concepts.includes('FOLLOW_UP') ?? false,
  };
}

/** A cheap look before the self-check reads every word: something that people say of themselves, a digit, or a flag. */
function mayState(tokens: readonly Token[], found: readonly Found[]): boolean {
  if (found.some(({ entry }) => entry.sense.isPersonal)) return true;
  return tokens.some(({ norm }) => norm.charCodeAt(0) <= 0x39 || norm.startsWith('flag:'));
}

function findVacancies(tokens: readonly Token[], found: readonly Found[]): VacancyMatch[] {
  const matches: VacancyMatch[] = [];
  for (const { from, to, entry } of found) {
    if (!entry.vacancies.length) continue;
    const words = wordsBetween(tokens, from, to);
    for (const vacancy of entry.vacancies) matches.push({ ...vacancy, words, from, to });
  }
  return matches;
}
