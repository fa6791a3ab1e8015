import type { Run, Runs } from '../../../src/reply/reply.ts';
import { showTheSame } from '../../chat/own-time.ts';
import { isBlank } from '../../chat/shown-text.ts';
import { webAddress } from '../../chat/web-address.ts';
import type { CardElement, RichTextBlock, TextRun } from '../card.ts';
import { CARD } from '../limits.ts';
import type { TeamsReplyWords } from '../wording/reply.ts';
import { inert } from './inert.ts';

/** How all the text of a line looks, and how far it stands from what is above. */
export interface Look {
  readonly quiet?: true;
  readonly spacing?: NonNullable<RichTextBlock['spacing']>;
}

/** Draws the runs of one card one after another: a reader's own time stands below the first mention of an instant. */
export interface RunsRenderer {
  /** A line, and below it the reader's own times; none where nothing can be seen. */
  line(runs: Runs, look?: Look): readonly CardElement[];
}

/** `readerZone` is that of a single reader, who is not told what their clock shows anyway. */
export function createRunsRenderer({ ownTime }: TeamsReplyWords, readerZone?: string): RunsRenderer {
  const told = new Set<string>();

  /** The macros for an instant; none where it is told already, or where the reader's clock shows the same. */
  function own(run: Run): readonly string[] {
    if (run.kind !== 'time') return [];
    const at = instantOf(run.at);
    if (at === null || told.has(at)) return [];
    told.add(at);
    if (readerZone !== undefined && showTheSame(at, run.zone, readerZone)) return [];
    return [`{{DATE(${at}, SHORT)}}, {{TIME(${at})}}`];
  }

  return {
    line(runs, { quiet, spacing } = {}) {
      const inlines = merged(runs).flatMap((run) => inline(run, quiet));
      if (!inlines.some(({ text }) => !isBlank(text))) return [];
      const times = runs.flatMap(own);
      return [
        { type: 'RichTextBlock', inlines, ...(spacing !== undefined && { spacing }) },
        ...(times.length === 0 ? [] : [ownTimes(ownTime(times.join(' · ')))]),
      ];
    },
  };
}

/** Neighbours that look the same as one: each run of its own takes room. What is told of a time is told by then. */
function merged(runs: Runs): Runs {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const kind = run.kind === 'time' || run.kind === 'id' ? 'text' : run.kind;
    if (last && kind !== 'link' && last.kind === kind) all[all.length - 1] = { kind, text: last.text + run.text };
    else all.push(run.kind === 'link' || kind === 'link' ? run : { kind, text: run.text });
  }
  return all;
}

function inline(run: Run, quiet: true | undefined): readonly TextRun[] {
  const text = inert(run.text);
  const address = run.kind === 'link' ? webAddress(run.url, CARD.link) : null;
  const words = isBlank(text) && address !== null ? inert(address) : text;
  if (words === '') return [];
  return [
    {
      type: 'TextRun',
      text: words,
      ...(run.kind === 'strong' && { weight: 'Bolder' }),
      ...(quiet && { isSubtle: true, size: 'Small' }),
      ...(address !== null && { selectAction: { type: 'Action.OpenUrl', url: address } }),
    },
  ];
}

/** Teams replaces the macros in a `TextBlock` only (github.com/microsoft/AdaptiveCards/issues/6194). */
function ownTimes(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true, size: 'Small', isSubtle: true, spacing: 'None' };
}

/** An instant as the macros take it, without milliseconds; null where it is none. */
function instantOf(at: string): string | null {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return null;
  const text = new Date(instant).toISOString();
  return /^\d{4}-/.test(text) ? `${text.slice(0, 19)}Z` : null;
}
