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
  /** Months since the degree, where said. */
  readonly monthsSinceDegree?: number;
}

/**
 * What the asker states of one particular person. Nothing of it is ever logged or stored.
 * Ages are whole years now; birth dates and "I turn 21 in …" are ISO dates or months (`YYYY-MM`).
 */
export interface StatedFacts {
  readonly age?: Stated<number>;
  readonly born?: Stated<string>;
  /** "I turn 21 in March": the age and the month or date at which it is reached. */
  readonly turns?: Stated<{ readonly age: number; readonly on: string }>;
  /** ISO 3166 alpha-2 codes. */
  readonly nationalities?: Stated<readonly string[]>;
  /** "I am not a national of a member state". */
  readonly notMemberNational?: Stated<true>;
  readonly education?: Stated<StatedEducation>;
  /** ISO 639-1 codes with the level as understood. */
  readonly languages?: Stated<readonly { readonly lang: string; readonly level: 'good' | 'some' | 'none' }[]>;
}
