import type { BlockRenderers, Choice, Runs } from '../../../src/reply/reply.ts';
import { isBlank } from '../../chat/shown-text.ts';
import { webAddress } from '../../chat/web-address.ts';
import type { ReplyWording } from '../../wording/reply.ts';
import type { CardElement } from '../card.ts';
import { CARD } from '../limits.ts';
import type { TeamsReplyWords } from '../wording/reply.ts';
import { inMarkdown } from './inert.ts';
import { isPressable } from './render-choices.ts';
import { renderList } from './render-list.ts';
import { createRunsRenderer, type Look } from './render-runs.ts';
import { isDrawable, renderTable, tableAsList } from './render-table.ts';

/** As tables, each with a list in its place for who can't draw it, which takes twice the room; without that; or as lists. */
export type Tables = 'replaceable' | 'bare' | 'listed';

export interface Surroundings {
  readonly wording: ReplyWording;
  readonly words: TeamsReplyWords;
  readonly readerZone?: string;
  readonly tables: Tables;
  /** Takes what can be asked by a press, with what stands above it; without that, it is written down. */
  readonly offer?: (above: readonly CardElement[], choices: readonly Choice[]) => void;
}

/** Draws the blocks of one card, one after another: each instant is told once. */
export function createRenderers(around: Surroundings): BlockRenderers<readonly CardElement[]> {
  const { wording, words, readerZone } = around;
  const runs = createRunsRenderer(words, readerZone);
  const quiet: Look = { quiet: true };
  const close = (at: number): Look => (at === 0 ? {} : { spacing: 'Small' });
  const lines = (all: readonly Runs[]) => all.flatMap((line, at) => runs.line(line, close(at)));
  return {
    heading: ({ text }) => heading(text),
    paragraph: ({ runs: said }) => runs.line(said),
    facts: ({ rows }) => lines(rows.map(({ label, value }) => [...named(label, wording), ...value])),
    list: ({ items }) => renderList(items, runs),
    table: (table) => {
      const caption = runs.line([{ kind: 'strong', text: table.caption }]);
      if (around.tables === 'listed' || !isDrawable(table)) return [...caption, ...tableAsList(table, wording, runs)];
      const inItsPlace =
        around.tables === 'bare' ? [] : tableAsList(table, wording, createRunsRenderer(words, readerZone));
      return [...caption, renderTable(table, runs, inItsPlace)];
    },
    choices: ({ prompt, choices }) => {
      const asked = choices.filter(isPressable);
      const leftOut: readonly CardElement[] =
        asked.length < choices.length ? runs.line([{ kind: 'text', text: wording.choiceLeftOut }], quiet) : [];
      const above: Runs = asked.length > 0 ? [{ kind: 'text', text: prompt }] : [];
      if (around.offer) {
        around.offer(runs.line(above), asked);
        return leftOut;
      }
      return [
        ...runs.line(above),
        ...renderList(
          asked.map(({ utterance }) => [{ kind: 'text', text: utterance }]),
          runs,
        ),
        ...leftOut,
      ];
    },
    source: ({ runs: said }) => runs.line(said, quiet),
    note: ({ runs: said }) => runs.line(said, quiet),
    event: ({ title, starts, zone, when, url }) =>
      lines([
        [{ kind: 'strong', text: title }],
        [{ kind: 'time', text: when, at: starts, zone }],
        url !== undefined && webAddress(url, CARD.link) !== null ? [{ kind: 'link', text: wording.register, url }] : [],
      ]),
  };
}

function heading(text: string): readonly CardElement[] {
  if (isBlank(text)) return [];
  return [
    { type: 'TextBlock', text: inMarkdown(text), wrap: true, style: 'heading', size: 'Medium', weight: 'Bolder' },
  ];
}

function named(label: string, { colon }: ReplyWording): Runs {
  return isBlank(label) ? [] : [{ kind: 'strong', text: `${label}${colon}` }];
}
