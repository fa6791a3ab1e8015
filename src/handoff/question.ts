/** So many UTF-16 units of a question are passed on: a button of every platform can carry them. */
export const LONGEST_QUESTION = 1_000;

const CUT = '…';

/** A question as it is passed on; what is too long ends in an ellipsis. Cutting twice changes nothing. */
export function cutQuestion(text: string): string {
  const whole = text.trim();
  if (whole.length <= LONGEST_QUESTION) return whole;
  // No character is cut in half.
  return whole.slice(0, LONGEST_QUESTION - 1).replace(/[\ud800-\udbff]$/, '') + CUT;
}

/** Whether a question was cut, here or before it was handed in. */
export function isCut(text: string): boolean {
  return text.length > LONGEST_QUESTION || (text.length >= LONGEST_QUESTION - 1 && text.endsWith(CUT));
}
