import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';

/** A copy of the real content that a test may change. */
export interface EditedCopy {
  readonly dir: string;
  /** Replaces the first place where `from` stands, which must be there. */
  edit(name: string, from: string, to: string): void;
  write(name: string, text: string | Uint8Array): void;
  read(name: string): string;
  remove(name: string): void;
  /** Every file, below the folder. */
  names(): string[];
  /** The place of `text` in a file, as problems give it. */
  place(name: string, text: string): { file: string; line: number; column: number };
}

/** The copy is gone when the test is over, or, with `afterAll`, when the group is. */
export function copyOfContent(whenOver: (cleanUp: () => void) => void = onTestFinished): EditedCopy {
  const dir = mkdtempSync(join(tmpdir(), 'desk-content-'));
  whenOver(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('content', dir, { recursive: true });
  const read = (name: string) => readFileSync(join(dir, name), 'utf8');
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(dir, name), text);
  const find = (name: string, text: string) => {
    const at = read(name).indexOf(text);
    if (at < 0) throw new Error(`"${text}" does not stand in ${name}`);
    return at;
  };
  return {
    dir,
    read,
    write,
    names: () => {
      const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      return entries.map(({ parentPath, name }) => relative(dir, join(parentPath, name)));
    },
    remove: (name) => rmSync(join(dir, name)),
    edit: (name, from, to) => {
      const at = find(name, from);
      write(name, read(name).slice(0, at) + to + read(name).slice(at + from.length));
    },
    place: (name, text) => {
      const before = read(name).slice(0, find(name, text)).split('\n');
      return { file: join(dir, name), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    },
  };
}

/** A copy of the files about vacancies alone: judged in a moment, for whatever needs no words of the lexicon. */
export function copyOfPostings(): EditedCopy {
  const copy = copyOfContent();
  const kept = /^(?:vacancies|webinars|programmes)\b/;
  for (const name of copy.names()) if (!kept.test(name)) copy.remove(name);
  return copy;
}
