const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}+/gu;

/**
 * A word as it is compared: lower case, compatibility forms and accents undone, ligatures spelled out.
 * "Télétravail" → "teletravail", "cœur" → "coeur".
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o');
}
