/** A line of this many characters or more is not kept, so that one endless line can't take all memory. */
export const LONGEST_LINE = 1_000_000;

/**
 * The lines of a stream of UTF-8 as they come, without their ends; `null` stands for one that is too long. Holds one chunk
 * and one line at a time, and reads on only when it is asked for the next line.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let begun = '';
  let tooLong = false;

  function* take(text: string): Generator<string | null> {
    const parts = text.split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) {
      yield finished(part);
      begun = '';
      tooLong = false;
    }
    tooLong ||= begun.length + rest.length >= LONGEST_LINE;
    begun = tooLong ? '' : begun + rest;
  }

  function finished(part: string): string | null {
    const line = begun + part;
    if (tooLong || line.length >= LONGEST_LINE) return null;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  for await (const chunk of input) {
    yield* take(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
  }
  yield* take(decoder.decode());
  if (tooLong || begun !== '') yield finished('');
}
