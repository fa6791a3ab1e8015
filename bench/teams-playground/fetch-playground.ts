import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const PLAYGROUND = '@microsoft/m365agentsplayground@0.2.28';

const WITHIN = 180_000;

/**
 * Has npm put the Agents Playground into a folder, without running anything of it. Its licence is for evaluation only and
 * lets nobody pass it on: so it is fetched where it is run, and no part of this repository. Gives its command.
 */
export async function fetchPlayground(folder: string): Promise<string> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
  const npm = spawn('npm', ['install', '--prefix', folder, ...quiet, PLAYGROUND], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: WITHIN,
  });
  const [code] = await once(npm, 'exit');
  if (code !== 0) throw new Error(`npm could not fetch ${PLAYGROUND}`);
  return join(folder, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
}
