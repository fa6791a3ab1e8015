import type { Lang } from '../content/schema/text.ts';

/**
 * Light stems: they undo number, gender and the commonest verb endings, and leave the rest of the word alone, so that an
 * editor can foresee what a phrase of the lexicon will match. Words of three letters or fewer stay as they are.
 */
export const stems: Readonly<Record<Lang, (norm: string) => string>> = { en: stemEnglish, fr: stemFrench };

function stemEnglish(norm: string): string {
  if (norm.length < 4) return norm;
  let word = norm;
  if (word.endsWith('ies') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(word)) word = word.slice(0, -2);
  else if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1);
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && word.length > 5) word = undouble(word.slice(0, -3));
  else if (word.endsWith('ed') && word.length > 4) word = undouble(word.slice(0, -2));
  return word.endsWith('e') && word.length > 3 ? word.slice(0, -1) : word;
}

/** "submitt" → "submit"; a double l, s or z stays ("telling", "assessing"). */
function undouble(word: string): string {
  const last = word.at(-1);
  return last === word.at(-2) && !'lsz'.includes(last ?? '') ? word.slice(0, -1) : word;
}

const FRENCH_ENDINGS = [
  'eraient',
  'erions',
  'eriez',
  'erais',
  'erait',
  'aient',
  'erez',
  'eront',
  'erons',
  'erai',
  'eras',
  'era',
  'ees',
  'ait',
  'ais',
  'ons',
  'ent',
  'ant',
  'ee',
  'er',
  'ez',
  'es',
  'e',
];

function stemFrench(norm: string): string {
  if (norm.length < 4) return norm;
  let word = norm;
  if (word.endsWith('aux') && word.length > 5) return `${word.slice(0, -3)}al`;
  if (/[sx]$/.test(word) && !/(?:ss|us|is|eux|aix)$/.test(word)) word = word.slice(0, -1);
  for (const ending of FRENCH_ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) return word.slice(0, -ending.length);
  }
  return word;
}
