import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DeskError } from '../../../src/errors.ts';
import { type Checked, problemsOf } from './check-manifest.ts';
import { type Filling, fillManifest } from './fill.ts';
import type { PackageFiles } from './zip.ts';

/** Where the manifest names the other files of its package. */
const namedSchema = z.looseObject({
  icons: z.record(z.string(), z.string()),
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.looseObject({ file: z.string() })) }),
});

/**
 * All that goes into the package: the manifest of `folder`, filled, and the files that it names. Throws DeskError
 * `manifest_not_found`, or `manifest_invalid` where Microsoft's schema refuses one of them.
 */
export function packageFiles(folder: string, filling: Filling): PackageFiles {
  const text = fillManifest(readText(join(folder, 'manifest.json')), filling);
  const { icons, localizationInfo } = namedSchema.parse(checked('manifest', 'manifest.json', text));
  const translations = localizationInfo.additionalLanguages.map(({ file }) => {
    const translation = readText(join(folder, file));
    checked('localization', file, translation);
    return [file, translation] as const;
  });
  const drawings = Object.values(icons).map((file) => [file, readBytes(join(folder, file))] as const);
  return Object.fromEntries([['manifest.json', text], ...translations, ...drawings]);
}

function checked(kind: Checked, name: string, text: string): unknown {
  const file: unknown = JSON.parse(text);
  const problems = problemsOf(kind, file);
  if (problems.length === 0) return file;
  throw new DeskError('manifest_invalid', [`${name} needs a mend, nothing was written:`, ...problems].join('\n  '));
}

/** Throws DeskError `manifest_not_found`. */
export function readText(path: string): string {
  return readBytes(path).toString('utf8');
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const mend = 'Run this from the root of a whole copy of the repository.';
    throw new DeskError('manifest_not_found', `${path} cannot be read. ${mend}`, { cause });
  }
}
