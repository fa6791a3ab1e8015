import { bookOf } from '../../../../src/answer/book.ts';
import type { Content } from '../../../../src/content/content.ts';
import { LANGS, type Lang } from '../../../../src/content/schema/text.ts';
import { subjectsFor } from '../../../../src/sharing/subjects.ts';
import { understand } from '../../../../src/understand/understand.ts';
import type { Token } from '../../../../src/understand/understanding.ts';
import { teamsShareWords } from '../../wording/share.ts';
import { MOST_WANTED } from './most-wanted.ts';
import { namesOf } from './names.ts';
import { topicsOf } from './topics.ts';

/** What somebody looks for, as far as they have typed it; the best first. */
export interface Wanted {
  /** The language of their words; null where these tell none. */
  readonly lang: Lang | null;
  /** Vacancies that they named, each with what they typed for it alone. */
  readonly named: readonly string[];
  /** Vacancies that they may be about to name. */
  readonly likely: readonly string[];
  /** Intents' ids. */
  readonly subjects: readonly string[];
  /** One and the same word may begin a name or a subject. */
  readonly isEither: boolean;
  /** They look for vacancies side by side. */
  readonly compares: boolean;
}

/** Nobody types more to find something. */
const MOST_TYPED = 200;

/** A word that is not being typed any more has to be so long to stand for a longer one. */
const SHORTEST = 3;

/** Reads what was typed so far: names and questions as the desk understands them, and words that are only half there. Pure. */
export function readTyped(content: Content, typed: string): Wanted {
  const read = understand(content.lexicon, typed.slice(0, MOST_TYPED));
  const { tokens, vacancies, intents } = read;
  const listed = new Set(subjectsFor(content).map(({ intent }) => intent));
  const asked = intents.filter(({ intent }) => listed.has(intent));
  const taken = new Set([
    ...vacancies.flatMap(({ from, to }) => between(from, to)),
    ...asked.flatMap(({ evidence }) => evidence.flatMap(({ from, to }) => between(from, to))),
  ]);
  const known = new Set(read.hits.flatMap(({ from, to }) => between(from, to)));
  const compared = tokens.filter((token, at) => asksToCompare(token, at === tokens.length - 1));
  const named = new Set(vacancies.map(({ id }) => id));
  const likely = new Map<string, number>();
  const subjects = new Map(asked.map(({ intent }, at) => [intent, 100 - at]));
  const langs: (readonly (Lang | 'any')[])[] = [];
  let isEither = false;

  for (const [at, token] of tokens.entries()) {
    const isLast = at === tokens.length - 1;
    if (compared.includes(token)) continue;
    if (isLast || !known.has(at)) {
      const names = namesLike(content, token, isLast);
      for (const [id, score] of names) likely.set(id, (likely.get(id) ?? 0) + score);
      const topics = taken.has(at) && !isLast ? [] : topicsLike(content, token, isLast);
      const certain = [...names].filter(([, score]) => score >= CERTAIN);
      if (!taken.has(at) && topics.length === 0 && certain.length === 1) for (const [id] of certain) named.add(id);
      isEither ||= names.size > 0 && topics.length > 0 && !taken.has(at);
      for (const { intent, score } of topics) subjects.set(intent, Math.max(subjects.get(intent) ?? 0, score));
      if (topics.length > 0) langs.push(topics.map(({ lang }) => lang));
    } else if (taken.has(at)) langs.push(topicsLike(content, token, false).map(({ lang }) => lang));
  }
  const { vacancies: all } = bookOf(content);
  // The beginning of a word may well be a whole one of the other language.
  const called = new Set(vacancies.flatMap(({ from, to }) => between(from, to)));
  const isSure = tokens.some((_, at) => known.has(at) && !called.has(at) && (at < tokens.length - 1 || taken.has(at)));
  return {
    lang: (isSure ? read.lang : null) ?? langIn(langs) ?? langCompared(compared),
    named: [...named].filter((id) => all.has(id)),
    likely: ranked(likely).filter((id) => !named.has(id)),
    subjects: ranked(subjects),
    isEither: (isEither && named.size === 0 && asked.length === 0) || continuesName(content, tokens, named),
    compares: compared.length > 0,
  };
}

/** Whether the last word belongs to a name of several words that has begun before it, and is not whole yet. */
function continuesName(content: Content, tokens: readonly Token[], named: ReadonlySet<string>): boolean {
  const last = tokens.at(-1);
  const before = tokens.slice(0, -1);
  if (!last || before.length === 0) return false;
  const isWhole = tokens.some((token) =>
    [...namesLike(content, token, false)].some(([id, score]) => named.has(id) && score >= CERTAIN + WHOLE),
  );
  return !isWhole && [...namesLike(content, last, true).keys()].some((id) => named.has(id));
}

/** From this score on a word is all of what a vacancy is called, or begins it. */
const CERTAIN = 5;
/** So much more counts a word that is there to its end. */
const WHOLE = 3;

/** The vacancies that a word is a name of, or begins one of; the nearer, the higher. */
function namesLike(content: Content, { norm }: Token, isLast: boolean): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  for (const { word, of } of namesOf(content).from(norm)) {
    if (word !== norm && !isLast && norm.length < SHORTEST) continue;
    const part = norm.length / word.length;
    for (const { vacancy, isAll } of of) {
      const score = (isAll ? CERTAIN : 1) + (word === norm ? WHOLE : part);
      scores.set(vacancy, Math.max(scores.get(vacancy) ?? 0, score));
    }
  }
  return scores;
}

/** The subjects that a word stands for, or begins a word for. */
function topicsLike(content: Content, { norm }: Token, isLast: boolean) {
  if (norm.length < (isLast ? 1 : SHORTEST)) return [];
  return topicsOf(content)
    .from(norm)
    .flatMap(({ word, of }) =>
      of.map(({ intent, isFirst, lang }) => ({
        intent,
        lang,
        score:
          (word === norm ? 40 : 0) +
          (isFirst ? 10 : 0) +
          (MOST_WANTED.includes(intent) ? 6 : 0) +
          (norm.length / word.length) * 4,
      })),
    );
}

const COMPARING = LANGS.flatMap((lang) => teamsShareWords[lang].comparing.map((word) => ({ word, lang })));

function asksToCompare({ norm }: Token, isLast: boolean): boolean {
  return COMPARING.some(({ word }) => word === norm || (isLast && norm.length >= SHORTEST && word.startsWith(norm)));
}

/** The one language in which all that was typed can be meant; null where there are several, or none. */
function langIn(langs: readonly (readonly (Lang | 'any')[])[]): Lang | null {
  const told = langs.filter((some) => some.length > 0 && !some.includes('any'));
  const possible = LANGS.filter((lang) => told.every((some) => some.includes(lang)));
  const [only, ...others] = told.length > 0 ? possible : [];
  return only !== undefined && others.length === 0 ? only : null;
}

function langCompared(compared: readonly Token[]): Lang | null {
  return langIn(
    compared.map(({ norm }) => COMPARING.filter(({ word }) => word.startsWith(norm)).map(({ lang }) => lang)),
  );
}

function ranked(scores: ReadonlyMap<string, number>): readonly string[] {
  return [...scores].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

function between(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
