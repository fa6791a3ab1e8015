export interface UnderWay {
  /** Knows of `work` until it is done, well or not. */
  <T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way, or after so many milliseconds; gives how much is left then. */
  settled(within: number): Promise<number>;
}

/** Keeps an account of what was begun and is not done, so that a stop can wait for it. */
export function createUnderWay(): UnderWay {
  const begun = new Set<Promise<unknown>>();
  let whenEmpty = () => {};

  function add<T>(work: Promise<T>): Promise<T> {
    begun.add(work);
    const done = () => {
      begun.delete(work);
      if (begun.size === 0) whenEmpty();
    };
    work.then(done, done);
    return work;
  }

  return Object.assign(add, {
    settled: (within: number) =>
      new Promise<number>((resolve) => {
        const late = setTimeout(() => resolve(begun.size), within);
        whenEmpty = () => {
          clearTimeout(late);
          resolve(0);
        };
        if (begun.size === 0) whenEmpty();
      }),
  });
}
