import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeskError } from '../../src/errors.ts';

export interface PageFile {
  readonly type: string;
  readonly body: Buffer;
}

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const JSON_TEXT = 'application/json; charset=utf-8';

/** Every file that the page may ask for: nothing else in the directory can be reached. */
const SERVED = {
  '/': ['page/page.html', HTML],
  '/favicon.svg': ['page/favicon.svg', 'image/svg+xml'],
  '/base.css': ['page/base.css', CSS],
  '/page.css': ['page/page.css', CSS],
  '/answer.css': ['page/answer.css', CSS],
  '/feedback.css': ['page/feedback.css', CSS],
  '/settings.css': ['page/settings.css', CSS],
  '/theme.js': ['page/theme.js', SCRIPT],
  '/main.js': ['page/main.js', SCRIPT],
  '/page-parts.js': ['page/page-parts.js', SCRIPT],
  '/words.js': ['page/words.js', SCRIPT],
  '/fill.js': ['page/fill.js', SCRIPT],
  '/times.js': ['page/times.js', SCRIPT],
  '/settings.js': ['page/settings.js', SCRIPT],
  '/kept.js': ['page/kept.js', SCRIPT],
  '/practice.js': ['page/practice.js', SCRIPT],
  '/talk.js': ['page/talk.js', SCRIPT],
  '/desk.js': ['page/desk.js', SCRIPT],
  '/conversation.js': ['page/conversation.js', SCRIPT],
  '/feedback.js': ['page/feedback.js', SCRIPT],
  '/draw.js': ['page/draw.js', SCRIPT],
  '/wording/en.json': ['wording/en.json', JSON_TEXT],
  '/wording/fr.json': ['wording/fr.json', JSON_TEXT],
} as const;

/**
 * Where the page's files stand: in the source tree, also when this module runs from `dist`, which tsc fills with
 * scripts only. Throws DeskError `page_not_found`.
 */
export function webDirectory(from: string = import.meta.url): string {
  let directory = dirname(fileURLToPath(from));
  while (!existsSync(join(directory, 'package.json'))) {
    const above = dirname(directory);
    if (above === directory) {
      throw new DeskError('page_not_found', "The page's files are missing. Run from a whole copy of the repository.");
    }
    directory = above;
  }
  return join(directory, 'adapters', 'web');
}

/** Reads the page's files into memory, by the path under which they are served. */
export async function loadFiles(directory: string): Promise<ReadonlyMap<string, PageFile>> {
  const files = await Promise.all(
    Object.entries(SERVED).map(async ([path, [file, type]]) => {
      return [path, { type, body: await readFile(join(directory, file)) }] as const;
    }),
  );
  return new Map(files);
}
