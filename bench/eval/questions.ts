import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One of our own questions, with what it is meant to ask. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly lang: 'en' | 'fr' | 'mix';
  /** What it asks; `oos` alone where it is about something else. */
  readonly intents: readonly string[];
  /** Other ways to read it that are as good. */
  readonly alt: readonly string[];
  /** The vacancies that it names. */
  readonly vacancies?: readonly string[];
  /** The verdict on the person that it tells of. */
  readonly expect?: string;
}

/** Development questions are there to be read and learnt from; held-out ones only to be counted. */
export const SETS = ['development', 'held-out'] as const;
export type SetName = (typeof SETS)[number];

/** Reads a set of questions, one JSON object per line, from the folder of the tests. */
export function readQuestions(name: SetName, dir = 'test/questions'): readonly Question[] {
  const lines = readFileSync(join(dir, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Whether a question is about something that no posting and no topic of ours speaks of. */
export function isOutOfScope({ intents }: Question): boolean {
  return intents[0] === 'oos';
}
