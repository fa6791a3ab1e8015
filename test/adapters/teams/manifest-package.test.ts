import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { problemsOf } from '../../../adapters/teams/package/check-manifest.ts';
import { runPack } from '../../../adapters/teams/package/pack.ts';
import { importsOf, sourcesUnder } from '../../boundary/sources.ts';
import { APP_ID, FOLDER, PUBLIC_URL } from './manifest/filled.ts';

const variables = {
  TEAMS_APP_ID: APP_ID,
  TEAMS_APP_PASSWORD: 'a-secret-of-nobody',
  TEAMS_TENANT_ID: '0d6e1f5c-8a3b-4c7d-9e2f-1a2b3c4d5e6f',
  DESK_PUBLIC_URL: PUBLIC_URL,
};

let folder: string;
let to: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teams-package-'));
  to = join(folder, 'new', 'package.zip');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command; gives what it prints. */
async function pack(set: Record<string, string | undefined> = variables, from: string = FOLDER, argv: string[] = []) {
  const output = new PassThrough();
  expect(await runPack({ argv, variables: set, output }, { from, to })).toBe(0);
  return String(output.read());
}
const zipped = () => unzipSync(readFileSync(to));
const textIn = (name: string) => new TextDecoder().decode(zipped()[name]);

describe('npm run teams:package', () => {
  it('writes the package, and says in one line where it is and what to do next', async () => {
    const said = await pack();
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toContain(to);
    expect(said).toContain(`${PUBLIC_URL}/api/messages`);
    expect(said).not.toContain(variables.TEAMS_APP_PASSWORD);
  });

  it('puts exactly the files into it that Teams wants, at its top', async () => {
    await pack();
    expect(Object.keys(zipped()).sort()).toEqual(['color.png', 'fr.json', 'manifest.json', 'outline.png']);
    for (const icon of ['color.png', 'outline.png']) {
      expect(Buffer.from(zipped()[icon] ?? []).equals(readFileSync(join(FOLDER, icon)))).toBe(true);
    }
  });

  it('holds a manifest and a translation that pass their schemas, in the version of the desk', async () => {
    await pack();
    const manifest = JSON.parse(textIn('manifest.json'));
    expect(problemsOf('manifest', manifest)).toEqual([]);
    expect(problemsOf('localization', JSON.parse(textIn('fr.json')))).toEqual([]);
    expect(manifest.id).toBe(APP_ID);
    expect(manifest.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('gives the same bytes for the same input', async () => {
    await pack();
    const first = readFileSync(to);
    await pack();
    expect(readFileSync(to).equals(first)).toBe(true);
    // The day and time that each entry bears, as zips write them: the same in every zone.
    expect(first.readUInt32LE(10)).toBe(0x0021_0000);
  });

  test.each([
    ['TEAMS_APP_ID', 'teams_app_id_missing', { DESK_PUBLIC_URL: PUBLIC_URL }],
    ['DESK_PUBLIC_URL', 'desk_public_url_missing', { ...variables, DESK_PUBLIC_URL: undefined }],
    ['TEAMS_APP_ID', 'environment_invalid', { ...variables, TEAMS_APP_ID: 'vacancy-desk' }],
  ])('without a good %s writes nothing: %s', async (name, code, set) => {
    await expect(pack(set)).rejects.toMatchObject({ code, message: expect.stringContaining(name) });
    expect(existsSync(to)).toBe(false);
  });

  test('refuses what it does not know', () =>
    expect(pack(variables, FOLDER, ['--version', '2'])).rejects.toMatchObject({ code: 'bad_option' }));

  test.each([
    ['manifest.json', '"personal"', '"everywhere"'],
    ['fr.json', '"name.short"', '"name.shorter"'],
  ])('writes nothing where %s is not as Microsoft wants it', async (file, now, then) => {
    const from = join(folder, 'manifest');
    cpSync(FOLDER, from, { recursive: true });
    writeFileSync(join(from, file), readFileSync(join(from, file), 'utf8').replaceAll(now, then));
    await expect(pack(variables, from)).rejects.toMatchObject({
      code: 'manifest_invalid',
      message: expect.stringContaining(file),
    });
    expect(existsSync(to)).toBe(false);
  });

  test('says where to run it, where the manifest is not there', () =>
    expect(pack(variables, join(folder, 'elsewhere'))).rejects.toMatchObject({ code: 'manifest_not_found' }));
});

test('nothing else that we ship needs what is installed only for building', () => {
  const forBuilding = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).devDependencies);
  const importers = sourcesUnder('src', 'adapters').filter(({ text }) =>
    importsOf(text).some(
      ({ from, typeOnly }) => !typeOnly && forBuilding.some((name) => from === name || from.startsWith(`${name}/`)),
    ),
  );
  expect([...new Set(importers.map(({ path }) => path.replace(/[^/]+$/, '')))]).toEqual(['adapters/teams/package/']);
});

test('and nothing else imports the package', () => {
  const importers = sourcesUnder('src', 'adapters').filter(
    ({ path, text }) =>
      !path.startsWith('adapters/teams/package/') && importsOf(text).some(({ from }) => from.includes('/package/')),
  );
  expect(importers.map(({ path }) => path)).toEqual([]);
});
