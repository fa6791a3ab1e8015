import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readEnvironment } from '../../../src/env.ts';
import { DeskError } from '../../../src/errors.ts';
import { runIfMain, type Terminal } from '../../terminal/index.ts';
import type { Filling } from './fill.ts';
import { packageFiles, readText } from './package-files.ts';
import { zipOf } from './zip.ts';

const USAGE = 'npm run teams:package   makes the app package to upload to Microsoft Teams';
const versionSchema = z.looseObject({ version: z.string() });

interface Places {
  /** The folder of the manifest, its translations and its icons. */
  readonly from: string;
  readonly to: string;
}

const PLACES: Places = { from: 'adapters/teams/manifest', to: 'dist/vacancy-desk-teams.zip' };

/**
 * `npm run teams:package`: fills the manifest for this installation, checks it against Microsoft's schema, and writes the
 * package. Like the compiler that it is run through, it needs what is installed only for building. Throws DeskError
 * `teams_app_id_missing`, `desk_public_url_missing`, `manifest_not_found` or `manifest_invalid`.
 */
export async function runPack(
  { argv, variables, output }: Pick<Terminal, 'argv' | 'variables' | 'output'>,
  { from, to }: Places = PLACES,
): Promise<number> {
  if (argv.length > 0) throw new DeskError('bad_option', USAGE);
  const filling = fillingOf(variables);
  const zip = zipOf(packageFiles(from, filling));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, zip);
  const next = 'Upload it in the Teams admin centre, and let the Azure Bot call';
  output.write(`${to} is written. ${next} ${filling.publicUrl}/api/messages\n`);
  return 0;
}

function fillingOf(variables: Terminal['variables']): Filling {
  const { TEAMS_APP_ID: appId, DESK_PUBLIC_URL: publicUrl } = readEnvironment(variables);
  if (appId === undefined) {
    const mend = 'write the application (client) id of your bot, from its app registration in Entra';
    throw new DeskError('teams_app_id_missing', `TEAMS_APP_ID: it is missing; ${mend}`);
  }
  if (publicUrl === undefined) {
    const mend = 'write the https address under which Microsoft Teams reaches this desk';
    throw new DeskError('desk_public_url_missing', `DESK_PUBLIC_URL: it is missing; ${mend}`);
  }
  return { appId, publicUrl, version: versionSchema.parse(JSON.parse(readText('package.json'))).version };
}

await runIfMain(import.meta.url, runPack);
