import type { types } from '@slack/bolt';
import { plainText as plainTextOf } from '../../../src/content/fill.ts';
import type { BlockRenderers, Choice, Runs } from '../../../src/reply/reply.ts';
import { clipText, isBlank, shown } from '../../chat/shown-text.ts';
import { webAddress } from '../../chat/web-address.ts';
import type { ReplyWording } from '../../wording/reply.ts';
import { BLOCK_KIT } from '../limits.ts';
import { createRunsRenderer, type Inline, type RunsRenderer } from './render-runs.ts';
import { renderTable, tableAsList } from './render-table.ts';

export type Drawn = readonly types.KnownBlock[];

export interface Surroundings {
  readonly wording: ReplyWording;
  readonly readerZone?: string;
  /** Tables can't stand in a dialog, and only one in a message. */
  readonly tables: 0 | 1;
}

/** Draws the blocks of one message, one after another: the renderers count its tables and its choices. */
export function createRenderers({ wording, readerZone, tables }: Surroundings): BlockRenderers<Drawn> {
  const runs = createRunsRenderer(wording, readerZone);
  let tablesLeft = tables;
  let choices = 0;

  function button({ label, utterance }: Choice): types.Button {
    const name = isBlank(label) ? utterance : label;
    const plain = shown(name);
    const text = clipText(plain, BLOCK_KIT.button.text);
    choices += 1;
    return {
      type: 'button',
      text: plainText(text),
      action_id: `choice:${choices - 1}`,
      value: utterance,
      ...(text !== plain && { accessibility_label: clipText(shown(utterance), BLOCK_KIT.button.label) }),
    };
  }

  return {
    heading: ({ text }) => heading(shown(text), runs),
    paragraph: ({ runs: words }) => richText(section(runs.inline(words))),
    facts: ({ rows }) =>
      richText(
        section(linesOf(rows.map(({ label, value }) => [...named(label, wording, runs), ...runs.inline(value)]))),
      ),
    list: ({ items }) => richText(bullets(items.map((item) => runs.inline(item)))),
    table: (table) => {
      const drawn = tablesLeft > 0 ? renderTable(table, runs) : null;
      if (drawn) tablesLeft = 0;
      return [
        ...richText(section(runs.text(table.caption, 'strong'))),
        ...(drawn ? [drawn] : richText(bullets(tableAsList(table, wording, runs)))),
      ];
    },
    choices: ({ prompt, choices: offered }) => {
      const pressable = offered.filter(({ utterance }) => isPressable(utterance));
      return [
        ...(pressable.length > 0 ? richText(section(runs.inline([{ kind: 'text', text: prompt }]))) : []),
        ...inPortions(pressable.map(button), BLOCK_KIT.actions).map((elements) => ({
          type: 'actions' as const,
          elements: [...elements],
        })),
        ...(pressable.length < offered.length ? quiet([{ kind: 'text', text: wording.choiceLeftOut }], runs) : []),
      ];
    },
    source: ({ runs: words }) => quiet(words, runs),
    note: ({ runs: words }) => quiet(words, runs),
    event: ({ title, starts, zone, when, url }) =>
      richText(
        section(
          linesOf([
            runs.text(title, 'strong'),
            runs.inline([{ kind: 'time', text: when, at: starts, zone }]),
            url !== undefined && webAddress(url, BLOCK_KIT.link) !== null ? runs.link(wording.register, url) : [],
          ]),
        ),
      ),
  };
}

/** A button carries no more than that, and has to say something. */
function isPressable(utterance: string): boolean {
  return utterance.length <= BLOCK_KIT.button.value && !isBlank(utterance);
}

function heading(text: string, runs: RunsRenderer): Drawn {
  if (isBlank(text)) return [];
  if (text.length > BLOCK_KIT.header) return richText(section(runs.text(text, 'strong')));
  return [{ type: 'header', text: plainText(text) }];
}

/** Small and grey, where it is only text and not too much of it; with links or times as any paragraph. */
function quiet(words: Runs, runs: RunsRenderer): Drawn {
  const text = shown(plainTextOf(words));
  if (text.length > BLOCK_KIT.text || words.some(({ kind }) => kind === 'link' || kind === 'time')) {
    return richText(section(runs.inline(words)));
  }
  return isBlank(text) ? [] : [{ type: 'context', elements: [plainText(text)] }];
}

function named(label: string, { colon }: ReplyWording, runs: RunsRenderer): readonly Inline[] {
  return isBlank(label) ? [] : runs.text(`${label}${colon}`, 'strong');
}

function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Lines under one another in one section, as Slack's own composer writes them. */
function linesOf(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => (at === 0 ? line : [{ type: 'text' as const, text: '\n' }, ...line]));
}

/** None where nothing could be seen: Slack takes no such section. */
function section(elements: readonly Inline[]): readonly types.RichTextSection[] {
  const isSeen = elements.some((element) => element.type !== 'text' || !isBlank(element.text));
  return isSeen ? [{ type: 'rich_text_section', elements: [...elements] }] : [];
}

function bullets(items: readonly (readonly Inline[])[]): readonly types.RichTextList[] {
  const elements = items.flatMap(section);
  return elements.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements }];
}

function richText(elements: readonly types.RichTextBlockElement[]): Drawn {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements: [...elements] }];
}

function inPortions<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most));
}
