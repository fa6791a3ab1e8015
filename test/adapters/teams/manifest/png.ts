import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each point, row by row, each from 0 to 255. */
  readonly points: readonly (readonly [red: number, green: number, blue: number, alpha: number])[];
}

const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of 8 bits a channel with or without alpha, not interlaced. Throws for any other. */
export function readPng(path: string): Picture {
  const file = readFileSync(path);
  if (file.subarray(1, 4).toString('latin1') !== 'PNG') throw new Error(`${path} is no PNG`);
  const header = chunksOf(file, 'IHDR')[0] ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = CHANNELS[header.readUInt8(9)];
  if (channels === undefined || header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0) {
    throw new Error(`${path} is a PNG of a kind that is not read here`);
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(chunksOf(file, 'IDAT'))), width * channels, channels);
  const points = Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(at * channels, (at + 1) * channels);
    return [red, green, blue, alpha] as const;
  });
  return { width, height, points };
}

function chunksOf(file: Buffer, wanted: string): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.subarray(at + 4, at + 8).toString('latin1') === wanted) found.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

/** Undoes the filter that each row begins with (www.w3.org/TR/png, 9). */
function unfiltered(rows: Buffer, stride: number, channels: number): Buffer {
  const out = Buffer.alloc((rows.length / (stride + 1)) * stride);
  for (let at = 0; at < out.length; at++) {
    const [row, column] = [Math.floor(at / stride), at % stride];
    const before = (rowsUp: number, left: number) =>
      row < rowsUp || column < left * channels ? 0 : (out[at - rowsUp * stride - left * channels] ?? 0);
    const filter = rows[row * (stride + 1)] ?? 0;
    const [left, up, corner] = [before(0, 1), before(1, 0), before(1, 1)];
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
    out[at] = (rows[row * (stride + 1) + 1 + column] ?? 0) + (guesses[filter] ?? 0);
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
