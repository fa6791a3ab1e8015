/** The named characters that Teams writes into texts; numbered ones are read by their number. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Somebody who is mentioned, whoever it is. */
const MENTION = /<at\b[^<>]*>.*?<\/at>/gis;
/** Marks that stand for themselves in a text: a person who writes `<b>` comes as `&lt;b&gt;`. */
const BREAK = /<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]*>/gi;
const TAG = /<\/?[a-z!][^<>]*>/gi;

/**
 * A text of Teams as it was typed: mentions are gone, the bot's and other people's (who is mentioned is no part of a
 * question), marks and named characters are read. Also the HTML of somebody's message. Pure.
 */
export function parseText(text: string): string {
  return text
    .replace(MENTION, ' ')
    .replace(BREAK, '\n')
    .replace(TAG, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, named)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}

function named(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : whole;
}
