/** What the SDK says on the console of each token that it refuses: whoever sends bad ones would fill the disk with it. */
function isOfTheSdk(said: unknown): boolean {
  if (said instanceof Error) return said.name === 'TokenExpiredError';
  return typeof said === 'string' && said.startsWith('Error finding key for token');
}

let inside = 0;
let aloud = console.error;

function quiet(...said: readonly unknown[]): void {
  if (!isOfTheSdk(said[0])) aloud.apply(console, [...said]);
}

/** Does `work` without these words of the SDK. All else that is said meanwhile gets through. Throws what `work` throws. */
export async function unsaid<T>(work: () => Promise<T>): Promise<T> {
  if (inside === 0) {
    aloud = console.error;
    console.error = quiet;
  }
  inside += 1;
  try {
    return await work();
  } finally {
    inside -= 1;
    if (inside === 0 && console.error === quiet) console.error = aloud;
  }
}
