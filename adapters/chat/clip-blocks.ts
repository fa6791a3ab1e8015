import type { Block, Run, Runs } from '../../src/reply/reply.ts';
import { clipText } from './shown-text.ts';

/** What a block takes of a message. A platform that does not count its blocks may let them cost nothing. */
export interface Cost {
  readonly blocks: number;
  readonly characters: number;
}

export interface Room {
  /** Of a message, with all that is put into it. */
  readonly room: Cost;
  /** Of one text with its runs, so that a single one can't fill a message. */
  readonly longestRuns: number;
}

/** What may not be missing is given its place first: what can be pressed, and where the answer stands. */
const FIRST: readonly Block['kind'][] = ['choices', 'source'];

/**
 * As much of a reply as there is room for, from its beginning: texts that are too long are cut, and rows and items from
 * the first that does not fit any more are left out. Choices and sources come before all else, each in its place.
 */
export function clipBlocks(
  blocks: readonly Block[],
  { room, longestRuns }: Room,
  costOf: (block: Block) => Cost,
): readonly Block[] {
  const kept = new Map<number, Block>();
  let left = room;
  const shortened = blocks.map((block, at) => ({ block: withShortTexts(block, longestRuns), at }));
  const isFirst = ({ block }: { readonly block: Block }) => FIRST.includes(block.kind);
  for (const { block, at } of [...shortened.filter(isFirst), ...shortened.filter((one) => !isFirst(one))]) {
    const part = largestPart(block, (tried) => fits(costOf(tried), left));
    if (part !== null) {
      kept.set(at, part);
      left = less(left, costOf(part));
    }
    if (part !== block && !FIRST.includes(block.kind)) break;
  }
  return blocks.flatMap((_, at) => kept.get(at) ?? []);
}

function fits(cost: Cost, room: Cost): boolean {
  return cost.blocks <= room.blocks && cost.characters <= room.characters;
}

function less(room: Cost, cost: Cost): Cost {
  return { blocks: room.blocks - cost.blocks, characters: room.characters - cost.characters };
}

/** The block, or its longest beginning that fits; null where not even a first row does. */
function largestPart(block: Block, isSmallEnough: (block: Block) => boolean): Block | null {
  if (isSmallEnough(block)) return block;
  let [enough, tooMany] = [0, lengthOf(block)];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (isSmallEnough(beginningOf(block, middle))) enough = middle;
    else tooMany = middle;
  }
  return enough === 0 ? null : beginningOf(block, enough);
}

/** How many parts a block can be cut into: rows, items, or the letters of a paragraph. */
function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'facts':
    case 'table':
      return block.rows.length;
    case 'list':
      return block.items.length;
    case 'choices':
      return block.choices.length;
    case 'paragraph':
      return block.runs.reduce((sum, { text }) => sum + text.length, 0);
    default:
      return 1;
  }
}

function beginningOf(block: Block, length: number): Block {
  switch (block.kind) {
    case 'facts':
      return { ...block, rows: block.rows.slice(0, length) };
    case 'table':
      return { ...block, rows: block.rows.slice(0, length) };
    case 'list':
      return { ...block, items: block.items.slice(0, length) };
    case 'choices':
      return { ...block, choices: block.choices.slice(0, length) };
    case 'paragraph':
      return { ...block, runs: clipRuns(block.runs, length) };
    default:
      return block;
  }
}

/** The block with every text of it cut to what a single one may take. */
function withShortTexts(block: Block, longest: number): Block {
  const text = (all: string) => clipText(all, longest);
  const runs = (all: Runs) => clipRuns(all, longest);
  switch (block.kind) {
    case 'heading':
      return { ...block, text: text(block.text) };
    case 'paragraph':
    case 'source':
    case 'note':
      return { ...block, runs: runs(block.runs) };
    case 'facts':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label: text(label), value: runs(value) })) };
    case 'list':
      return { ...block, items: block.items.map(runs) };
    case 'table':
      return {
        ...block,
        caption: text(block.caption),
        columns: block.columns.map(text),
        rows: block.rows.map((cells) => cells.map(runs)),
      };
    case 'choices':
      return { ...block, prompt: text(block.prompt) };
    case 'event':
      return { ...block, title: text(block.title), when: text(block.when) };
  }
}

/** The beginning of some runs, no longer than `most`; an ellipsis ends what was cut. A time is kept whole or not at all. */
function clipRuns(runs: Runs, most: number): Runs {
  const kept: Run[] = [];
  let left = most;
  for (const run of runs) {
    if (run.text.length <= left) {
      kept.push(run);
      left -= run.text.length;
      continue;
    }
    if (left > 0) {
      if (run.kind === 'time') kept.push({ kind: 'text', text: '…' });
      else kept.push({ ...run, text: clipText(run.text, left) });
    }
    break;
  }
  return kept;
}
