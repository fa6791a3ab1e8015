import type { Run, Runs } from '../reply/reply.ts';
import type { Filling, Sentence } from './markup.ts';

/** Puts values into a sentence's placeholders. What stands between stars becomes strong, links and times stay what they are. */
export function fill(sentence: Sentence, filling: Filling = {}): Runs {
  const runs: Run[] = [];
  for (const part of sentence) {
    if (part.kind !== 'slot') {
      append(runs, part);
      continue;
    }
    const value = filling[part.name] ?? '';
    if (typeof value === 'string') append(runs, { kind: part.strong ? 'strong' : 'text', text: value });
    else
      for (const run of value)
        append(runs, part.strong && run.kind === 'text' ? { kind: 'strong', text: run.text } : run);
  }
  return runs;
}

/** The same as plain text. */
export function fillText(sentence: Sentence, filling: Filling = {}): string {
  return plainText(fill(sentence, filling));
}

/** Runs one after another, with something between them. */
export function joinRuns(all: readonly Runs[], between: Run): Runs {
  const runs: Run[] = [];
  for (const [i, some] of all.entries()) {
    if (i > 0) append(runs, between);
    for (const run of some) append(runs, run);
  }
  return runs;
}

/** What runs say, without what they look like. */
export function plainText(runs: Runs): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

function append(runs: Run[], run: Run): void {
  if (run.text === '') return;
  const last = runs[runs.length - 1];
  const joins = last && last.kind === run.kind && (run.kind === 'text' || run.kind === 'strong');
  if (joins) runs[runs.length - 1] = { kind: run.kind, text: last.text + run.text };
  else runs.push(run);
}
