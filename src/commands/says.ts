import type { Lang } from '../content/schema/text.ts';
import { previewOf } from '../reply/preview.ts';
import type { Block, Runs } from '../reply/reply.ts';
import type { Said } from './parts.ts';

/** What a command says, as blocks; runs alone are a paragraph. */
export function says(lang: Lang, ...given: readonly (Block | Runs)[]): Said {
  const blocks = given.map((one): Block => ('kind' in one ? one : { kind: 'paragraph', runs: one }));
  return { reply: { lang, preview: previewOf(blocks), blocks } };
}
