import { createRequire } from 'node:module';
import { LANGS, type Lang } from '../content/schema/text.ts';
import { fold } from '../understand/fold.ts';
import { formsOf } from './demonyms.ts';
import type { Reference } from './reference.ts';

/** A name of a country, or a word for its people, in one language. */
export interface CountryPhrase {
  readonly phrase: string;
  /** ISO 3166 alpha-2 of the state whose nationality it is: Greenland gives DK. */
  readonly code: string;
  /** ISO 3166 alpha-2 of the country itself: GL. */
  readonly iso: string;
  readonly kind: 'country' | 'demonym';
  readonly lang: Lang;
  /** It also is an ordinary word or a first name, and counts with a capital or behind "I am", "from", "citizen" only. */
  readonly ordinary?: true;
  /** It means several people: "Ukrainians". */
  readonly plural?: true;
}

/** The libraries' files, by language. `require` reads JSON on every Node that we support without a warning. */
interface Names {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}
interface Nationalities {
  readonly nationalities: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

/**
 * Every country and people of the world by name, in both languages: what the libraries hold, put right and completed by
 * `content/reference/countries.yaml`. No phrase comes twice for the same code, kind and language.
 */
export function countryPhrases(reference: Pick<Reference, 'countries'>): CountryPhrase[] {
  const { countries } = reference;
  const ordinary = new Set(countries.ordinary.map(fold));
  const found = new Map<string, CountryPhrase>();
  const add = (phrase: string, iso: string, kind: CountryPhrase['kind'], lang: Lang, plural: boolean) => {
    const code = countries.nationalsOf[iso] ?? iso;
    const key = [fold(phrase), code, kind, lang].join('|');
    if (found.has(key)) return;
    const flags = {
      ...(ordinary.has(fold(phrase)) && { ordinary: true as const }),
      ...(plural && { plural: true as const }),
    };
    found.set(key, { phrase, code, iso, kind, lang, ...flags });
  };
  for (const lang of LANGS) {
    // Ours come first: where a word may mean two countries, the reader takes the first one.
    for (const [code, names] of Object.entries(countries.names[lang])) {
      for (const name of names) add(name, code, 'country', lang, false);
    }
    for (const [code, words] of Object.entries(countries.demonyms[lang])) {
      for (const { phrase, plural } of words.flatMap(formsOf[lang])) add(phrase, code, 'demonym', lang, plural);
    }
    const names = libraryNames(lang, countries.leftOut);
    for (const { code, name } of names) add(name, code, 'country', lang, false);
    const known = new Set(names.map(({ name }) => fold(name)));
    for (const { code, name } of libraryDemonyms(lang, [...countries.leftOut, ...countries.withoutDemonym])) {
      // Where the library has no word for the people, it repeats the country's name.
      if (known.has(fold(name))) continue;
      for (const { phrase, plural } of formsOf[lang](name)) add(phrase, code, 'demonym', lang, plural);
    }
  }
  return [...found.values()];
}

/** Names as people write them; inverted ones ("Korea, Republic of") and those with brackets are left out. */
function libraryNames(lang: Lang, leftOut: readonly string[]): { code: string; name: string }[] {
  const { countries } = require(`i18n-iso-countries/langs/${lang}.json`) as Names;
  return Object.entries(countries)
    .filter(([code]) => !leftOut.includes(code))
    .flatMap(([code, names]) => [names].flat().map((name) => ({ code, name })))
    .filter(({ name }) => isPlain(name));
}

function libraryDemonyms(lang: Lang, leftOut: readonly string[]): { code: string; name: string }[] {
  const { nationalities } = require(`i18n-nationality/langs/${lang}.json`) as Nationalities;
  return Object.entries(nationalities)
    .filter(([code, name]) => !leftOut.includes(code) && isPlain(name))
    .map(([code, name]) => ({ code, name }));
}

const isPlain = (name: string) => !/[(),]| - | or | ou | et | and the /.test(name);
