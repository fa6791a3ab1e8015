import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, linesOf } from '../../../adapters/terminal/lines.ts';

async function read(chunks: Iterable<Uint8Array | string>): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  it('gives the same lines however the bytes are cut, also within a character', async () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\n\uFEFF]/g, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.array(fc.nat({ max: 12 })), async (lines, sizes) => {
        const bytes = Buffer.from(`${lines.join('\n')}\n`);
        expect(await read(cut(bytes, sizes))).toEqual(lines);
      }),
    );
  });

  it('takes a last line without an end, Windows line ends, empty lines and a byte order mark', async () => {
    expect(await read([Buffer.from('\uFEFFone\r\n\r\n\ntwo')])).toEqual(['one', '', '', 'two']);
    expect(await read(['one\n'])).toEqual(['one']);
    expect(await read([])).toEqual([]);
  });

  it('gives null for a line that is too long, and the lines after it', async () => {
    const chunk = 'x'.repeat(LONGEST_LINE / 4);
    expect(await read(['a\n', ...Array.from({ length: 9 }, () => chunk), '\nb\n'])).toEqual(['a', null, 'b']);
    expect(await read([`${'x'.repeat(LONGEST_LINE)}\nb`])).toEqual([null, 'b']);
    expect(await read(['x'.repeat(LONGEST_LINE)])).toEqual([null]);
    expect(await read([`${'x'.repeat(LONGEST_LINE - 1)}\n`])).toEqual(['x'.repeat(LONGEST_LINE - 1)]);
  });

  it('reads on only when the next line is asked for', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield `line ${given}\n`;
      }
    }
    const lines = linesOf(endless());
    await lines.next();
    await lines.next();
    expect(given).toBe(2);
  });
});

/** The bytes in pieces of these sizes, the rest in one. */
function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (const size of sizes) {
    pieces.push(bytes.subarray(from, from + size));
    from += size;
  }
  return [...pieces, bytes.subarray(from)];
}
