import { findIntents } from './find-intents.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, readPhrases } from './read-phrases.ts';
import { divide } from './segments.ts';
import { readStated } from './stated/read.ts';
import { tokenize } from './tokenize.ts';
import type { Token, Understanding, VacancyMatch } from './understanding.ts';

/**
 * What an utterance means, by itself: its intents with their evidence, the vacancies that it names, and what the asker
 * states of one person. Pure, and never throws; cost grows with the length of the utterance and not with the content.
 */
export function understand(lexicon: Lexicon, utterance: string): Understanding {
  const tokens = tokenize(utterance);
  const { found, corrections, lang } = readPhrases(lexicon, tokens);
  const segments = divide(tokens, found);
  const stated = mayState(tokens, found) ? readStated(tokens, lexicon.statedWords) : null;
  const { intents, runnersUp, speaksOfVacancies } = findIntents(lexicon, tokens, segments, stated !== null);
  return {
    tokens,
    hits: found.map(({ from, to, entry }) => ({ from, to, phrase: entry.phrase, concepts: entry.concepts })),
    lang,
    intents,
    runnersUp,
    vacancies: found.flatMap((hit) => vacanciesOf(tokens, hit)),
    stated,
    corrections,
    unexplained: unexplained(tokens, found),
    speaksOfVacancies,
    ellipsis: found[0]?.entry.concepts.includes('FOLLOW_UP') ?? false,
  };
}

/** A cheap look before the self-check reads every word: something that people say of themselves, a digit, or a flag. */
function mayState(tokens: readonly Token[], found: readonly Found[]): boolean {
  if (found.some(({ entry }) => entry.sense.isPersonal)) return true;
  return tokens.some(({ norm }) => norm.charCodeAt(0) <= 0x39 || norm.startsWith('flag:'));
}

function vacanciesOf(tokens: readonly Token[], { from, to, entry }: Found): VacancyMatch[] {
  if (!entry.vacancies.length) return [];
  const words = tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  return entry.vacancies.map((vacancy) => ({ ...vacancy, words, from, to }));
}

function unexplained(tokens: readonly Token[], found: readonly Found[]): string[] {
  const words: string[] = [];
  let at = 0;
  for (const { from, to } of found) {
    for (; at < from; at++) words.push(tokens[at]?.text ?? '');
    at = to;
  }
  for (; at < tokens.length; at++) words.push(tokens[at]?.text ?? '');
  return words;
}
