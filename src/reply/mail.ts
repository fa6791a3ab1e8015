import { sayClock, sayDate } from '../answer/time.ts';
import type { Content } from '../content/content.ts';
import { fillText } from '../content/fill.ts';
import { localTimeIn } from '../content/local-time.ts';
import type { Wording } from '../content/schema/wording.ts';
import type { Block, Reply, Run } from './reply.ts';
import { toText } from './text.ts';

/**
 * A reply as plain text for an e-mail, which shows nobody their own time: every time also stands in UTC, with the date
 * where that is another one. Sources stand where they do in the reply, links with their address; nothing can be pressed.
 */
export function toMail({ wording }: Content, reply: Reply): string {
  const words = wording[reply.lang];
  const blocks = reply.blocks.filter(({ kind }) => kind !== 'choices').map((block) => inBlock(words, block));
  return toText({ ...reply, blocks });
}

function inBlock(words: Wording, block: Block): Block {
  const inRuns = (runs: readonly Run[]) => runs.map((run) => (run.kind === 'time' ? withUtc(words, run) : run));
  switch (block.kind) {
    case 'paragraph':
    case 'source':
    case 'note':
      return { ...block, runs: inRuns(block.runs) };
    case 'facts':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label, value: inRuns(value) })) };
    case 'list':
      return { ...block, items: block.items.map(inRuns) };
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map(inRuns)) };
    case 'event':
      return { ...block, when: sayBoth(words, { text: block.when, at: block.starts, zone: block.zone }) };
    case 'heading':
    case 'choices':
      return block;
  }
}

type Told = Pick<Extract<Run, { kind: 'time' }>, 'text' | 'at' | 'zone'>;

function withUtc(words: Wording, run: Extract<Run, { kind: 'time' }>): Run {
  return { ...run, text: sayBoth(words, run) };
}

/** The name of a time's zone, in brackets at its end. */
const ZONE = /\(([^()]*)\)$/;

/** A time with UTC beside its zone: "Sunday 22 June 2025 at 23:59 (Brussels time; 21:59 UTC)". */
function sayBoth(words: Wording, { text, at, zone }: Told): string {
  if (zone === 'UTC') return text;
  const utc = localTimeIn('UTC', at);
  const date = utc.at.slice(0, 10);
  const isSameDay = localTimeIn(zone, at).at.startsWith(date);
  const filling = { clock: sayClock(words, utc), date: sayDate(words, date) };
  const named = (name: string) =>
    isSameDay
      ? fillText(words.mail.zone, { zone: name, clock: filling.clock })
      : fillText(words.mail.zone_other_day, { zone: name, ...filling });
  return ZONE.test(text) ? text.replace(ZONE, (_, name: string) => `(${named(name)})`) : `${text} (${named(zone)})`;
}
