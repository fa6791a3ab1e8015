import type { Run, Runs } from '../reply/reply.ts';

/** A placeholder of a sentence; `strong` where it stands between two pairs of stars. */
export interface Slot {
  readonly kind: 'slot';
  readonly name: string;
  readonly strong: boolean;
}

/** A text with placeholders, taken apart once at load. */
export type Sentence = readonly (Run | Slot)[];

/** What goes into the placeholders of a sentence. */
export type Filling = Readonly<Record<string, string | Runs>>;

const MARKED = /\*\*(.+?)\*\*|\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g;
const SLOT = /\{([a-z_]+)\}/g;

/** Takes `**strong**` and `[text](url)` apart; what is not closed stays as it is written. */
export function toRuns(text: string): Runs {
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKED)) {
    if (found.index > from) runs.push({ kind: 'text', text: text.slice(from, found.index) });
    const [whole, strong, label, url] = found;
    if (strong !== undefined) runs.push({ kind: 'strong', text: strong });
    else if (label !== undefined && url !== undefined) runs.push({ kind: 'link', text: label, url });
    from = found.index + whole.length;
  }
  if (from < text.length) runs.push({ kind: 'text', text: text.slice(from) });
  return runs;
}

/** The same, with `{placeholders}` outside of links become slots. */
export function toSentence(text: string): Sentence {
  return toRuns(text).flatMap((run) => (run.kind === 'text' || run.kind === 'strong' ? withSlots(run) : [run]));
}

function withSlots(run: Extract<Run, { kind: 'text' | 'strong' }>): Sentence {
  const parts: (Run | Slot)[] = [];
  let from = 0;
  for (const found of run.text.matchAll(SLOT)) {
    if (found.index > from) parts.push({ kind: run.kind, text: run.text.slice(from, found.index) });
    parts.push({ kind: 'slot', name: found[1] ?? '', strong: run.kind === 'strong' });
    from = found.index + found[0].length;
  }
  if (from < run.text.length) parts.push({ kind: run.kind, text: run.text.slice(from) });
  return parts;
}

/** The names of a text's placeholders, each as often as it stands there. */
export function slotsOf(text: string): readonly string[] {
  return [...text.matchAll(SLOT)].map((found) => found[1] ?? '');
}
