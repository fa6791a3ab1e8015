import { fileURLToPath } from 'node:url';
import { loadContent } from '../../src/content/load.ts';

/** The content that the desk answers from, loaded once. */
export const content = loadContent(fileURLToPath(new URL('../../content', import.meta.url)));
