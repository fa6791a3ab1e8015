/**
 * Text that a terminal can only print: control characters, which could move the cursor, recolour or retitle the window,
 * become a blank, and marks that turn the writing direction around are gone.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Bidi_Control}/gu, '');
}
