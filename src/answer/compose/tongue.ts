import { fill } from '../../content/fill.ts';
import { toRuns } from '../../content/markup.ts';
import type { FactValue } from '../../content/schema/facts.ts';
import type { Lang, Text } from '../../content/schema/text.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Wording } from '../../content/schema/wording.ts';
import type { Runs } from '../../reply/reply.ts';

/** The language that an answer is given in, and its sentences. */
export interface Tongue {
  readonly lang: Lang;
  readonly words: Wording;
}

type Place = FactValue<'location'>;
type Money = FactValue<'stipend'>;

const texts = new WeakMap<Text, Partial<Record<Lang, Runs>>>();
const LOCALES = { en: 'en-GB', fr: 'fr-BE' } as const;
const countries: Record<Lang, Intl.DisplayNames> = {
  en: new Intl.DisplayNames(LOCALES.en, { type: 'region' }),
  fr: new Intl.DisplayNames(LOCALES.fr, { type: 'region' }),
};
const amounts = new Map<string, Intl.NumberFormat>();

/** A text of the content; one that has no French is given in English, and said to be so. */
export function sayText({ lang, words }: Tongue, text: Text): Runs {
  const known = texts.get(text) ?? {};
  const runs = known[lang];
  if (runs) return runs;
  const translated = lang === 'fr' ? text.fr : text.en;
  const made =
    translated === undefined ? fill(words.status.english_only, { text: toRuns(text.en) }) : toRuns(translated);
  texts.set(text, { ...known, [lang]: made });
  return made;
}

/** A name, without markup. */
export function sayName({ lang }: Tongue, name: Text): string {
  return name[lang] ?? name.en;
}

/** A small number as a word, a larger one in digits. */
export function sayCount({ words }: Tongue, count: number): string {
  return words.counts[count] ?? String(count);
}

/** "A, B and C". */
export function listed({ words }: Tongue, parts: readonly string[], last: 'and' | 'or' = 'and'): string {
  const head = parts.slice(0, -1).join(words.join.comma);
  const tail = parts.at(-1) ?? '';
  return head === '' ? tail : head + words.join[last] + tail;
}

/** The short names of vacancies. */
export function namesOf(tongue: Tongue, vacancies: readonly Vacancy[]): string {
  return listed(
    tongue,
    vacancies.map(({ names }) => sayName(tongue, names.short)),
  );
}

/** An amount with its currency and what it is paid for. */
export function sayMoney({ lang, words }: Tongue, { amount, currency, per }: Money): Runs {
  const key = `${lang} ${currency}`;
  let format = amounts.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[lang], {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
    amounts.set(key, format);
  }
  // One kind of no-break space only: not every font and screen reader knows the narrow one.
  return fill(words.money[per], { money: format.format(amount).replaceAll('\u202f', '\u00a0') });
}

/** Site, city and country. */
export function sayPlace(tongue: Tongue, { site, city, country }: Place): Runs {
  const { place } = tongue.words;
  const filling = { city: sayName(tongue, city), country: countries[tongue.lang].of(country) ?? country };
  return site ? fill(place.site, { ...filling, site: sayName(tongue, site) }) : fill(place.city, filling);
}
