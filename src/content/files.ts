import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

export interface ContentFile {
  /** Its path below the content folder, with forward slashes: `vacancies/ops.yaml`. */
  readonly name: string;
  /** The path to show to people. */
  readonly shown: string;
  readonly text: string;
}

export interface ContentFiles {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
  /** A short digest of names and bytes: the same files give the same version on every machine. */
  readonly version: string;
}

/** The folders that hold one file per thing; what stands in `reference` is read by those who need it. */
export const FOLDERS = ['', 'lexicon', 'wording', 'vacancies', 'webinars', 'reference'] as const;

/** Reads every YAML file of a content folder, by name. Never throws: what can't be read is among the problems. */
export function readContentFiles(dir: string): ContentFiles {
  const problems: Problem[] = [];
  const digest = createHash('sha256');
  const files: ContentFile[] = [];
  for (const name of FOLDERS.flatMap((folder) => yamlNamesIn(dir, folder))) {
    const shown = join(dir, name);
    try {
      const bytes = readFileSync(shown);
      digest.update(`${name}\0${bytes.length}\0`).update(bytes);
      files.push({ name, shown, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
    } catch (error) {
      problems.push(unreadable(shown, error));
    }
  }
  return { files, problems, version: digest.digest('hex').slice(0, 10) };
}

function yamlNamesIn(dir: string, folder: string): string[] {
  try {
    const names = readdirSync(join(dir, folder)).filter((name) => /\.ya?ml$/.test(name));
    return names.sort().map((name) => (folder ? `${folder}/${name}` : name));
  } catch {
    // A folder that is missing holds no files; those that must be there are asked for by name.
    return [];
  }
}

function unreadable(file: string, error: unknown): Problem {
  const place = { file, line: 1, column: 1, code: 'unreadable-file', severity: 'error' } as const;
  if (error instanceof TypeError) {
    return { ...place, message: 'The file is not UTF-8 text.', mend: 'Save it again with the encoding UTF-8.' };
  }
  const message = `The file can't be read: ${error instanceof Error ? error.message : String(error)}.`;
  return { ...place, message, mend: 'Check its name and its permissions.' };
}
