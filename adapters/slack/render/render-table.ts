import type { types } from '@slack/bolt';
import { plainText } from '../../../src/content/fill.ts';
import type { Block, Runs } from '../../../src/reply/reply.ts';
import { isBlank, shown } from '../../chat/shown-text.ts';
import type { ReplyWording } from '../../wording/reply.ts';
import { BLOCK_KIT } from '../limits.ts';
import type { Inline, RunsRenderer } from './render-runs.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Cell = types.TableBlock['rows'][number][number];

/** Slack takes no empty cell. */
const NOTHING: Cell = { type: 'raw_text', text: '\u00a0' };

/** The table with its columns' names as the first row; null where it is larger than Slack allows, or empty. */
export function renderTable({ columns, rows }: Table, runs: RunsRenderer): types.TableBlock | null {
  const width = Math.max(columns.length, ...rows.map((cells) => cells.length));
  const characters = [...columns, ...rows.flat().map(plainText)].reduce((sum, text) => sum + text.length, 0);
  const { rows: mostRows, columns: mostColumns, characters: mostCharacters } = BLOCK_KIT.table;
  const isTooLarge = rows.length + 1 > mostRows || width > mostColumns || characters > mostCharacters / 2;
  if (rows.length === 0 || width === 0 || isTooLarge) return null;
  const row = (cells: readonly Cell[]) => Array.from({ length: width }, (_, at) => cells[at] ?? NOTHING);
  return {
    type: 'table',
    column_settings: Array.from({ length: width }, () => ({ is_wrapped: true })),
    rows: [
      row(columns.map((name) => (isBlank(name) ? NOTHING : formatted(runs.text(name, 'strong'))))),
      ...rows.map((cells) => row(cells.map((cell) => drawCell(cell, runs)))),
    ],
  };
}

/** Half the characters: the reader's own times come on top. */
function drawCell(cell: Runs, runs: RunsRenderer): Cell {
  if (!cell.every(({ kind }) => kind === 'text')) return formatted(runs.inline(cell));
  const text = shown(plainText(cell));
  return isBlank(text) ? NOTHING : { type: 'raw_text', text };
}

function formatted(elements: readonly Inline[]): Cell {
  if (elements.length === 0) return NOTHING;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [...elements] }] };
}

/** Row by row: the first cell leads, each of the others stands on a line of its own under its column's name. */
export function tableAsList(
  { columns, rows }: Table,
  { colon }: ReplyWording,
  runs: RunsRenderer,
): readonly (readonly Inline[])[] {
  return rows.map((cells) =>
    cells.flatMap((cell, at) => {
      if (at === 0) return runs.inline(cell.map((run) => (run.kind === 'text' ? { ...run, kind: 'strong' } : run)));
      const drawn = runs.inline(cell);
      if (drawn.length === 0) return [];
      const name = columns[at] ?? '';
      return [{ type: 'text' as const, text: isBlank(name) ? '\n' : `\n${shown(name)}${colon}` }, ...drawn];
    }),
  );
}
