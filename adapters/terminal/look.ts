/** How a terminal shows things. */
export interface Look {
  /** Columns to wrap at; Infinity where the output is no terminal. */
  readonly width: number;
  /** Whether bold and dim may be used. */
  readonly ansi: boolean;
  /** Whether a choice can be picked by its number; where it can't, the words to type stand beside it. */
  readonly pressable: boolean;
}

const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const NORMAL = '\u001b[22m';

/** `text` in bold, where the look allows it. */
export function bold(text: string, { ansi }: Look): string {
  return ansi && text ? `${BOLD}${text}${NORMAL}` : text;
}

/** `text` stepped back, where the look allows it. */
export function dim(text: string, { ansi }: Look): string {
  return ansi && text ? `${DIM}${text}${NORMAL}` : text;
}

/** How many columns a text takes, its bold and dim not counted. A character counts as one column. */
export function columnsOf(text: string): number {
  return [...text.replaceAll(BOLD, '').replaceAll(DIM, '').replaceAll(NORMAL, '')].length;
}

/**
 * Breaks `text` between words so that no line is wider than `width`; `first` and `rest` begin the lines and count.
 * A word that is too long by itself, such as an address, stays whole so that it can still be copied.
 */
export function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/ +/).filter((part) => part !== '')) {
    const longer = empty ? line + word : `${line} ${word}`;
    if (!empty && columnsOf(longer) > width) {
      lines.push(line);
      line = rest + word;
    } else {
      line = longer;
    }
    empty = false;
  }
  return [...lines, line].join('\n');
}
