/** What must never reach a reader, by the name of the slip. */
export const SLIPS: Readonly<Record<string, RegExp>> = {
  'an id': /[\p{L}\d]_[\p{L}\d]/u,
  'a placeholder': /\{[\w-]*\}/,
  'a value of the machine': /\b(undefined|null|NaN|Infinity)\b|\[object/,
  'an instant of the machine': /\d{4}-\d\d-\d\dT\d\d:\d\d/,
  markup: /\*\*|\]\(|<\/?[a-z]+>|&(amp|lt|gt|nbsp);/,
  'a concept': /\b[A-Z]{2,}_[A-Z]+\b/,
  'a slip of spacing': / {2}|^\s|\s$|\s[,.](?!\d)|\.\.|,,/,
};
