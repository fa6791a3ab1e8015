import { DeskError } from '../errors.ts';

/** Every kind of problem; the editor's guide explains each of them. */
export const PROBLEM_CODES = [
  // of one file
  'missing-file',
  'unreadable-file',
  'yaml-syntax',
  'duplicate-key',
  'missing-key',
  'unknown-key',
  'bad-key',
  'empty',
  'not-text',
  'wrong-type',
  'wrong-value',
  'fact-without-status',
  'id-is-not-file-name',
  'no-such-time',
  // of one file that speaks of another
  'unknown-programme',
  'unknown-webinar',
  'unknown-policy',
  'unknown-language',
  'unknown-reading',
  'unknown-unit',
  'unknown-concept',
  'unknown-fact',
  'unknown-intent',
  // of the content as a whole
  'phrase-in-two-places',
  'phrase-twice',
  'unreachable-intent',
  'example-misses',
  'choice-misses',
  'intent-without-wording',
  'webinars-differ',
  'past-date',
  'dates-out-of-order',
  'future-date',
  'missing-french',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something in the content files that an editor has to mend (`error`) or should look at (`warning`). */
export interface Problem {
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to do about it. */
  readonly mend: string;
}

/** One line for a terminal; editors make `file:line:column` a link. */
export function problemLine({ file, line, column, code, severity, message, mend }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${code}: ${message} ${mend}`;
}

/** File by file, from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

/** The content can't be used; `problems` holds everything that is wrong with it, and the message lists it line by line. */
export class ContentError extends DeskError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const ordered = inReadingOrder(problems);
    const count = ordered.length === 1 ? '1 problem' : `${ordered.length} problems`;
    const lines = ordered.map(problemLine).join('\n');
    super('content_invalid', `${lines}\nThe content has ${count}. Mend the lines above; content/README.md says how.`);
    this.name = 'ContentError';
    this.problems = ordered;
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
