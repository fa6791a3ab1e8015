import { z } from 'zod';

const countryCode = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 code, such as BE');
const languageCode = z.string().regex(/^[a-z]{2}$/, 'an ISO 639 code, such as en');
const words = z.array(z.string().min(1)).min(1);
const perLang = <S extends z.ZodType>(schema: S) => z.strictObject({ en: schema, fr: schema });

/** `members.yaml`: the member states of each organisation that a nationality criterion can name. */
export const membersSchema = z.strictObject({ nato: z.array(countryCode).min(1) });
export type MembersFile = z.infer<typeof membersSchema>;
export type Organisation = keyof MembersFile;

/** `countries.yaml`: what the libraries of country names and nationalities lack or have wrong. */
export const countriesSchema = z.strictObject({
  /** Territories whose people hold a state's nationality. */
  nationalsOf: z.record(countryCode, countryCode),
  /** In the libraries, and nobody's country. */
  leftOut: z.array(countryCode),
  /** The libraries' word for the people is wrong or ambiguous. */
  withoutDemonym: z.array(countryCode),
  names: perLang(z.record(countryCode, words)),
  demonyms: perLang(z.record(countryCode, words)),
  /** Words that also mean something else: they count with a capital letter, or after "I'm" or "citizen". */
  ordinary: z.array(z.string().min(1)),
});
export type CountriesFile = z.infer<typeof countriesSchema>;

/** `languages.yaml`: language names by ISO 639-1 code. */
export const languagesSchema = z.strictObject({ languages: z.record(languageCode, perLang(words)) });
export type LanguagesFile = z.infer<typeof languagesSchema>;

/** What a word does in a sentence that states facts of a person. */
export const SENSES = [
  // who
  'SELF',
  'MY',
  'PERSON',
  'THAT_PERSON',
  'KIN',
  'GROUP',
  'AS',
  'A',
  'THE_MANY',
  // verbs
  'BE',
  'HAVE',
  'WITH',
  'SPEAK',
  'STUDY',
  'DONE',
  'LIVE',
  'BORN',
  'TURN',
  'FROM',
  'START',
  'DROPPED',
  // turning points
  'NOT',
  'BUT',
  'AND',
  'IF',
  'NEED',
  'ASK',
  'ASK_SELF',
  'ADVERB',
  'ONLY',
  'OF',
  'IN',
  // age and dates
  'AGE',
  'YEARS_OLD',
  'YEARS',
  'MONTHS',
  'AGO',
  'UNDER',
  'OVER',
  'NOT_YET',
  'MONTH',
  'NUMBER',
  'ORDINAL',
  'SOON',
  'BIRTHDAY',
  // nationality
  'NATIONAL',
  'DUAL',
  'ORIGIN',
  'MEMBER_STATE',
  'NON_MEMBER',
  'COUNTRY_OF_MINE',
  'NOUN_OF_STUDY',
  // studies
  'STUDENT',
  'STUDIES',
  'DEGREE',
  'GRADUATE',
  'JUST',
  'YEAR_OF',
  'FINAL',
  'BAC',
  'NO_UNIVERSITY',
  'UNIVERSITY',
  'DIPLOMA',
  // languages
  'LEVEL_GOOD',
  'LEVEL_SOME',
  'LEVEL_NONE',
  'LANGUAGE_WORD',
  'SPEAKER',
] as const;
export type Sense = (typeof SENSES)[number];

/** `stated.yaml`: the words by which people state facts of themselves, both languages together. */
export const statedSchema = z.strictObject({
  senses: z.partialRecord(z.enum(SENSES), words),
  /** Words with a value: numbers, months, ordinals, degrees. */
  numbers: z.record(z.string().min(1), z.int()),
});

export type StatedFile = z.infer<typeof statedSchema>;
