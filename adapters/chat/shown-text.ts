/** What a text hardly ever holds, looked for at once. */
const UNSHOWN = /[\p{Surrogate}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/**
 * Text that a chat can only show: a lone half of a character becomes the sign for that, a control character a blank, and
 * marks that turn the writing direction around are gone. What a platform takes for markup is its own matter.
 */
export function shown(text: string): string {
  if (!UNSHOWN.test(text)) return text;
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '');
}

/** Whether nothing of a text can be seen: chats take no empty texts. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}\u3164\u115f\u1160\u2800]/u.test(text);
}

/** The beginning of a text, with an ellipsis where it was cut; no longer than `most`, no character halved. */
export function clipText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
