import type { Lang } from '../content/schema/text.ts';
import type { Block, BlockRenderers, Reply, Runs } from './reply.ts';
import { renderBlock } from './reply.ts';

/** What stands between a name and its value, and between two of them. */
const MARKS: Readonly<Record<Lang, { readonly colon: string; readonly semicolon: string }>> = {
  en: { colon: ': ', semicolon: '; ' },
  fr: { colon: '\u00a0: ', semicolon: '\u00a0; ' },
};

const RENDERERS: Readonly<Record<Lang, BlockRenderers<string>>> = { en: renderersIn('en'), fr: renderersIn('fr') };

/**
 * The whole answer as plain text, for whoever reads nothing else: screen readers in chat, a terminal, a log. A choice is
 * given as the question to type.
 */
export function toText(reply: Reply): string {
  return reply.blocks
    .map((block: Block) => renderBlock(RENDERERS[reply.lang], block))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** How each block reads as plain text; a table is read row by row, each cell under its column's name. */
function renderersIn(lang: Lang): BlockRenderers<string> {
  const { colon, semicolon } = MARKS[lang];
  const row = (columns: readonly string[], cells: readonly Runs[]) =>
    cells.map((cell, i) => (i === 0 ? line(cell) : `${columns[i] ?? ''}${colon}${line(cell)}`)).join(semicolon);
  return {
    heading: ({ text }) => text,
    paragraph: ({ runs }) => line(runs),
    facts: ({ rows }) => lines(rows.map(({ label, value }) => `${label}${colon}${line(value)}`)),
    list: ({ items }) => lines(items.map((item) => `- ${line(item)}`)),
    table: ({ caption, columns, rows }) => lines([caption, ...rows.map((cells) => `- ${row(columns, cells)}`)]),
    choices: ({ prompt, choices }) => lines([prompt, ...choices.map(({ utterance }) => `- ${utterance}`)]),
    source: ({ runs }) => line(runs),
    note: ({ runs }) => line(runs),
    event: ({ title, when, url }) => lines([title, when, url ?? '']),
  };
}

function lines(all: readonly string[]): string {
  return all.filter((one) => one !== '').join('\n');
}

function line(runs: Runs): string {
  return runs
    .map((run) => (run.kind === 'link' && run.text !== run.url ? `${run.text} (${run.url})` : run.text))
    .join('');
}
