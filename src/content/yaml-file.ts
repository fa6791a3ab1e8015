import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { listedPhrases } from './phrase-list.ts';
import type { Problem, ProblemCode } from './problem.ts';

export type Path = readonly PropertyKey[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML file as plain data that still knows where each of its lines stands. */
export interface YamlFile {
  /** The path to show to people. */
  readonly file: string;
  readonly data: unknown;
  /** Syntax errors and duplicate keys; where there are any, `data` is undefined. */
  readonly problems: readonly Problem[];
  /** Where the value at `path` begins, or the nearest thing above it that exists. */
  at(path: Path): Position;
  /** Where the key that `path` ends with stands; a list item, where it begins. */
  atKey(path: Path): Position;
  /** Whether something, be it nothing but an empty value, stands at `path`. */
  has(path: Path): boolean;
}

/**
 * Reads YAML 1.2 text. Never throws: what the parser minds is among `problems`.
 * `file` is the name to show in them.
 */
export function parseYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const unreadable = (offset: number, code: ProblemCode, message: string, mend: string): YamlFile => {
    const problem: Problem = { file, ...position(offset), code, severity: 'error', message, mend };
    return { file, data: undefined, problems: [problem], at: () => problem, atKey: () => problem, has: () => false };
  };
  try {
    const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const faults = [
      ...doc.errors.map(({ code, message, pos }) => ({ code, message, offset: pos[0] })),
      ...(text.includes('&') ? aliasesIn(doc) : []),
    ];
    const problems = faults.map(({ code, message, offset }): Problem => {
      return { file, ...position(offset), severity: 'error', ...syntaxProblem(code, message) };
    });
    const data = problems.length === 0 ? doc.toJS() : undefined;
    return {
      file,
      data,
      problems: firstOfEachLine(problems),
      at: (path) => position(offsetOfPhrase(text, doc, path) ?? offsetOf(doc, path, false)),
      atKey: (path) => position(offsetOf(doc, path, true)),
      has: (path) => find(doc, path).steps === path.length || offsetOfPhrase(text, doc, path) !== undefined,
    };
  } catch (error) {
    // Too deep a nesting: the parser gives up with an exception of its own.
    const message = `The file can't be read: ${error instanceof Error ? error.message : String(error)}.`;
    return unreadable(0, 'yaml-syntax', message, 'Write it more simply, with less nesting.');
  }
}

/** With an anchor (`&name`) and an alias (`*name`) a file could contain itself; nothing here needs them. */
function aliasesIn(doc: Document.Parsed): { code: string; message: string; offset: number }[] {
  const found: { code: string; message: string; offset: number }[] = [];
  visit(doc, {
    Alias(_, alias) {
      found.push({ code: 'ALIAS', message: `The alias "*${alias.source}" stands here`, offset: alias.range?.[0] ?? 0 });
    },
  });
  return found;
}

/** One slip often makes the parser stumble many times over the rest of its line. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line }, i) => problems.findIndex((other) => other.line === line) === i);
}

function syntaxProblem(code: string, message: string): Pick<Problem, 'code' | 'message' | 'mend'> {
  const mend = SYNTAX_MENDS[code] ?? 'Compare the line and the one above it with a file that works.';
  if (code === 'DUPLICATE_KEY') return { code: 'duplicate-key', message: 'The same key stands here twice.', mend };
  return { code: 'yaml-syntax', message: `This is no valid YAML: ${message}.`, mend };
}

const SYNTAX_MENDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Delete one of the two lines.',
  TAB_AS_INDENT: 'Indent with spaces, never with the tab key.',
  BAD_INDENT: 'Give lines of one group the same number of spaces before them.',
  BLOCK_AS_IMPLICIT_KEY: 'A text that holds a colon followed by a space must stand in quotes.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing colon, or a missing quote at the end of a text.',
  MISSING_CHAR: 'Close the quote or the bracket that was opened.',
  ALIAS: 'Write the value out in both places, or put the text in quotes if it begins with *.',
  BAD_SCALAR_START: 'Put the text in quotes: it begins with a sign that means something in YAML.',
  MULTIPLE_DOCS: 'Delete the line of three dashes: one file holds one document.',
};

interface Found {
  /** How many steps of the path exist. */
  readonly steps: number;
  readonly key: Node | null;
  readonly value: Node | null;
}

/** Follows a path as far as it exists. */
function find(doc: Document.Parsed, path: Path): Found {
  let found: Found = { steps: 0, key: null, value: doc.contents };
  for (const step of path) {
    const next = childOf(found.value, step);
    if (!next) return found;
    found = { steps: found.steps + 1, ...next };
  }
  return found;
}

function childOf(parent: Node | null, step: PropertyKey): Omit<Found, 'steps'> | null {
  if (isSeq(parent)) {
    const item = parent.items[Number(step)];
    return isNode(item) ? { key: item, value: item } : null;
  }
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
  if (!pair || !isNode(pair.key)) return null;
  return { key: pair.key, value: isNode(pair.value) ? pair.value : null };
}

function offsetOf(doc: Document.Parsed, path: Path, wantsKey: boolean): number {
  const { key, value, steps } = find(doc, path);
  // Of a value that is missing or empty, the key is the only thing to point at.
  const empty = isScalar(value) && value.range?.[0] === value.range?.[1];
  const node = wantsKey || steps < path.length || empty || !value ? (key ?? value) : value;
  return steps === 0 && path.length > 0 ? 0 : (node?.range?.[0] ?? 0);
}

/** Where a phrase begins, of a list that is written as one text behind a `|`; undefined where the path leads to none. */
function offsetOfPhrase(text: string, doc: Document.Parsed, path: Path): number | undefined {
  const { value, steps } = find(doc, path);
  if (steps !== path.length - 1 || !isScalar(value) || !value.range) return undefined;
  const [bar, end] = value.range;
  const begin = text.indexOf('\n', bar) + 1;
  const found = listedPhrases(text.slice(begin, end))[Number(path.at(-1))];
  return found && begin + found.at;
}
