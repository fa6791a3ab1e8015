import { stems } from '../../understand/stem.ts';
import { tokenize } from '../../understand/tokenize.ts';
import type { Problem } from '../problem.ts';
import { asWarning, problemAt } from '../problem-at.ts';
import { LANGS, type Lang } from '../schema/text.ts';
import type { Sources } from '../sources.ts';
import { type Place, phrasePlaces } from './places.ts';

/**
 * The same phrase in two places: the desk could not tell what is meant by it. Phrases are the same if they match the same
 * words, so "grant" and "Grants" are. Those marked `ambiguous` are left in peace, and so are `falseFriends` that two
 * languages share.
 */
export function checkPhrases(sources: Sources): Problem[] {
  const marks = readMarks(sources);
  const seen = new Map<string, Place[]>();
  return phrasePlaces(sources).flatMap((place) => {
    const keys = keysOf(place.phrase, place.lang);
    const earlier = keys.flatMap((key) => seen.get(key) ?? []);
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), place]);
    const clash = earlier.find((other) => isClash(other, place, marks));
    if (clash) return [clashProblem(clash, place)];
    const twin = earlier.find((other) => isTwin(other, place));
    return twin ? [twinProblem(twin, place)] : [];
  });
}

interface Marks {
  readonly ambiguous: ReadonlySet<string>;
  readonly falseFriends: ReadonlySet<string>;
}

function readMarks({ lexicons }: Sources): Marks {
  const keysIn = (list: 'ambiguous' | 'falseFriends') =>
    LANGS.flatMap((lang) => lexicons[lang]?.value[list].flatMap((phrase) => keysOf(phrase, lang)) ?? []);
  return { ambiguous: new Set(keysIn('ambiguous')), falseFriends: new Set(keysIn('falseFriends')) };
}

/** What two phrases must share to match the same words: their surface, or in one language their stems. */
function keysOf(phrase: string, lang: Lang | 'any'): string[] {
  const norms = tokenize(phrase).map(({ norm }) => norm);
  const surface = norms.join(' ');
  const isQuoted = /^".*"$/.test(phrase);
  if (isQuoted || lang === 'any') return [surface];
  return [...new Set([surface, `${lang} ${norms.map(stems[lang]).join(' ')}`])];
}

function isClash(a: Place, b: Place, { ambiguous, falseFriends }: Marks): boolean {
  if (a.meaning === b.meaning) return false;
  const isVacancyAndItsUnit = a.vacancy !== undefined && a.vacancy === b.vacancy && a.isUnit !== b.isUnit;
  if (isVacancyAndItsUnit) return false;
  const keys = [...keysOf(a.phrase, a.lang), ...keysOf(b.phrase, b.lang)];
  if (keys.some((key) => ambiguous.has(key))) return false;
  const isAcrossLanguages = a.lang !== b.lang && a.lang !== 'any' && b.lang !== 'any';
  return !(isAcrossLanguages && keys.some((key) => falseFriends.has(key)));
}

function isTwin(a: Place, b: Place): boolean {
  return a.meaning === b.meaning && a.lang === b.lang && a.phrase === b.phrase && !a.isName && !b.isName;
}

function clashProblem(first: Place, second: Place): Problem {
  const message = `"${second.phrase}" stands for ${second.meaning} here, and for ${first.meaning} in ${whereIs(first)}.`;
  const areTwoLanguages = first.lang !== second.lang && first.lang !== 'any' && second.lang !== 'any';
  const list = areTwoLanguages ? 'falseFriends' : 'ambiguous';
  const mend = `Keep one of the two, or list it under ${list} in the lexicon if it really means both.`;
  return problemAt(second.yaml, second.path, 'phrase-in-two-places', message, mend);
}

function twinProblem(first: Place, second: Place): Problem {
  const message = `"${second.phrase}" stands for ${second.meaning} in ${whereIs(first)} already.`;
  return asWarning(problemAt(second.yaml, second.path, 'phrase-twice', message, 'Delete one of the two lines.'));
}

function whereIs({ yaml, path }: Place): string {
  const { line, column } = yaml.at(path);
  return `${yaml.file}:${line}:${column}`;
}
