import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../content/files.ts';

/**
 * What the YAML files of a content folder look like from outside: a change of any of them changes it, and it costs no
 * reading. Never throws: what can't be looked at counts as not there.
 */
export function fingerprintOf(dir: string): string {
  return FOLDERS.flatMap((folder) => filesIn(join(dir, folder))).join('\n');
}

function filesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => `${join(folder, name)} ${lookOf(join(folder, name))}`);
  } catch {
    return [];
  }
}

function lookOf(file: string): string {
  const { ino = 0, size = 0, mtimeMs = 0, ctimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}
