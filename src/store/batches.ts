import { setImmediate as soon } from 'node:timers/promises';

/** What a batch is made of, taken when its write begins: whatever has come in by then. */
export type Take<Item> = () => readonly Item[];

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/** So many at most are written at a time. */
const MOST = 200;

/**
 * Collects what is given while `write` waits for its turn or is under way, so that a disk is waited for once and not once
 * each. `write` calls `take` once it can begin, and gives one result for each item in their order. Where it throws, all
 * whom it took are told so; where it had taken nothing yet, everybody who waits.
 */
export function createBatches<Item, Result>(
  write: (take: Take<Item>) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isWriting = false;

  async function writeSome(): Promise<void> {
    let taken: readonly Waiting<Item, Result>[] | undefined;
    const take = () => {
      taken ??= waiting.splice(0, MOST);
      return taken.map(({ item }) => item);
    };
    try {
      const results = [...(await write(take))];
      if (results.length !== taken?.length) throw new Error('a batch gave more or fewer results than it took items');
      for (const [place, result] of results.entries()) taken[place]?.done(result);
    } catch (error) {
      for (const { failed } of taken ?? waiting.splice(0)) failed(error);
    }
  }

  async function writeAll(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    // Requests that came in together are read one after another: a write begins once all of them are.
    await soon();
    while (waiting.length > 0) await writeSome();
    isWriting = false;
  }

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      void writeAll();
    });
}
