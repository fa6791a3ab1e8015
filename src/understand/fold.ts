const MARKS = /\p{M}+/gu;

/**
 * A word as it is compared: lower case, compatibility forms and accents undone, ligatures spelled out.
 * "Télétravail" → "teletravail", "cœur" → "coeur".
 */
export function fold(word: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= BEYOND_LATIN) return foldAny(word);
    const letter = LATIN[code];
    if (letter === undefined) continue;
    folded += word.slice(from, at) + letter;
    from = at + 1;
  }
  return from === 0 ? word : folded + word.slice(from);
}

function foldAny(word: string): string {
  const lower = word.toLowerCase();
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o');
}

const BEYOND_LATIN = 0x180;

/** What each letter of the Latin alphabets folds to, since nearly every word has no other; undefined where it stays. */
const LATIN: readonly (string | undefined)[] = Array.from({ length: BEYOND_LATIN }, (_, code) => {
  const letter = String.fromCharCode(code);
  const folded = foldAny(letter);
  return folded === letter ? undefined : folded;
});
