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

const LOCALES = { en: 'en-GB', fr: 'fr-BE' } as const;

/** Keeps what is made of a thing of the content, once for each language. */
export function perLanguage<Made>() {
  const kept = new WeakMap<Wording, WeakMap<object, Made>>();
  return ({ words }: Tongue, thing: object, make: () => Made): Made => {
    let ofLanguage = kept.get(words);
    if (!ofLanguage) {
      ofLanguage = new WeakMap();
      kept.set(words, ofLanguage);
    }
    let made = ofLanguage.get(thing);
    if (made === undefined) {
      made = make();
      ofLanguage.set(thing, made);
    }
    return made;
  };
}

const once = perLanguage<Runs>();

/** A text of the content; one that has no French is given in English, and said to be so. */
export function sayText(tongue: Tongue, text: Text): Runs {
  return once(tongue, text, () => {
    const translated = text[tongue.lang];
    if (translated !== undefined) return toRuns(translated);
    return fill(tongue.words.status.english_only, { text: toRuns(text.en) });
  });
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

/** A label as it reads within a sentence: small at the beginning, unless it is written in capitals. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The short names of vacancies. */
export function namesOf(tongue: Tongue, vacancies: readonly Vacancy[]): string {
  return listed(
    tongue,
    vacancies.map(({ names }) => sayName(tongue, names.short)),
  );
}

/** An amount with its currency and what it is paid for. */
export function sayMoney(tongue: Tongue, money: Money): Runs {
  return once(tongue, money, () => fill(tongue.words.money[money.per], { money: sayAmount(tongue, money) }));
}

/** An amount with its currency. */
export function sayAmount({ lang }: Tongue, { amount, currency }: Pick<Money, 'amount' | 'currency'>): string {
  // One kind of no-break space only: not every font and screen reader knows the narrow one.
  return amountFormat(lang, currency).format(amount).replaceAll('\u202f', '\u00a0');
}

/** Made once for each language and currency: making one costs as much as ten answers. */
const amountFormats = new Map<string, Intl.NumberFormat>();

function amountFormat(lang: Lang, currency: string): Intl.NumberFormat {
  const key = `${lang} ${currency}`;
  let format = amountFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[lang], {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
    amountFormats.set(key, format);
  }
  return format;
}

/** Site, city and country. */
export function sayPlace(tongue: Tongue, place: Place): Runs {
  return once(tongue, place, () => {
    const { words } = tongue;
    const filling = { city: sayName(tongue, place.city), country: sayCountry(tongue, place.country) };
    if (!place.site) return fill(words.place.city, filling);
    return fill(words.place.site, { ...filling, site: sayName(tongue, place.site) });
  });
}

/** A country by its ISO 3166 code. */
export function sayCountry({ lang }: Tongue, code: string): string {
  return new Intl.DisplayNames(LOCALES[lang], { type: 'region' }).of(code) ?? code;
}
