import type { Block, BlockRenderers, Reply, Runs } from './reply.ts';
import { renderBlock } from './reply.ts';

/** How each block reads as plain text; a table is read row by row, each cell under its column's name. */
const RENDERERS: BlockRenderers<string> = {
  heading: ({ text }) => text,
  paragraph: ({ runs }) => line(runs),
  facts: ({ rows }) => rows.map(({ label, value }) => `${label}: ${line(value)}`).join('\n'),
  list: ({ items }) => items.map((item) => `- ${line(item)}`).join('\n'),
  table: ({ caption, columns, rows }) => [caption, ...rows.map((cells) => tableRow(columns, cells))].join('\n'),
  choices: ({ prompt, choices }) =>
    [prompt, ...choices.map(({ utterance }) => `- ${utterance}`)].filter(Boolean).join('\n'),
  source: ({ runs }) => line(runs),
  note: ({ runs }) => line(runs),
  event: ({ title, when, url }) => [title, when, url].filter(Boolean).join('\n'),
};

/**
 * The whole answer as plain text, for whoever reads nothing else: screen readers in chat, a terminal, a log. A choice is
 * given as the question to type.
 */
export function toText(reply: Reply): string {
  return reply.blocks
    .map((block: Block) => renderBlock(RENDERERS, block))
    .filter((text) => text !== '')
    .join('\n\n');
}

function tableRow(columns: readonly string[], cells: readonly Runs[]): string {
  return `- ${cells.map((cell, i) => (i === 0 ? line(cell) : `${columns[i] ?? ''}: ${line(cell)}`)).join('; ')}`;
}

function line(runs: Runs): string {
  return runs
    .map((run) => (run.kind === 'link' && run.text !== run.url ? `${run.text} (${run.url})` : run.text))
    .join('');
}
