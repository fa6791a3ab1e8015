import process from 'node:process';
import { systemClock } from '../../src/clock.ts';
import { type Environment, EnvironmentError, readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { type Check, type Finding, failed, ok } from '../doctor/check.ts';
import { checkContent } from '../doctor/check-content.ts';
import { checkClock, checkDisk, checkNode } from '../doctor/check-machine.ts';
import { checkReach } from '../doctor/check-reach.ts';
import { checkStore } from '../doctor/check-store.ts';
import { examine, report } from '../doctor/examine.ts';
import { PLATFORMS, type Platform } from '../platforms.ts';
import { runIfMain, type Terminal } from './index.ts';

const USAGE = 'npm run doctor   looks at everything that the desk needs, and says what to mend';

/**
 * `npm run doctor`: looks at everything that the desk needs and prints a line for each, with its mend. It may run beside the
 * desk. Ends with 1 where something failed; a warning is none.
 */
export async function runDoctor(
  { argv, variables, output }: Pick<Terminal, 'argv' | 'variables' | 'output'>,
  platforms: readonly Platform[] = PLATFORMS,
): Promise<number> {
  if (argv.length > 0) throw new DeskError('bad_option', USAGE);
  const { environment, checks } = readVariables(variables);
  const examined = await examine([checkNode(process.version), ...checks, ...checksOf(environment, platforms)]);
  output.write(`${report(examined)}\n`);
  return examined.some(({ finding }) => finding.state === 'failed') ? 1 : 0;
}

/** All that stands on the environment: nothing of it can be looked at while the environment is wrong. */
function checksOf(environment: Environment | null, platforms: readonly Platform[]): readonly Check[] {
  if (environment === null) return [];
  const { DESK_CONTENT: content, DESK_NOW: practice, DESK_STORE: store } = environment;
  const now = systemClock();
  const configured = platforms.filter(({ isConfigured }) => isConfigured(environment));
  return [
    checkContent(content, practice ?? now),
    checkStore(environment),
    checkDisk(store === 'none' ? '.' : store),
    checkClock({ now, practice, content }),
    ...checkReach(environment, configured.length > 0),
    ...configured.flatMap((platform) => platform.checks(environment)),
  ];
}

interface ReadVariables {
  readonly environment: Environment | null;
  /** One line for each variable at fault. */
  readonly checks: readonly Check[];
}

function readVariables(variables: Terminal['variables']): ReadVariables {
  const line = (finding: Finding): Check => ({ name: 'environment', run: async () => finding });
  try {
    return { environment: readEnvironment(variables), checks: [line(ok('every variable can be read'))] };
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const mend = 'The rest is looked at once that is mended.';
    return { environment: null, checks: error.problems.map((problem) => line(failed(problem, mend))) };
  }
}

await runIfMain(import.meta.url, runDoctor);
