import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import type { Path } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** A zod issue in an editor's words. `point` says whether its key or its value is at fault. */
export interface Sentence {
  readonly path: Path;
  readonly point: 'key' | 'value';
  readonly code: ProblemCode;
  readonly message: string;
  readonly mend: string;
}

/** Everything about one issue that needs the file as well: what stands at a path, and whether anything does. */
export interface Written {
  valueAt(path: Path): unknown;
  has(path: Path): boolean;
}

/** Turns zod issues into sentences for an editor who is no programmer; one issue may be several mistakes. */
export function sentencesFor(issues: readonly Issue[], written: Written): Sentence[] {
  return issues.flatMap((issue) => sentencesForOne(issue, issue.path, written));
}

function sentencesForOne(issue: Issue, path: Path, written: Written): Sentence[] {
  const name = nameOf(path);
  const value = (code: ProblemCode, message: string, mend: string): Sentence => ({
    path,
    point: 'value',
    code,
    message,
    mend,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      point: 'key',
      code: 'unknown-key',
      message: `${quoted(key)} is not known here.`,
      mend: 'Correct its spelling, mind how far it is indented, or delete it.',
    }));
  }
  if (issue.code === 'invalid_key') {
    const reason = issue.issues[0]?.message ?? 'it is not an id';
    return [{ path, point: 'key', code: 'bad-key', message: `${name} can't be a key: ${reason}.`, mend: 'Rename it.' }];
  }
  if (!written.has(path)) return [missing(issue, path)];
  const given = written.valueAt(path);
  if (given === null) return [value('empty', `${name} is empty.`, `Write ${expectation(issue)} after its colon.`)];
  switch (issue.code) {
    case 'invalid_union':
      return unionSentences(issue, path, written);
    case 'invalid_type':
      if (issue.expected === 'string' && (typeof given === 'number' || typeof given === 'boolean')) {
        return [
          value(
            'not-text',
            `${name} must be text, but ${shown(given)} is a ${typeof given}.`,
            `Write it in quotes: "${given}".`,
          ),
        ];
      }
      return [
        value(
          'wrong-type',
          `${name} must be ${expectation(issue)}.`,
          `Write ${expectation(issue)} in place of ${shown(given)}.`,
        ),
      ];
    case 'too_small':
      if (issue.origin === 'string')
        return [value('empty', `${name} is an empty text.`, 'Write the text between its quotes.')];
      if (issue.origin === 'array')
        return [value('empty', `${name} is an empty list.`, 'Write at least one line that begins with "- ".')];
      return [value('wrong-value', `${name} is too small: ${shown(given)}.`, `Write ${expectation(issue)}.`)];
    case 'custom':
      if (!/^an? /.test(issue.message)) {
        return [value('wrong-value', `In ${name}, ${issue.message}.`, 'Correct the text.')];
      }
      return [value('wrong-value', `${shown(given)} is not right for ${name}.`, `Write ${issue.message}.`)];
    default:
      return [value('wrong-value', `${shown(given)} is not right for ${name}.`, `Write ${expectation(issue)}.`)];
  }
}

function missing(issue: Issue, path: Path): Sentence {
  const key = String(path.at(-1));
  const parent = path.at(-2);
  const base = { path, point: 'value' } as const;
  if (key === 'status' && isFactPath(path)) {
    const message = `The fact ${quoted(parent)} has no status.`;
    return {
      ...base,
      code: 'fact-without-status',
      message,
      mend: 'Write status: stated, silent, lost or conflict under it.',
    };
  }
  if (parent === 'facts' && path.length === 2) {
    const message = `The fact ${quoted(key)} is missing.`;
    const mend = `Add the line "${key}: { status: silent }", or the status that the posting gives it.`;
    return { ...base, code: 'fact-without-status', message, mend };
  }
  const where = path.length > 1 ? ` under ${nameOf(path.slice(0, -1))}` : '';
  const mend = `Add a line "${key}: …" there, with ${expectation(issue)}.`;
  return { ...base, code: 'missing-key', message: `${quoted(key)} is missing${where}.`, mend };
}

/** Of the forms that a value may take, the one that was meant; where nobody can tell, all are named. */
function unionSentences(issue: z.core.$ZodIssueInvalidUnion, path: Path, written: Written): Sentence[] {
  const meant = issue.errors.filter((branch) => !branch.some((one) => one.path.length === 0 && isForm(one)));
  const fewest = Math.min(...meant.map((branch) => branch.length));
  const closest = meant.filter((branch) => branch.length === fewest);
  const [only] = closest;
  if (only && closest.length === 1) {
    return only.flatMap((one) => sentencesForOne(one, [...path, ...one.path], written));
  }
  const given = written.valueAt(path);
  const message = `${shown(given)} is not right for ${nameOf(path)}.`;
  return [{ path, point: 'value', code: 'wrong-value', message, mend: `Write ${expectation(issue)}.` }];
}

function isForm(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_format';
}

function isFactPath(path: Path): boolean {
  return path[0] === 'facts' && path.length === 3;
}

/** What an issue would have accepted, to stand after "write". */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `a ${issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_format':
      return FORMATS[issue.format] ?? issue.message;
    case 'too_small':
      return issue.origin === 'string'
        ? 'a text'
        : `a number ${issue.inclusive ? 'of at least' : 'above'} ${issue.minimum}`;
    case 'too_big':
      return `a number of at most ${issue.maximum}`;
    case 'invalid_union':
      return unionExpectation(issue);
    default:
      return issue.message;
  }
}

function unionExpectation(issue: z.core.$ZodIssueInvalidUnion): string {
  if ('options' in issue && issue.options) return oneOf(issue.options.map(String));
  const forms = issue.errors.map((branch) => {
    const [first] = branch;
    const missingKey = branch.find((one) => one.code === 'invalid_type' && one.path.length === 1);
    return missingKey ? `a line "${String(missingKey.path[0])}: …"` : first ? expectation(first) : 'something else';
  });
  return oneOf([...new Set(forms)]);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with "- ")',
  object: 'a group of lines (each "key: …", indented under it)',
  record: 'a group of lines (each "key: …", indented under it)',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a date such as 2025-06-22',
  url: 'a web address that begins with https://',
};

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'the file';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`));
  return quoted(steps.join('').replace(/^\./, ''));
}

function quoted(word: unknown): string {
  return `"${String(word)}"`;
}

function shown(given: unknown): string {
  if (Array.isArray(given)) return 'the list';
  if (typeof given === 'object' && given !== null) return 'the group of lines';
  const text = String(given);
  return quoted(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
