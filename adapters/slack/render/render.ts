import { type Block, type Reply, renderBlock } from '../../../src/reply/reply.ts';
import { type Cost, clipBlocks } from '../../chat/clip-blocks.ts';
import { replyWordings } from '../../wording/reply.ts';
import type { Message } from '../api.ts';
import { LONGEST_RUNS, OURS } from '../limits.ts';
import { createRenderers, type Drawn, type Surroundings } from './render-blocks.ts';
import { renderTopText } from './render-top-text.ts';

/** For whom and where a reply is drawn. */
export interface Drawing {
  /** The IANA zone of whoever alone reads it; absent where others do too, or where it is not known. */
  readonly readerZone?: string;
  /** A dialog holds no table, so it is drawn as a list. */
  readonly inDialog?: true;
}

/**
 * Draws a reply for Slack, without controls, and leaves room for them: FOR_CONTROLS. What does not fit is left out, and
 * that is said. Action ids are `choice:0`, `choice:1`…, with the utterance as the value. A reply that says nothing has no
 * blocks. Pure.
 */
export function renderReply(reply: Reply, { readerZone, inDialog }: Drawing = {}): Message {
  const wording = replyWordings[reply.lang];
  const around: Surroundings = { wording, tables: inDialog ? 0 : 1, ...(readerZone !== undefined && { readerZone }) };
  const text = renderTopText(reply);
  const whole = draw(reply.blocks, around);
  if (fits(costOf(whole))) return { text, blocks: whole };

  const notice = draw([{ kind: 'note', runs: [{ kind: 'text', text: wording.cut }] }], around);
  const { blocks, characters } = costOf(notice);
  const room = { blocks: OURS.blocks - blocks, characters: OURS.characters - characters };
  const kept = clipBlocks(reply.blocks, { room, longestRuns: LONGEST_RUNS }, (block) => costliest(block, around));
  return { text, blocks: [...draw(kept, around), ...notice] };
}

function draw(blocks: readonly Block[], around: Surroundings): Drawn {
  const renderers = createRenderers(around);
  return blocks.flatMap((block) => renderBlock(renderers, block));
}

function fits({ blocks, characters }: Cost): boolean {
  return blocks <= OURS.blocks && characters <= OURS.characters;
}

/** A block can take less behind others, never more: a second table is a list, an instant is told once. */
function costliest(block: Block, { wording, tables }: Surroundings): Cost {
  const alone = costOf(draw([block], { wording, tables }));
  const asList = block.kind === 'table' ? costOf(draw([block], { wording, tables: 0 })) : alone;
  return {
    blocks: Math.max(alone.blocks, asList.blocks),
    characters: Math.max(alone.characters, asList.characters),
  };
}

function costOf(drawn: Drawn): Cost {
  return { blocks: drawn.length, characters: JSON.stringify(drawn).length };
}
