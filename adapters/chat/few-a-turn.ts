/**
 * So many begin in one turn of the event loop: each takes about half a millisecond, and those that go side by side share
 * their waits for the disk.
 */
export const FEW = 20;

/**
 * Lets a few through in each turn of the event loop, in the order in which they came. What comes in from outside is read
 * between two turns, so that who has just asked need not wait until everybody before them is answered.
 */
export function createFewATurn(few: number = FEW): () => Promise<void> {
  const waiting: (() => void)[] = [];

  function letThrough(): void {
    for (const go of waiting.splice(0, few)) go();
    if (waiting.length > 0) setImmediate(letThrough);
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(letThrough);
    });
}
