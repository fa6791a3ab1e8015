import { z } from 'zod';
import { phraseListSchema } from './phrase-list.ts';

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

/** What a word does in a sentence that states facts of a person; `content/reference/stated.yaml` explains each by its words. */
export const SENSES = [
  // Who it is about.
  'SELF',
  'MY',
  'PERSON',
  'THAT_PERSON',
  'KIN',
  'GROUP',
  'AS',
  'A',
  'THE_MANY',
  // What they are, have or do.
  'BE',
  'HAVE',
  'WITH',
  'SPEAK',
  'STUDY',
  'STUDY_FOR',
  'DONE',
  'LIVE',
  'BORN',
  'TURN',
  'TURNED',
  'FROM',
  'COME_FROM',
  'START',
  'DROPPED',
  // Turning points of a sentence.
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
  'NOTHING',
  // Age and dates.
  'AGE',
  'AT',
  'YEARS_OLD',
  'YEARS',
  'MONTHS',
  'WEEKS',
  'AGO',
  'UNDER',
  'OVER',
  'NEARLY',
  'NOT_YET',
  'SOON',
  'BIRTHDAY',
  // Nationality.
  'NATIONAL',
  'DUAL',
  'ALSO',
  'ORIGIN',
  'MEMBER_STATE',
  'NON_MEMBER',
  'COUNTRY_OF_MINE',
  'NOT_OF_ME',
  // Studies.
  'STUDENT',
  'STUDIES',
  'UNIVERSITY',
  'DIPLOMA',
  'GRADUATE',
  'GRADUATED',
  'WILL_GRADUATE',
  'JUST',
  'YEAR_WORD',
  'FINAL',
  'BAC',
  'SECONDARY',
  'NO_UNIVERSITY',
  'EQUIVALENT',
  // Languages.
  'LEVEL_GOOD',
  'LEVEL_SOME',
  'SPEAKER',
  'LANGUAGE_WORD',
] as const;
export type Sense = (typeof SENSES)[number];

export const DEGREE_LEVELS = ['bachelor', 'master', 'doctorate'] as const;
export type DegreeLevel = (typeof DEGREE_LEVELS)[number];

const phrase = z.string().min(1);

/** `stated.yaml`: the words by which people state facts of themselves, both languages together. */
export const statedSchema = z.strictObject({
  senses: z.record(z.enum(SENSES), phraseListSchema),
  numbers: z.record(phrase, z.int().positive()),
  /** The tens among `numbers` that go together with the small ones. */
  tens: phraseListSchema,
  ordinals: z.record(phrase, z.int().positive()),
  /** What may hang on an ordinal in digits: "3rd". */
  ordinalEndings: phraseListSchema,
  /** What may hang on an age: "24F". */
  ageEndings: phraseListSchema,
  /** January first. */
  months: z.array(words).length(12),
  degrees: z.record(z.enum(DEGREE_LEVELS), phraseListSchema),
  /** Abbreviated years of study: "L3". */
  years: z.record(phrase, z.int().positive()),
  /** People called by their language: "anglophone". */
  speakers: z.record(phrase, languageCode),
  /** First halves of double names of peoples: "franco-". */
  prefixes: z.record(phrase, countryCode),
});
export type StatedFile = z.infer<typeof statedSchema>;
