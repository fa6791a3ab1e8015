const LOOPBACK = '127.0.0.1';

/** What a server is told to listen on, kept to this machine: a port gets the loopback address, all else stays. Pure. */
export function onLoopback(given: readonly unknown[]): readonly unknown[] {
  const [first, second, ...rest] = given;
  if (isPort(first)) {
    return typeof second === 'string' ? [first, LOOPBACK, ...rest] : [first, LOOPBACK, ...given.slice(1)];
  }
  if (typeof first === 'object' && first !== null && 'port' in first) {
    return [{ ...first, host: LOOPBACK }, ...given.slice(1)];
  }
  return given;
}

function isPort(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
}
