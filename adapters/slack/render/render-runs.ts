import type { types } from '@slack/bolt';
import type { Run, Runs } from '../../../src/reply/reply.ts';
import { showTheSame } from '../../chat/own-time.ts';
import { isBlank, shown } from '../../chat/shown-text.ts';
import { webAddress } from '../../chat/web-address.ts';
import type { ReplyWording } from '../../wording/reply.ts';
import { BLOCK_KIT } from '../limits.ts';

export type Inline = types.RichTextElement;

/** Draws the runs of one message one after another: a reader's own time stands behind the first mention of an instant. */
export interface RunsRenderer {
  /** Empty where nothing can be seen. */
  inline(runs: Runs): readonly Inline[];
  /** Plain text, bold where `strong`. */
  text(text: string, strong?: 'strong'): readonly Inline[];
  /** A link that is not http or https is left as its text. */
  link(text: string, url: string): readonly Inline[];
}

/** `readerZone` is that of a single reader; to several, Slack shows each their own. */
export function createRunsRenderer({ ownTime }: ReplyWording, readerZone?: string): RunsRenderer {
  const told = new Set<number>();

  function text(text: string, strong?: 'strong'): readonly Inline[] {
    const plain = shown(text);
    if (plain === '') return [];
    return [{ type: 'text', text: plain, ...(strong && { style: { bold: true } }) }];
  }

  function link(words: string, url: string): readonly Inline[] {
    const address = webAddress(url, BLOCK_KIT.link);
    if (address === null) return text(words);
    const plain = shown(words);
    return [{ type: 'link', url: address, ...(!isBlank(plain) && { text: plain }) }];
  }

  /** Brackets with the date in the reader's zone; nothing where it is told already or their clock shows the same. */
  function own(at: string, zone: string): readonly Inline[] {
    const instant = Date.parse(at);
    if (Number.isNaN(instant) || told.has(instant)) return [];
    told.add(instant);
    if (readerZone !== undefined && showTheSame(at, zone, readerZone)) return [];
    return [
      ...text(ownTime.before),
      {
        type: 'date',
        timestamp: Math.floor(instant / 1_000),
        format: '{date_short}, {time}',
        fallback: `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      },
      ...text(ownTime.after),
    ];
  }

  function one(run: Run): readonly Inline[] {
    switch (run.kind) {
      case 'text':
      case 'id':
        return text(run.text);
      case 'strong':
        return text(run.text, 'strong');
      case 'link':
        return link(run.text, run.url);
      case 'time':
        return [...text(run.text), ...own(run.at, run.zone)];
    }
  }

  return {
    inline(runs) {
      const drawn = runs.flatMap(one);
      return drawn.some((element) => element.type !== 'text' || !isBlank(element.text)) ? drawn : [];
    },
    text,
    link,
  };
}
