import {
  type BlockRenderers,
  type Choice,
  type Reply,
  type Run,
  type Runs,
  renderBlock,
} from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';
import type { DrawnReply } from './answer.ts';
import { type Drawing, type DrawnElement, element } from './tree.ts';
import type { PageWording } from './wording.ts';

/**
 * Draws a reply for the page, as data: see `tree.ts` for why nothing in it can become markup.
 * `wording` is the page's in the reply's language. Pure.
 */
export function renderReply(reply: Reply, wording: PageWording): DrawnReply {
  const renderers = renderersIn(wording);
  const drawings = reply.blocks.map((block) => renderBlock(renderers, block));
  return { lang: reply.lang, drawings, text: toText(reply) };
}

function renderersIn(wording: PageWording): BlockRenderers<DrawnElement> {
  return {
    heading: ({ text }) => element('h3', {}, text),
    paragraph: ({ runs }) => element('p', {}, drawRuns(runs)),
    facts: ({ rows }) => element('dl', { class: 'facts' }, rows.map(drawFact)),
    list: ({ items }) =>
      element(
        'ul',
        {},
        items.map((item) => element('li', {}, drawRuns(item))),
      ),
    table: ({ caption, columns, rows }) => drawTable(caption, columns, rows),
    choices: ({ prompt, choices }) =>
      element('div', { class: 'choices' }, [
        element('p', { class: 'prompt' }, prompt),
        element(
          'ul',
          {},
          choices.map((choice) => element('li', {}, [drawChoice(choice)])),
        ),
      ]),
    source: ({ runs }) => element('p', { class: 'source' }, drawRuns(runs)),
    note: ({ runs }) => element('p', { class: 'note' }, drawRuns(runs)),
    event: ({ title, starts, zone, when, url }) =>
      element('div', { class: 'event' }, [
        element('p', { class: 'event-title' }, title),
        element('p', {}, [drawTime(when, starts, zone)]),
        ...(url === undefined ? [] : [element('p', {}, [drawLink(wording.register, url)])]),
      ]),
  };
}

function drawRuns(runs: Runs): Drawing[] {
  return runs.map(drawRun);
}

function drawRun(run: Run): Drawing {
  switch (run.kind) {
    case 'text':
    case 'id':
      return run.text;
    case 'strong':
      return element('strong', {}, run.text);
    case 'link':
      return drawLink(run.text, run.url);
    case 'time':
      return drawTime(run.text, run.at, run.zone);
  }
}

function drawFact({ label, value }: { readonly label: string; readonly value: Runs }): DrawnElement {
  return element('div', {}, [element('dt', {}, label), element('dd', {}, drawRuns(value))]);
}

/** The page writes the reader's own time after it, where that is another. */
function drawTime(text: string, at: string, zone: string): DrawnElement {
  return element('time', { datetime: at, 'data-zone': zone }, text);
}

function drawChoice({ label, utterance }: Choice): DrawnElement {
  return element('button', { type: 'button', class: 'choice', 'data-utterance': utterance }, label);
}

/** A link that is not http or https is left as its text. */
function drawLink(text: string, url: string): Drawing {
  const href = webAddress(url);
  if (href === null) return text;
  return element('a', { href, rel: 'noopener noreferrer', target: '_blank' }, text);
}

function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/**
 * The wrapper scrolls sideways by itself and takes the focus, so that a keyboard can scroll it. A narrow page draws the
 * rows under one another instead, and names each cell by its column.
 */
function drawTable(caption: string, columns: readonly string[], rows: readonly (readonly Runs[])[]): DrawnElement {
  return element('div', { class: 'table', role: 'group', 'aria-label': caption, tabindex: '0' }, [
    element('table', {}, [
      element('caption', {}, caption),
      element('thead', {}, [element('tr', {}, columns.map(drawColumn))]),
      element(
        'tbody',
        {},
        rows.map((cells) => drawRow(columns, cells)),
      ),
    ]),
  ]);
}

function drawColumn(name: string): DrawnElement {
  return name === '' ? element('td', {}, []) : element('th', { scope: 'col' }, name);
}

function drawRow(columns: readonly string[], cells: readonly Runs[]): DrawnElement {
  const [first = [], ...others] = cells;
  return element('tr', {}, [
    element('th', { scope: 'row' }, drawRuns(first)),
    ...others.map((cell, at) => element('td', labelled(columns[at + 1]), drawRuns(cell))),
  ]);
}

function labelled(column: string | undefined): DrawnElement['attributes'] {
  return column ? { 'data-label': column } : {};
}
