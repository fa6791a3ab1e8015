import type { DegreeLevel, Sense } from '../../content/schema/reference.ts';

/** All that a phrase may mean where people speak of themselves; which of it holds, the sentence decides. */
export interface Meaning {
  readonly senses: readonly Sense[];
  /** It has one of the values below; most words have none. */
  readonly hasValue: boolean;
  readonly number: number | undefined;
  readonly ordinal: number | undefined;
  /** 1 to 12. */
  readonly month: number | undefined;
  readonly degree: DegreeLevel | undefined;
  /** Year of study: "L3". */
  readonly classYear: number | undefined;
  /** ISO codes of the country named, and of the people named. */
  readonly country: string | undefined;
  readonly demonym: string | undefined;
  /** First half of a double name: "franco-". */
  readonly prefix: string | undefined;
  /** The people are named as several. */
  readonly plural: boolean;
  /** Names of countries and peoples that also are ordinary words. */
  readonly ordinary: boolean;
  /** ISO 639-1 of the language named. */
  readonly lang: string | undefined;
  /** Of somebody called by their language: "francophone". */
  readonly speaker: string | undefined;
}

/** A word that says nothing here. Every meaning is made from it, so that all have the same shape, which reads faster. */
export const UNKNOWN: Meaning = {
  senses: [],
  hasValue: false,
  number: undefined,
  ordinal: undefined,
  month: undefined,
  degree: undefined,
  classYear: undefined,
  country: undefined,
  demonym: undefined,
  prefix: undefined,
  plural: false,
  ordinary: false,
  lang: undefined,
  speaker: undefined,
};

/** A meaning that is a value alone. */
export const valued = (value: Partial<Meaning>): Meaning => ({ ...UNKNOWN, ...value, hasValue: true });
