import { findIntents } from './find-intents.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, readPhrases } from './read-phrases.ts';
import { wishedLang } from './reply-lang.ts';
import { divide } from './segments.ts';
import { asksSomething } from './social.ts';
import { readStated } from './stated/read.ts';
import { tokenize } from './tokenize.ts';
import type { Token, Understanding, VacancyMatch } from './understanding.ts';

/**
 * What an utterance means, by itself: its intents with their evidence, the vacancies that it names, and what the asker
 * states of one person. Pure, and never throws; cost grows with the length of the utterance and not with the content.
 */
export function understand(lexicon: Lexicon, utterance: string): Understanding {
  const tokens = tokenize(utterance);
  const { found, explained, corrections, lang } = readPhrases(lexicon, tokens);
  const segments = divide(tokens, found);
  const statement = mayState(tokens, found) ? readStated(tokens, lexicon.statedWords, corrections) : null;
  const { intents, runnersUp, speaksOfVacancies, unread } = findIntents(
    lexicon,
    { tokens, explained, isStated: statement !== null },
    segments,
  );
  return {
    tokens,
    hits: found,
    lang,
    wishes: wishedLang(tokens, found, asksSomething(lexicon, intents)),
    intents,
    runnersUp,
    vacancies: findVacancies(found),
    stated: statement?.facts ?? null,
    statedOf: statement?.whose ?? null,
    corrections,
    unexplained: unexplainedOf(tokens, explained),
    unread: unread.map(({ from, to }) => utterance.slice(tokens[from]?.start, tokens[to - 1]?.end)),
    speaksOfVacancies,
    ellipsis: found[0]?.entry.concepts.includes('FOLLOW_UP') ?? false,
  };
}

/** A cheap look before the self-check reads every word: something that people say of themselves, a digit, or a flag. */
function mayState(tokens: readonly Token[], found: readonly Found[]): boolean {
  for (const { entry } of found) if (entry.sense.isPersonal) return true;
  for (const { kind } of tokens) if (kind === 'number' || kind === 'flag') return true;
  return false;
}

function findVacancies(found: readonly Found[]): VacancyMatch[] {
  const matches: VacancyMatch[] = [];
  for (const { from, to, entry } of found) {
    for (const vacancy of entry.vacancies) matches.push({ ...vacancy, from, to });
  }
  return matches;
}

function unexplainedOf(tokens: readonly Token[], explained: readonly boolean[]): string[] {
  const words: string[] = [];
  for (const [at, { text }] of tokens.entries()) if (!explained[at]) words.push(text);
  return words;
}
