import {
  type Block,
  type BlockRenderers,
  type Choice,
  type Reply,
  type Run,
  type Runs,
  renderBlock,
} from '../../src/reply/reply.ts';
import { bold, columnsOf, dim, type Look, wrap } from './look.ts';
import { plain } from './plain.ts';
import { renderTable } from './table.ts';
import { wordings } from './wording.ts';

/** A reply as a terminal shows it; `choices` are numbered from 1 in `text`. */
export interface Drawn {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** Blocks that stand off from what comes before. */
const APART: ReadonlySet<Block['kind']> = new Set(['heading', 'table', 'choices', 'source', 'event']);

/** Draws a reply as plain text, with bold and dim where `look` allows. Pure; whatever stands in it, nothing but text comes out. */
export function renderReply(reply: Reply, look: Look): Drawn {
  const choices = reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
  const renderers = renderersFor(reply, look);
  const drawn = reply.blocks.map((block, at) => {
    const gap = at > 0 && APART.has(block.kind) ? '\n' : '';
    return gap + renderBlock(renderers, block);
  });
  return { text: drawn.join('\n'), choices };
}

function renderersFor({ lang }: Reply, look: Look): BlockRenderers<string> {
  const { width } = look;
  const words = wordings[lang];
  let number = 0;
  return {
    heading: ({ text }) => bold(wrap(plain(text), width), look),
    paragraph: ({ runs }) => wrap(drawRuns(runs, look), width),
    facts: ({ rows }) =>
      rows
        .map(({ label, value }) => wrap(`${plain(label)}${words.colon} ${drawRuns(value, look)}`, width, '  ', '    '))
        .join('\n'),
    list: ({ items }) => items.map((item) => wrap(drawRuns(item, look), width, '  • ', '    ')).join('\n'),
    table: ({ caption, columns, rows }) =>
      renderTable(
        {
          caption: plain(caption),
          columns: columns.map(plain),
          rows: rows.map((cells) => cells.map((cell) => drawRuns(cell, look))),
        },
        look,
        words.colon,
      ),
    choices: ({ prompt, choices }) =>
      [...(prompt ? [wrap(plain(prompt), width)] : []), ...choices.map(drawChoice)].join('\n'),
    source: ({ runs }) => dim(wrap(drawRuns(runs, { ...look, ansi: false }), width), look),
    note: ({ runs }) => wrap(drawRuns(runs, look), width),
    event: ({ title, when, url }) =>
      [
        bold(wrap(plain(title), width), look),
        wrap(plain(when), width, '  '),
        ...(url !== undefined && isWebAddress(url) ? [`  <${plain(url)}>`] : []),
      ].join('\n'),
  };

  function drawChoice({ label, utterance }: Choice): string {
    number += 1;
    const start = `  [${number}] `;
    const typed = look.pressable || label === utterance ? '' : ` ${dim(words.typed(plain(utterance)), look)}`;
    return wrap(plain(label) + typed, width, start, ' '.repeat(columnsOf(start)));
  }
}

function drawRuns(runs: Runs, look: Look): string {
  return runs.map((run) => drawRun(run, look)).join('');
}

function drawRun(run: Run, look: Look): string {
  const text = plain(run.text);
  switch (run.kind) {
    case 'text':
    case 'id':
    case 'time':
      return text;
    case 'strong':
      return bold(text, look);
    case 'link':
      return isWebAddress(run.url) ? `${text} <${plain(run.url)}>` : text;
  }
}

/** Many terminals make an address a link, so only those of the web are written out. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
