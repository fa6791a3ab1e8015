import { describe, expect, it } from 'vitest';
import { createBatches, type Take } from '../../src/store/batches.ts';

/** Writes that begin and end when they are told to. */
function heldUp() {
  const written: (readonly number[])[] = [];
  const steps: { begin: () => void; end: (error?: Error) => void }[] = [];
  async function write(take: Take<number>): Promise<readonly number[]> {
    const { begun, ended } = nextStep();
    await begun;
    const items = take();
    written.push(items);
    await ended;
    return items.map((item) => item * 10);
  }
  function nextStep() {
    let begin = () => {};
    let end: (error?: Error) => void = () => {};
    const begun = new Promise<void>((go) => {
      begin = go;
    });
    const ended = new Promise<void>((go, fail) => {
      end = (error) => (error ? fail(error) : go());
    });
    steps.push({ begin, end });
    return { begun, ended };
  }
  return { write, written, steps };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('a batch', () => {
  it('is all that came in until its write begins; what comes later is in the next one', async () => {
    const { write, written, steps } = heldUp();
    const give = createBatches(write);
    const given = [give(1), give(2)];
    await soon();
    given.push(give(3));
    steps[0]?.begin();
    await soon();
    given.push(give(4), give(5));
    await soon();
    expect(written).toEqual([[1, 2, 3]]);
    steps[0]?.end();
    await soon();
    steps[1]?.begin();
    steps[1]?.end();
    expect(await Promise.all(given)).toEqual([10, 20, 30, 40, 50]);
    expect(written).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('is also what comes in one after another, as requests do that came at once', async () => {
    const sizes: number[] = [];
    const give = createBatches<number, number>(async (take) => {
      const items = take();
      sizes.push(items.length);
      return items;
    });
    const given: Promise<number>[] = [];
    for (let n = 0; n < 10; n += 1) {
      given.push(give(n));
      for (let step = 0; step < 20; step += 1) await null;
    }
    await Promise.all(given);
    expect(sizes).toEqual([10]);
  });

  it('that fails fails all of it, and nothing after it', async () => {
    const { write, steps } = heldUp();
    const give = createBatches(write);
    const given = Promise.allSettled([give(1), give(2)]);
    await soon();
    steps[0]?.begin();
    await soon();
    const next = give(3);
    steps[0]?.end(new Error('full'));
    expect(await given).toMatchObject([{ reason: { message: 'full' } }, { reason: { message: 'full' } }]);
    await soon();
    steps[1]?.begin();
    steps[1]?.end();
    expect(await next).toBe(30);
  });

  it('that could not even begin fails all who wait, and is tried anew for those who come then', async () => {
    let isAway = true;
    const give = createBatches<number, number>(async (take) => {
      await soon();
      if (isAway) throw new Error('away');
      return take();
    });
    const waiting = await Promise.allSettled([give(1), give(2)]);
    expect(waiting).toMatchObject([{ reason: { message: 'away' } }, { reason: { message: 'away' } }]);
    isAway = false;
    expect(await give(3)).toBe(3);
  });

  it('is not without end', async () => {
    const sizes: number[] = [];
    const give = createBatches<number, number>(async (take) => {
      const items = take();
      sizes.push(items.length);
      await soon();
      return items;
    });
    const numbers = Array.from({ length: 1_000 }, (_, n) => n);
    expect(await Promise.all(numbers.map(give))).toEqual(numbers);
    expect(Math.max(...sizes)).toBe(200);
    expect(sizes.length).toBeLessThan(8);
  });

  it('fails where the write forgot one', async () => {
    const give = createBatches<number, number>(async (take) => take().slice(1));
    await expect(give(1)).rejects.toThrow(/more or fewer/);
  });
});
