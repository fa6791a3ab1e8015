import { afterAll, describe, expect, it } from 'vitest';
import { lintContent } from '../../src/content/lint/lint.ts';
import { copyOfContent } from './edited-copy.ts';
import { SLIPS } from './slips.ts';

const now = '2026-11-22T12:00:00Z';
const ops = 'vacancies/ops.yaml';

/** What a piece of work gives, done when it is first asked for. */
function once<T>(work: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
}

describe('a slip in a content file', () => {
  describe.each(['form', 'meaning', 'syntax'] as const)('among others of %s', (which) => {
    const cases = SLIPS.filter(({ copy }) => copy === which);
    const copy = copyOfContent(afterAll);
    const found = once(() => {
      for (const { name, from, to } of cases) copy.edit(name, from, to);
      return lintContent(copy.dir, { now }).problems;
    });

    it.each(cases)('$slip: $code', ({ name, code, at, says }) => {
      const problems = found();
      const place = copy.place(name, at);
      const problem = problems.find(
        (one) =>
          one.code === code &&
          one.line === place.line &&
          one.file === place.file &&
          says.test(`${one.message} ${one.mend}`),
      );
      expect(problem).toMatchObject({ ...place, severity: 'error' });
    });
  });

  it('says that a file is missing', () => {
    const copy = copyOfContent();
    copy.remove('wording/fr.yaml');
    const { problems } = lintContent(copy.dir, { now });
    const file = `${copy.dir}/wording/fr.yaml`;
    expect(problems).toContainEqual(expect.objectContaining({ code: 'missing-file', file, line: 1, column: 1 }));
  });

  it('says that a file is not UTF-8', () => {
    const copy = copyOfContent();
    copy.write(ops, Uint8Array.of(0xff, 0xfe, 0x41));
    const { problems } = lintContent(copy.dir, { now });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unreadable-file', file: `${copy.dir}/${ops}` }));
  });

  it('refuses aliases, with which a file could contain itself', () => {
    const copy = copyOfContent();
    copy.edit(ops, 'source:\n', 'again: &again [*again]\nsource:\n');
    const { problems } = lintContent(copy.dir, { now });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'yaml-syntax', ...copy.place(ops, '*again') }));
  });
});
