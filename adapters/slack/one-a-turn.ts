/**
 * Lets one through in each turn of the event loop, in the order in which they came. What comes in from outside is read
 * between two turns, so that who has just asked need not wait until everybody before them is answered.
 */
export function createOneATurn(): () => Promise<void> {
  const waiting: (() => void)[] = [];

  function letOneThrough(): void {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(letOneThrough);
  }

  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(letOneThrough);
    });
}
