import type { SetName } from './questions.ts';
import { type Figures, ratio } from './tally.ts';

/** Floors, not targets: below them, a change has made the desk understand less than it did. Shares from 0 to 1. */
export const FLOORS: Readonly<Record<SetName, Readonly<Record<keyof Figures, number>>>> = {
  development: { inScope: 0.96, english: 0.955, french: 0.965, leftAlone: 0.98, vacancies: 0.96, verdicts: 0.95 },
  'held-out': { inScope: 0.87, english: 0.845, french: 0.905, leftAlone: 0.94, vacancies: 0.98, verdicts: 0.85 },
};

/** What each figure is called. */
export const FIGURES: Readonly<Record<keyof Figures, string>> = {
  inScope: 'in scope, read as meant',
  english: 'of these, in English',
  french: 'of these, in French',
  leftAlone: 'out of scope, left alone',
  vacancies: 'vacancy named, and found',
  verdicts: 'verdict on a person',
};

export const FIGURE_NAMES = Object.keys(FIGURES) as (keyof Figures)[];

/** The figures of a set that lie below their floors. */
export function belowFloor(name: SetName, figures: Figures): readonly (keyof Figures)[] {
  return FIGURE_NAMES.filter((figure) => ratio(figures[figure]) < FLOORS[name][figure]);
}
