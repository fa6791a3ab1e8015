import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** A build of its own for processes of a test, inside the repository so that packages are found; gone after `remove`. */
export function buildFor(test: string): { readonly folder: string; readonly remove: () => void } {
  const folder = join('dist', `${test}-${process.pid}`);
  execFileSync(process.execPath, [
    join('node_modules', 'typescript', 'bin', 'tsc'),
    ...['-p', 'tsconfig.run.json', '--outDir', folder, '--tsBuildInfoFile', join(folder, '.tsbuildinfo')],
  ]);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
