import { plainText } from '../../../src/content/fill.ts';
import type { Block, Run, Runs } from '../../../src/reply/reply.ts';
import { isBlank } from '../../chat/shown-text.ts';
import type { ReplyWording } from '../../wording/reply.ts';
import type { CardElement, Container, Table } from '../card.ts';
import { CARD } from '../limits.ts';
import { renderList } from './render-list.ts';
import type { RunsRenderer } from './render-runs.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** What a table is drawn with: `wide` for the table, `narrow` for the list in its place, which tells the times anew. */
interface Pens {
  readonly wide: RunsRenderer;
  readonly narrow: RunsRenderer;
  readonly wording: ReplyWording;
}

/** The table, and the list in its place where tables can't be drawn; the list alone where it would be too wide or long. */
export function renderTable(block: TableBlock, { wide, narrow, wording }: Pens): readonly CardElement[] {
  const width = Math.max(block.columns.length, ...block.rows.map((cells) => cells.length));
  const isTooLarge = width > CARD.table.columns || block.rows.length > CARD.table.rows;
  if (block.rows.length === 0 || width === 0) return [];
  if (isTooLarge) return tableAsList(block, wording, wide);
  const fallback: Container = { type: 'Container', items: tableAsList(block, wording, narrow) };
  return [{ ...tableOf(block, width, wide), ...(fallback.items.length > 0 && { fallback }) }];
}

function tableOf({ columns, rows }: TableBlock, width: number, runs: RunsRenderer): Table {
  const head = columns.map((name): Runs => [{ kind: 'strong', text: name }]);
  const row = (cells: readonly Runs[]) => ({
    type: 'TableRow' as const,
    cells: Array.from({ length: width }, (_, at) => ({
      type: 'TableCell' as const,
      items: runs.line(cells[at] ?? []),
    })),
  });
  return {
    type: 'Table',
    firstRowAsHeader: true,
    showGridLines: true,
    columns: Array.from({ length: width }, () => ({ width: 1 })),
    rows: [row(head), ...rows.map(row)],
  };
}

/** Row by row: the first cell leads, the others stand behind it under their columns' names. */
export function tableAsList(
  { columns, rows }: TableBlock,
  { colon }: ReplyWording,
  runs: RunsRenderer,
): readonly CardElement[] {
  return rows.flatMap(([first = [], ...others]) => [
    ...runs.line(first.map(strong), { spacing: 'Medium' }),
    ...others.flatMap((cell, at) => {
      if (isBlank(plainText(cell))) return [];
      const name = columns[at + 1] ?? '';
      const label: Runs = isBlank(name) ? [] : [{ kind: 'text', text: `${name}${colon}` }];
      return renderList([[...label, ...cell]], runs);
    }),
  ]);
}

function strong(run: Run): Run {
  return run.kind === 'text' ? { ...run, kind: 'strong' } : run;
}
