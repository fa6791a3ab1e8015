import { z } from 'zod';
import { listedPhrases } from '../phrase-list.ts';

/**
 * A long list of phrases, written as one text behind a `|` (`listedPhrases` says how), because a list of YAML costs a node
 * for each phrase. A phrase in double quotes keeps them: it is meant as it is written.
 */
export const phraseListSchema = z
  .custom<string>(
    (value) => typeof value === 'string' && value.endsWith('\n'),
    'a "|" behind its colon, and the phrases in the lines under it, with commas between them',
  )
  .transform((text, context) => {
    const phrases = listedPhrases(text).map(({ phrase }) => phrase);
    for (const [i, phrase] of phrases.entries()) {
      const mend = mendOf(phrase);
      if (mend !== null) context.addIssue({ code: 'custom', path: [i], message: mend });
    }
    return phrases;
  });

const IN_QUOTES = /^"[^"]+"$/;

/** What to write in place of a phrase that is none. */
function mendOf(phrase: string): string | null {
  if (phrase === '') return 'a phrase before this comma, or delete the comma';
  if (!phrase.includes('"') || IN_QUOTES.test(phrase)) return null;
  return 'a double quote at both ends of the phrase, or at neither';
}
