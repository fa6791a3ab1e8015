import { DeskError } from '../../src/errors.ts';
import { type Check, type Finding, failed } from './check.ts';

/** A check and what it found. */
export interface Examined {
  readonly name: string;
  readonly finding: Finding;
}

/** A check that tells nothing for so long, in milliseconds, counts as failed. */
const PATIENCE = 20_000;

/** Runs all checks side by side, and gives what they found in their order. Never rejects. */
export function examine(checks: readonly Check[], patience = PATIENCE): Promise<readonly Examined[]> {
  return Promise.all(checks.map(async (check) => ({ name: check.name, finding: await findingOf(check, patience) })));
}

async function findingOf(check: Check, patience: number): Promise<Finding> {
  let timeout: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    const finding = failed('it told nothing in time', 'Look whether the machine or the network is overloaded.');
    timeout = setTimeout(resolve, patience, finding);
  });
  try {
    return await Promise.race([check.run(), late]);
  } catch (error) {
    return findingFrom(error);
  } finally {
    clearTimeout(timeout);
  }
}

/** Our own errors say what to do; the message of any other may hold anything. */
function findingFrom(error: unknown): Finding {
  if (error instanceof DeskError) return { state: 'failed', says: error.message, mend: '' };
  const name = error instanceof Error ? error.name : typeof error;
  return failed(
    `it could not be looked at (${name})`,
    'Run the doctor once more; if this stays, it is a fault of the desk.',
  );
}

const LABELS = { ok: 'ok', warning: 'warning', failed: 'FAILED' } as const satisfies Record<Finding['state'], string>;

/** One line for each: the state, what was looked at, what was found, and what to do about it. */
export function report(examined: readonly Examined[]): string {
  const width = Math.max(...examined.map(({ name }) => name.length));
  const lines = examined.map(({ name, finding }) => {
    const mend = 'mend' in finding && finding.mend ? ` – ${finding.mend}` : '';
    const told = `${finding.says}${mend}`.replace(/\s*\n\s*/g, ' ');
    return `${LABELS[finding.state].padEnd(7)}  ${name.padEnd(width)}  ${told}`;
  });
  return lines.join('\n');
}
