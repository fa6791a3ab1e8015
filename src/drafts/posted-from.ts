import type { Content } from '../content/content.ts';
import { fill } from '../content/fill.ts';
import { previewOf } from '../reply/preview.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Draft } from './draft.ts';
import { unitsOf } from './units.ts';

/** What is posted of a draft. */
export interface PostedDraft {
  readonly reply: Reply;
  /** Somebody changed, added or left out something. */
  readonly isEdited: boolean;
}

/**
 * What is posted once somebody has looked at a draft. As it was drafted, it is the draft's own reply. Else each paragraph
 * that says the same as before, blanks apart, stays what it was, and the sources stand once below each run of such paragraphs;
 * every other one is plain text without a source. Null where there is nothing to post: no draft, or an empty text.
 */
export function postedFrom(content: Content, { reply, lang }: Draft, edited: string): PostedDraft | null {
  const paragraphs = paragraphsIn(edited);
  if (!reply || paragraphs.length === 0) return null;
  const units = unitsOf(reply);
  const isSame =
    paragraphs.length === units.length && units.every(({ text }, at) => folded(text) === folded(paragraphs[at] ?? ''));
  if (isSame) return { reply, isEdited: false };
  const byText = new Map(units.map((unit) => [folded(unit.text), unit.blocks]));
  const sources = reply.blocks.filter(({ kind }) => kind === 'source');
  const blocks: Block[] = [];
  let isSourced = false;
  const endRun = () => {
    if (isSourced) blocks.push(...sources);
    isSourced = false;
  };
  for (const paragraph of paragraphs) {
    const kept = byText.get(folded(paragraph));
    if (kept === undefined) endRun();
    blocks.push(...(kept ?? [{ kind: 'paragraph', runs: [{ kind: 'text', text: paragraph }] } as const]));
    // A remark says nothing that has a source of its own: alone under a changed paragraph, one would seem to be that one's.
    isSourced ||= kept?.some(({ kind }) => kind !== 'note') ?? false;
  }
  endRun();
  blocks.push({ kind: 'note', runs: fill(content.wording[lang].drafts.edited) });
  return { reply: { lang, preview: previewOf(blocks), blocks }, isEdited: true };
}

/** Paragraphs stand apart by an empty line. */
function paragraphsIn(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
