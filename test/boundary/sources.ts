import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of ours, by its path from the root with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** `import type`, `export type`, or braces in which every name is marked `type`: nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

const CODE = /\.(ts|tsx|mts|js|mjs|cjs)$/;

/** Every file of code under the folders given, which need not exist. */
export function sourcesUnder(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap(filesUnder).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function filesUnder(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : CODE.test(path) ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(join(process.cwd(), folder), { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The text without comments; a string that holds `//` is kept whole. */
export function withoutComments(text: string): string {
  return text.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (piece) =>
    piece.startsWith('/') ? ' ' : piece,
  );
}

const STATIC =
  /(?:^|[;}\n])\s*(?:import|export)\s+(type\s+)?((?:\*[^'"]*?|\{[^}]*\}|[\w$]+[^'";=(]*?)\sfrom\s*)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g;

/** What a file imports or exports again, static and dynamic. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const statics = [...code.matchAll(STATIC)].map(([, type, clause = '', from = '']) => ({
    from,
    typeOnly: type !== undefined || marksEveryName(clause),
  }));
  const dynamics = [...code.matchAll(DYNAMIC)].map(([, from = '']) => ({ from, typeOnly: false }));
  return [...statics, ...dynamics];
}

function marksEveryName(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*from/.exec(clause)?.[1];
  if (names === undefined) return false;
  const parts = names.split(',').map((name) => name.trim());
  return parts.every((name) => name === '' || name.startsWith('type '));
}
