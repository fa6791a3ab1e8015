/**
 * `npm run playground:teams [-- FOLDER]`: the desk in Microsoft's Agents Playground, in a real Chromium, without a tenant:
 * asks, presses, searches and suggests in a channel, a group and a personal chat, and leaves pictures in the folder. The
 * Playground is fetched from npm for it, and thrown away after it. Ends with 0 when every step went well.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PLAYGROUND } from './fetch-playground.ts';
import { play } from './play.ts';

const [folder = join(tmpdir(), 'vacancy-desk-playground')] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'vacancy-desk-playground-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

console.log(`fetching ${PLAYGROUND}, which is Microsoft’s, for evaluation alone, and no part of this project`);
try {
  const walked = await play({ scratch, folder });
  const failed = walked.filter(({ failure }) => failure !== undefined).length;
  console.log(`\n${walked.length - failed} of ${walked.length} steps went well; pictures are in ${folder}`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Whatever is still under way must not begin anything more.
  process.exit(1);
}
