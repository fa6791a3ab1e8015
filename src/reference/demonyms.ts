import type { Lang } from '../content/schema/text.ts';

/** One form of the word for a country's people. */
export interface DemonymForm {
  readonly phrase: string;
  /** Several people: "Ukrainians", "Belges". Where one form serves for both, it is not marked. */
  readonly plural: boolean;
}

/** The singular that the libraries give, with the forms that follow from it by rule. */
export const formsOf: Readonly<Record<Lang, (singular: string) => DemonymForm[]>> = { en: english, fr: french };

/** "Ukrainian" → Ukrainians; "Dutch", "Chinese", "Spanish", "Swiss" stay; "Irishman" → Irishmen. */
function english(singular: string): DemonymForm[] {
  if (/(?:ese|ch|ss|sh|ic|ois|x|z)$/.test(singular)) return [{ phrase: singular, plural: false }];
  const plural = /[mw]oman$|[a-z]man$/.test(singular) && /(?:sh|ch|se|ts|ey)(?:wo)?man$/.test(singular);
  const many = plural ? singular.replace(/man$/, 'men') : `${singular}s`;
  return [
    { phrase: singular, plural: false },
    { phrase: many, plural: true },
  ];
}

/** "italien" → italienne, italiens, italiennes; the feminine may differ from the masculine only by its ending. */
function french(singular: string): DemonymForm[] {
  const one = [...new Set([singular, feminine(singular)])];
  const forms = one.flatMap((phrase) => [
    { phrase, plural: false },
    { phrase: /[sxz]$/.test(phrase) ? phrase : `${phrase}s`, plural: true },
  ]);
  return forms.filter(({ phrase, plural }) => !plural || !one.includes(phrase));
}

function feminine(masculine: string): string {
  if (/[eéico]$|ou$/.test(masculine)) return masculine;
  if (/(?:en|on)$/.test(masculine)) return `${masculine}ne`;
  return `${masculine}e`;
}
