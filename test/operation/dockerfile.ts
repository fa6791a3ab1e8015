import { readFileSync } from 'node:fs';

/** One instruction of a Dockerfile, with the flags that stand before its words. */
export interface Instruction {
  readonly name: string;
  readonly flags: readonly string[];
  readonly words: readonly string[];
  /** All that stands behind the name. */
  readonly text: string;
}

/** The instructions, stage by stage. Lines that end in a backslash go on in the next one. */
export function stagesOf(path: string): readonly (readonly Instruction[])[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [name = '', ...rest] = line.split(/\s+/);
    const flags = rest.filter((word) => word.startsWith('--'));
    const words = rest.filter((word) => !word.startsWith('--'));
    const text = line.slice(name.length).trim();
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, flags, words, text });
  }
  return stages;
}
