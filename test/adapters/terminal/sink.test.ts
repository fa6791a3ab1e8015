import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { sinkTo } from '../../../adapters/terminal/sink.ts';

describe('sinkTo', () => {
  it('waits until a slow reader has made room', async () => {
    const taken: string[] = [];
    const slow = new Writable({
      highWaterMark: 4,
      decodeStrings: false,
      write(text, _encoding, done) {
        setTimeout(() => {
          taken.push(text);
          done();
        }, 5);
      },
    });
    const write = sinkTo(slow);
    for (const text of ['first\n', 'second\n', 'third\n']) {
      expect(await write(text)).toBe(true);
      expect(slow.writableLength).toBe(0);
    }
    expect(taken).toEqual(['first\n', 'second\n', 'third\n']);
  });

  it.each([1, 1_000_000])('says false once nobody reads any longer (room for %i)', async (highWaterMark) => {
    const write = sinkTo(failing('EPIPE', highWaterMark));
    await write('into the void');
    await settled();
    expect(await write('more')).toBe(false);
  });

  it.each([1, 1_000_000])('throws what else goes wrong with the stream (room for %i)', async (highWaterMark) => {
    const write = sinkTo(failing('ENOSPC', highWaterMark));
    const twice = async () => {
      await write('a');
      await settled();
      await write('b');
    };
    await expect(twice()).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

function failing(code: string, highWaterMark: number): Writable {
  return new Writable({
    highWaterMark,
    write(_text, _encoding, done) {
      setImmediate(() => done(Object.assign(new Error(code), { code })));
    },
  });
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
