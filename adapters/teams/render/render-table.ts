import { plainText } from '../../../src/content/fill.ts';
import type { Block, Run, Runs } from '../../../src/reply/reply.ts';
import { isBlank } from '../../chat/shown-text.ts';
import type { ReplyWording } from '../../wording/reply.ts';
import type { CardElement, Table } from '../card.ts';
import { CARD } from '../limits.ts';
import type { RunsRenderer } from './render-runs.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Whether a table fits into the width of a card, and is not too long to be looked through. */
export function isDrawable({ columns, rows }: TableBlock): boolean {
  const width = widthOf({ columns, rows });
  return rows.length > 0 && width > 0 && width <= CARD.table.columns && rows.length <= CARD.table.rows;
}

function widthOf({ columns, rows }: Pick<TableBlock, 'columns' | 'rows'>): number {
  return Math.max(columns.length, ...rows.map((cells) => cells.length));
}

/** The table, with what stands in its place where tables can't be drawn. */
export function renderTable(
  { columns, rows }: TableBlock,
  runs: RunsRenderer,
  inItsPlace: readonly CardElement[],
): Table {
  const width = widthOf({ columns, rows });
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
    columns: Array.from({ length: width }, (_, at) => ({
      width: shareOf([head, ...rows].map((cells) => cells[at] ?? [])),
    })),
    rows: [row(head), ...rows.map(row)],
    ...(inItsPlace.length > 0 && { fallback: { type: 'Container', items: inItsPlace } }),
  };
}

/** A column is as wide beside the others as its longest word, so that on a telephone no word runs into the next column. */
function shareOf(cells: readonly Runs[]): number {
  const words = cells.flatMap((cell) => plainText(cell).split(/\s+/));
  return Math.min(WIDEST, Math.max(NARROWEST, ...words.map(({ length }) => length)));
}

const NARROWEST = 5;
const WIDEST = 16;

/** Row by row: the first cell leads, the others stand below it, each on its own line behind its column's name. */
export function tableAsList(
  { columns, rows }: TableBlock,
  { colon }: ReplyWording,
  runs: RunsRenderer,
): readonly CardElement[] {
  return rows.flatMap(([first = [], ...others]) => [
    ...runs.line(first.map(strong)),
    ...others.flatMap((cell, at) => {
      if (isBlank(plainText(cell))) return [];
      const name = columns[at + 1] ?? '';
      const label: Runs = isBlank(name) ? [] : [{ kind: 'text', text: `${name}${colon}` }];
      return runs.line([...label, ...cell], { spacing: 'None' });
    }),
  ]);
}

function strong(run: Run): Run {
  return run.kind === 'text' ? { ...run, kind: 'strong' } : run;
}
