import type { Clock } from '../../src/clock.ts';
import type { Lang } from '../../src/content/schema/text.ts';
import { wordings } from './wording.ts';

/** Dates are written the European way in both languages. */
const LOCALES: Readonly<Record<Lang, string>> = { en: 'en-GB', fr: 'fr-BE' };

/** Says that `clock` is a practice clock, and what time it is on it in Brussels. */
export function practiceBanner(clock: Clock, lang: Lang): string {
  const time = new Intl.DateTimeFormat(LOCALES[lang], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  });
  return wordings[lang].practice(time.format(new Date(clock())));
}
