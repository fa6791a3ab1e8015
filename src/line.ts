/** Runs `work` once everything given before it is done, well or not, and settles as it does. */
export type Line = <T>(work: () => Promise<T>) => Promise<T>;

/** One line of work: one thing after another, in the order in which they were given. */
export function createLine(): Line {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}

/** A line for each key; a line goes when nobody stands in it. */
export function createLines(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const ends = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = ends.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    ends.set(key, mine);
    const leave = () => {
      if (ends.get(key) === mine) ends.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  };
}
