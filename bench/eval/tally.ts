import { isOutOfScope, type Question } from './questions.ts';
import type { Scored } from './score.ts';

/** How many of how many. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What the figures of a set are: those that have a floor. */
export interface Figures {
  readonly inScope: Share;
  readonly english: Share;
  readonly french: Share;
  readonly leftAlone: Share;
  readonly vacancies: Share;
  readonly verdicts: Share;
}

/** Sums a set up. */
export function figuresOf(scored: readonly Scored[]): Figures {
  const asked = inScope(scored);
  return {
    inScope: shareOf(asked),
    english: shareOf(inLanguage(asked, 'en')),
    french: shareOf(inLanguage(asked, 'fr')),
    leftAlone: shareOf(scored.filter(({ question }) => isOutOfScope(question))),
    vacancies: shareOf(known(asked, 'isVacancyRight'), 'isVacancyRight'),
    verdicts: shareOf(known(asked, 'isVerdictRight'), 'isVerdictRight'),
  };
}

/** The questions of one language. */
export function inLanguage(scored: readonly Scored[], lang: Question['lang']): readonly Scored[] {
  return scored.filter(({ question }) => question.lang === lang);
}

function inScope(scored: readonly Scored[]): readonly Scored[] {
  return scored.filter(({ question }) => !isOutOfScope(question));
}

type Judgement = 'isRight' | 'isVacancyRight' | 'isVerdictRight';

export function shareOf(scored: readonly Scored[], judgement: Judgement = 'isRight'): Share {
  return { right: scored.filter((one) => one[judgement]).length, of: scored.length };
}

/** From 0 to 1; of nothing, 1. */
export function ratio({ right, of }: Share): number {
  return of === 0 ? 1 : right / of;
}

function known(scored: readonly Scored[], judgement: Judgement): readonly Scored[] {
  return scored.filter((one) => one[judgement] !== undefined);
}

/** Questions by each of the intents that they were meant to ask, the intents in the order of the alphabet. */
export function byIntent(scored: readonly Scored[]): ReadonlyMap<string, readonly Scored[]> {
  const groups = new Map<string, Scored[]>();
  for (const one of inScope(scored)) {
    for (const intent of one.question.intents) groups.set(intent, [...(groups.get(intent) ?? []), one]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Confusion {
  readonly expected: string;
  readonly got: string;
  readonly count: number;
}

/** What was meant, and what was read instead, the most frequent first. Refusals are not confusions. */
export function confusionsOf(scored: readonly Scored[]): readonly Confusion[] {
  const counts = new Map<string, Confusion>();
  for (const { question, got, outcome, isRight } of inScope(scored)) {
    if (isRight || outcome === 'fallback') continue;
    const expected = question.intents.toSorted().join(' + ');
    const understood = got.toSorted().join(' + ') || 'small talk';
    const read = outcome === 'clarify' ? `asked back: ${understood}` : understood;
    const key = `${expected} → ${read}`;
    counts.set(key, { expected, got: read, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.expected < b.expected ? -1 : 1));
}

export interface Refusals {
  /** In scope, and not understood. */
  readonly refused: readonly Scored[];
  /** Out of scope, and answered nevertheless. */
  readonly answered: readonly Scored[];
}

/** Who was turned away without need, and who was not. */
export function refusalsOf(scored: readonly Scored[]): Refusals {
  return {
    refused: inScope(scored).filter(({ outcome, isRight }) => outcome === 'fallback' && !isRight),
    answered: scored.filter(({ question, isRight }) => isOutOfScope(question) && !isRight),
  };
}
