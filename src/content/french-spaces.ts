const NO_BREAK = '\u00a0';

/**
 * A French text with no-break spaces where French sets a space that no line may begin or end with: before : ; ! ? and »,
 * after «, and around the h of a clock time. Editors type ordinary ones. Only one kind of no-break space, since not every
 * font and screen reader knows the narrow one.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:;!?»](?:[\s).,]|$))/g, NO_BREAK)
    .replace(/« /g, `«${NO_BREAK}`)
    .replace(/(^|\d) h (?=\d|$)/g, `$1${NO_BREAK}h${NO_BREAK}`);
}

/** What stands under these keys people may type themselves, so it stays as it is typed. */
const TYPED: ReadonlySet<string> = new Set(['choice', 'utterance', 'utterance_for']);

/** The same for all texts of a value, whatever its shape. */
export function withFrenchSpaces<Value>(value: Value): Value {
  return spaced(value) as Value;
}

function spaced(value: unknown): unknown {
  if (typeof value === 'string') return frenchSpaces(value);
  if (Array.isArray(value)) return value.map(spaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, TYPED.has(key) ? one : spaced(one)]));
}
