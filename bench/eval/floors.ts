import type { SetName } from './questions.ts';
import { type Figures, ratio } from './tally.ts';

/** Floors, not targets: below them, a change has made the desk understand less than it did. Shares from 0 to 1. */
export const FLOORS: Readonly<Record<SetName, Readonly<Record<keyof Figures, number>>>> = {
  development: { inScope: 0.93, english: 0.92, french: 0.94, leftAlone: 0.97, vacancies: 0.95, verdicts: 0.95 },
  'held-out': { inScope: 0.86, english: 0.83, french: 0.89, leftAlone: 0.94, vacancies: 0.98, verdicts: 0.8 },
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
