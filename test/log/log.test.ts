import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeskError } from '../../src/errors.ts';
import type { About } from '../../src/log/about.ts';
import { LOG_CODES } from '../../src/log/codes.ts';
import { createLog } from '../../src/log/log.ts';
import { sourcesUnder } from '../boundary/sources.ts';

const NOW = '2026-03-01T09:00:00.000Z';
const SECRET = 'Zephyrine';

/** What the log writes for one call. */
function lineOf(about: About, code: 'turn_failed' | 'turns' = 'turn_failed'): string {
  let written = '';
  createLog({ write: (line) => (written += line), clock: () => NOW })(code, about);
  return written;
}

describe('the log', () => {
  it('writes one line of JSON with its instant, level and code', () => {
    const line = lineOf({ ms: 1.23456, count: 3, face: 'web', version: '02a67fc304' }, 'turns');
    expect(line.endsWith('}\n')).toBe(true);
    expect(line.split('\n')).toHaveLength(2);
    expect(JSON.parse(line)).toEqual({
      at: NOW,
      level: 'info',
      code: 'turns',
      ms: 1.235,
      count: 3,
      face: 'web',
      version: '02a67fc304',
    });
  });

  it('keeps of an error its kind, its code and the places, and the same of its causes', () => {
    const cause = Object.assign(new RangeError(SECRET), { code: 'ECONNREFUSED' });
    const { error } = JSON.parse(lineOf({ error: new DeskError('store_unreachable', SECRET, { cause }) }));
    expect(error).toMatchObject({
      name: 'DeskError',
      code: 'store_unreachable',
      cause: { name: 'RangeError', code: 'ECONNREFUSED' },
    });
    expect(error.frames[0]).toMatch(/^test\/log\/log\.test\.ts:\d+:\d+$/);
  });

  it.each(['23505', '40P01', 'SQLITE_BUSY', 'ERR_INVALID_ARG_TYPE', 'EPIPE', 'content_invalid'])(
    'keeps the code %s',
    (code) => {
      expect(JSON.parse(lineOf({ error: Object.assign(new Error('x'), { code }) })).error.code).toBe(code);
    },
  );

  it('names the files of the content, which hold nothing of anybody', () => {
    const problem = {
      file: 'content/x.yaml',
      line: 3,
      column: 5,
      message: 'It is empty.',
      mend: 'Fill it in.',
    } as const;
    const line = lineOf({ problems: [{ ...problem, code: 'empty', severity: 'error' }] });
    expect(JSON.parse(line).problems).toEqual(['content/x.yaml:3:5 error empty: It is empty. Fill it in.']);
  });

  it('never says what an error says, whatever was thrown', () => {
    const parts = fc.constantFrom(
      SECRET,
      `\n    at ${SECRET} (/home/${SECRET}:1:1)`,
      `    at /${SECRET}:1:1`,
      'Error: ',
      '\n',
      '',
    );
    const text = fc.array(parts, { maxLength: 5 }).map((pieces) => pieces.join(''));
    const { thrown } = fc.letrec<{ thrown: unknown }>((tie) => ({
      thrown: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.record({ message: text, stack: text }),
        fc
          .record({ message: text, name: text, code: text, cause: tie('thrown') })
          .map(({ message, cause, ...rest }) => Object.assign(new Error(message, { cause }), rest)),
      ),
    }));
    fc.assert(
      fc.property(thrown, (error) => {
        expect(lineOf({ error })).not.toContain(SECRET);
      }),
    );
  });

  it('leaves out whatever the types would not have let in', () => {
    const anything = fc.anything({ values: [fc.constantFrom(SECRET, `I am ${SECRET}`), fc.integer()] });
    const names = [
      'ms',
      'count',
      'face',
      'lang',
      'part',
      'signal',
      'store',
      'version',
      'text',
      'level',
      'at',
      'answer',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), anything), (about) => {
        const line = lineOf(about);
        expect(line).not.toContain(SECRET);
        expect(JSON.parse(line)).toMatchObject({ at: NOW, level: 'error', code: 'turn_failed' });
      }),
    );
  });

  it('knows no code that nothing logs', () => {
    const sources = sourcesUnder('src', 'adapters').filter(({ path }) => path !== 'src/log/codes.ts');
    const unused = Object.keys(LOG_CODES).filter((code) => !sources.some(({ text }) => text.includes(`log('${code}'`)));
    expect(unused).toEqual([]);
  });

  it('does not let the desk fall with it', () => {
    const broken = createLog({
      write: () => {
        throw new Error('no space left');
      },
      clock: () => NOW,
    });
    const cursed = Object.defineProperty(new Error('x'), 'name', {
      get() {
        throw new Error('no name');
      },
    });
    expect(() => broken('turns')).not.toThrow();
    expect(() => lineOf({ error: cursed })).not.toThrow();
  });
});
