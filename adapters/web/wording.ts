import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Lang } from '../../src/content/schema/text.ts';

/** The words that the server itself draws with; the page reads the whole file. */
const wordingSchema = z.looseObject({ register: z.string().min(1) });

export type PageWording = z.infer<typeof wordingSchema>;
export type PageWordings = Readonly<Record<Lang, PageWording>>;

/** Reads the page's wording in every language from `directory`. Throws where a file is missing or lacks a word. */
export async function loadWording(directory: string): Promise<PageWordings> {
  const read = async (lang: Lang) =>
    wordingSchema.parse(JSON.parse(await readFile(`${directory}/${lang}.json`, 'utf8')));
  const [en, fr] = await Promise.all([read('en'), read('fr')]);
  return { en, fr };
}
