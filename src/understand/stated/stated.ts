import type { Whose } from './whose.ts';

/** One thing that a person said of themselves, with the words it was read from. */
export interface Stated<T> {
  readonly value: T;
  readonly words: string;
}

export interface StatedEducation {
  /** What was said of studies; the criteria decide what it is worth. */
  readonly kind: 'student' | 'graduate' | 'no_university' | 'not_student' | 'other';
  /** Completed or current year of studies, where said ("second year", "bac+3"). */
  readonly years?: number;
  readonly level?: 'bachelor' | 'master' | 'doctorate' | 'secondary';
  /** Months since the degree, where said ("graduated 8 months ago"; 0 for "just"). */
  readonly monthsSinceDegree?: number;
  /** When the degree was obtained, where said: `2024`, `2024-06` or `2024-06-21`. */
  readonly degreeOn?: string;
}

export interface StatedLanguage {
  /** ISO 639-1, or `*` for every language that is not named ("I only speak English"). */
  readonly lang: string;
  readonly level: 'good' | 'some' | 'none';
}

/** What an utterance states, and of whom; null where that is not said ("23 y/o, Czech"). */
export interface Statement {
  readonly facts: StatedFacts;
  readonly whose: Whose | null;
}

/** What the asker states of one particular person. Nothing of it is ever logged or stored. */
export interface StatedFacts {
  /** Whole years, now. */
  readonly age?: Stated<number>;
  /** "Not 21 yet" (below) or "over 30" (from), where the age itself is not said. */
  readonly ageBounds?: Stated<{ readonly from?: number; readonly below?: number }>;
  /** `2003`, `2003-05` or `2003-05-17`. */
  readonly born?: Stated<string>;
  /**
   * "I turn 21 in March": the age, and when it is reached: `2026`, `2026-03`, `2026-03-14`, or without a year `--03` and
   * `--03-14`, the next one after now. No `on`: soon, or before the start, but no date was said.
   */
  readonly turns?: Stated<{ readonly age: number; readonly on?: string }>;
  /** ISO 3166 alpha-2 codes; `also`: they come on top of what was said before ("I also have a Dutch passport"). */
  readonly nationalities?: Stated<readonly string[]> & { readonly also?: true };
  /** "I am a national of a member state", without saying which. */
  readonly memberNational?: Stated<true>;
  /** "No national of a member state". */
  readonly notMemberNational?: Stated<true>;
  readonly education?: Stated<StatedEducation>;
  readonly languages?: Stated<readonly StatedLanguage[]>;
}
