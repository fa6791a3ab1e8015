import type { FactValue } from '../../content/schema/facts.ts';
import type { StatedFacts, StatedLanguage } from '../../understand/stated/stated.ts';
import type { Finding } from './finding.ts';

type Level = StatedLanguage['level'];

/** Proficiency in one of the languages. How good "some" is, only people can judge. */
export function judgeLanguages({ oneOf }: FactValue<'languages'>, { languages }: StatedFacts): Finding {
  if (!languages) return { result: 'not_told' };
  const levels = oneOf.map((lang) => levelIn(lang, languages.value));
  const understood = languages.words;
  if (levels.includes('good')) return { result: 'met', understood };
  if (levels.includes('some')) return { result: 'cannot_tell', understood, because: 'language_level' };
  if (levels.includes(null)) return { result: 'not_told' };
  return { result: 'not_met', understood, because: 'language_missing' };
}

/**
 * A criterion that asks to work in one language ("research and drafting in English"). Good English does not show that one
 * can draft in it, so it is never met by what people say; but without English it can't be met.
 */
export function judgeWorkIn(lang: string, { languages }: StatedFacts): Finding {
  const level = languages ? levelIn(lang, languages.value) : null;
  if (!languages || level === null || level === 'good') return { result: 'not_told' };
  const understood = languages.words;
  if (level === 'some') return { result: 'cannot_tell', understood, because: 'language_level' };
  return { result: 'not_met', understood, because: 'language_missing' };
}

/** The level that was stated; null where nothing was said of the language. */
function levelIn(lang: string, stated: readonly StatedLanguage[]): Level | null {
  const known = stated.find((one) => one.lang === lang) ?? stated.find((one) => one.lang === '*');
  return known?.level ?? null;
}
