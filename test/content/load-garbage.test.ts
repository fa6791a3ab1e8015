import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintContent } from '../../src/content/lint/lint.ts';
import { loadContent } from '../../src/content/load.ts';
import { ContentError } from '../../src/content/problem.ts';
import { copyOfContent, type EditedCopy } from './edited-copy.ts';

const SMALL = [
  'vacancies/ops.yaml',
  'webinars/info-session-2025.yaml',
  'programmes.yaml',
  'reference/members.yaml',
] as const;

/** Loads content with one file changed: it must be refused with problems that stand in a file, and nothing else. */
function expectProblems(copy: EditedCopy, name: string, text: string): void {
  const before = copy.read(name);
  copy.write(name, text);
  try {
    loadContent(copy.dir);
    throw new Error('content without its wording was accepted');
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const { line, column } of error.problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
    expect(lintContent(copy.dir, { now: '2025-06-01T00:00:00Z' }).problems).toEqual(
      expect.arrayContaining([...error.problems]),
    );
  } finally {
    copy.write(name, before);
  }
}

/** A copy of four short files alone, so that many of them can be judged in a second. */
function smallCopy(): EditedCopy {
  const copy = copyOfContent();
  for (const name of copy.names()) if (!SMALL.some((small) => small === name)) copy.remove(name);
  return copy;
}

describe('whatever stands in a content file', { timeout: 120_000 }, () => {
  it('is refused with its problems, were it mere garbage', () => {
    const copy = smallCopy();
    const scraps = [
      'a: ',
      '- ',
      '\n',
      '  ',
      '[',
      '{',
      '}',
      '"',
      '&x ',
      '*x',
      '!!map ',
      ': ',
      '? ',
      '|',
      '>',
      '\t',
      '---\n',
      '%',
    ];
    const yaml = fc.array(fc.constantFrom(...scraps), { maxLength: 30 }).map((parts) => parts.join(''));
    const binary = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(fc.constantFrom(...SMALL), fc.oneof(yaml, binary), (name, text) => expectProblems(copy, name, text)),
      { numRuns: 30 },
    );
  });

  it('is refused with its problems, were it a tree of strange values', () => {
    const copy = smallCopy();
    const known = ['id', 'programmes', 'facts', 'names', 'state', 'kind', 'starts', 'at', 'zone', 'en', 'status'];
    const keys = fc.oneof(fc.constantFrom(...known, '__proto__', 'constructor', 'toString'), fc.string());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 12, -0, '', 'text', '2025-02-31T10:00', 'Europe/Brussels', 'stated'),
        fc.string(),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...SMALL), tree, (name, value) => expectProblems(copy, name, JSON.stringify(value))),
      { numRuns: 30 },
    );
  });

  it('is refused with its problems, were it the real file with a hole or a scrap in it', () => {
    const copy = smallCopy();
    const scrap = fc.constantFrom('', '', '\n', ' ', ': ', 'null', '99', '- ', "'", '31', '*a', '&a ', 'T25:61', '{}');
    const spot = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), scrap);
    fc.assert(
      fc.property(fc.constantFrom(...SMALL), spot, (name, [where, length, text]) => {
        const real = copy.read(name);
        const at = Math.floor(where * real.length);
        expectProblems(copy, name, real.slice(0, at) + text + real.slice(at + length));
      }),
      { numRuns: 30 },
    );
  });
});
