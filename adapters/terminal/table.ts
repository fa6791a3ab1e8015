import { bold, columnsOf, type Look, wrap } from './look.ts';

/** A table whose texts are drawn already. */
export interface DrawnTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const BETWEEN = '   ';

/** Where the output has no width of its own: most terminals are at least so wide. */
const USUAL_WIDTH = 80;

/**
 * Draws a table side by side where it fits the width, else row under row with each cell after its column's name. Cells are
 * never broken into lines beside one another: what stands in one could no longer be copied, or read aloud.
 */
export function renderTable(table: DrawnTable, look: Look, colon: string): string {
  const widths = columnWidths(table);
  const whole = widths.reduce((sum, width) => sum + width, BETWEEN.length * Math.max(0, widths.length - 1));
  const room = Number.isFinite(look.width) ? look.width : USUAL_WIDTH;
  const rows = whole <= room ? sideBySide(table, widths, look) : rowUnderRow(table, look, colon);
  return [bold(wrap(table.caption, look.width), look), ...rows].join('\n');
}

function columnWidths({ columns, rows }: DrawnTable): number[] {
  const count = Math.max(columns.length, ...rows.map((cells) => cells.length));
  return Array.from({ length: count }, (_, at) =>
    Math.max(...[columns, ...rows].map((cells) => columnsOf(cells[at] ?? ''))),
  );
}

function sideBySide({ columns, rows }: DrawnTable, widths: readonly number[], look: Look): string[] {
  const line = (cells: readonly string[]) =>
    widths
      .map((width, at) => padded(cells[at] ?? '', width))
      .join(BETWEEN)
      .trimEnd();
  return [bold(line(columns), look), ...rows.map(line)];
}

function rowUnderRow({ columns, rows }: DrawnTable, look: Look, colon: string): string[] {
  return rows.flatMap(([name = '', ...cells]) => [
    bold(wrap(name, look.width), look),
    ...cells.map((cell, at) => {
      const column = columns[at + 1];
      return wrap(column ? `${column}${colon} ${cell}` : cell, look.width, '  ', '    ');
    }),
  ]);
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
