import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** A build of its own, inside the repository so that packages are found, and away from the one that people run. */
const directory = join('dist', `commands-${process.pid}`);

/** The path of a compiled command, such as `terminal/ask`. The first call compiles everything. */
export function built(name: string): string {
  return compiled('adapters', name);
}

/** The same for a bench, such as `slack/index`. */
export function builtBench(name: string): string {
  return compiled('bench', name);
}

function compiled(folder: string, name: string): string {
  if (!existsSync(directory)) compile();
  return join(directory, folder, `${name}.js`);
}

function compile(): void {
  const options = ['--outDir', directory, '--tsBuildInfoFile', join(directory, '.tsbuildinfo')];
  execFileSync(process.execPath, [
    join('node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.run.json',
    ...options,
  ]);
}

/** For the end of every test file that has called `built`. */
export function removeBuilt(): void {
  rmSync(directory, { recursive: true, force: true });
}
