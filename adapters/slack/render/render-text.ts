/** What a text hardly ever holds, looked for at once. */
const UNSHOWN = /[\p{Surrogate}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/**
 * Text that Slack can only show: a lone half of a character becomes the sign for that, a control character a blank, and
 * marks that turn the writing direction around are gone. All else is inert in the texts of elements.
 */
export function shown(text: string): string {
  if (!UNSHOWN.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '');
}

/** Whether nothing of a text can be seen: Slack takes no empty texts. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}\u3164\u115f\u1160\u2800]/u.test(text);
}

/** The beginning of a text, with an ellipsis where it was cut; no longer than `most`, no character halved. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** Text for a place where Slack reads markup: nothing in it can become a mention, a link or a command. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
