import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { ContentError } from '../../src/content/problem.ts';
import { DeskError } from '../../src/errors.ts';
import { createReload } from '../../src/reload/reload.ts';

const sound = loadContent('content');
const versionOf = (letter: string) => letter.repeat(10);
const problem = (message: string) =>
  new ContentError([
    { file: 'content/x.yaml', line: 1, column: 1, code: 'empty', severity: 'error', message, mend: 'Fill it in.' },
  ]);

/** A folder whose files stand at one version, sound or not, without any files. */
function setUp() {
  const files = { version: versionOf('a'), touched: 0, says: '', reads: 0, whileRead: () => {} };
  const log: { code: string; about: unknown }[] = [];
  let current: Content = { ...sound, version: files.version };
  const look = createReload({
    desk: {
      get content() {
        return current;
      },
      replace: (content) => {
        current = content;
      },
    },
    load: () => {
      files.reads += 1;
      const { version, says } = files;
      files.whileRead();
      if (says) throw problem(says);
      return { ...sound, version };
    },
    fingerprint: () => `${files.version} ${files.says} ${files.touched}`,
    version: () => files.version + files.says,
    log: (code, about) => log.push({ code, about }),
    elapsed: () => 0,
  });
  return { files, look, codes: () => log.map(({ code }) => code), log, content: () => current };
}

describe('the reload', () => {
  it('reads nothing while nothing has changed, nor when a file was only touched', () => {
    const { files, look, codes } = setUp();
    look();
    files.touched += 1;
    look();
    look();
    expect(files.reads).toBe(0);
    expect(codes()).toEqual([]);
  });

  it('takes new content over whole, and tells its version', () => {
    const { files, look, log, content } = setUp();
    files.version = versionOf('b');
    look();
    look();
    expect(content().version).toBe(files.version);
    expect(files.reads).toBe(1);
    expect(log).toMatchObject([
      { code: 'content_replaced', about: { version: files.version, vacancies: sound.vacancies.length } },
    ]);
  });

  it('keeps the last good content, tells a problem once and its end once', () => {
    const { files, look, log, codes, content } = setUp();
    files.says = 'It is empty.';
    look();
    files.touched += 1;
    look();
    expect(files.reads).toBe(1);
    files.version = versionOf('b');
    look();
    files.version = versionOf('a');
    expect(content().version).toBe(versionOf('a'));
    expect(log).toMatchObject([{ code: 'content_refused', about: { problems: [{ message: 'It is empty.' }] } }]);
    files.says = '';
    look();
    look();
    expect(codes()).toEqual(['content_refused', 'content_mended']);
  });

  it('tells a new problem, and the same one again when it is asked to', () => {
    const { files, look, codes } = setUp();
    files.says = 'It is empty.';
    look();
    look(true);
    files.says = 'It is no text.';
    look();
    expect(codes()).toEqual(['content_refused', 'content_refused', 'content_refused']);
  });

  it('takes nothing that was read while somebody still wrote, and reads again', () => {
    const { files, look, content, codes } = setUp();
    files.version = versionOf('b');
    files.whileRead = () => {
      files.version = versionOf('c');
      files.whileRead = () => {};
    };
    look();
    expect(content().version).toBe(versionOf('a'));
    look();
    expect(content().version).toBe(versionOf('c'));
    expect(codes()).toEqual(['content_replaced']);
  });

  it('keeps the old content where the desk can not work with the new', () => {
    const log: unknown[] = [];
    const desk = { content: sound, replace: () => expect.unreachable() };
    const load = () => {
      throw new DeskError('unknown_vacancy', 'DESK_VACANCY: there is no vacancy "osg"');
    };
    const parts = { fingerprint: () => 'x', version: () => 'y', elapsed: () => 0 };
    createReload({ desk, load, log: (...entry) => log.push(entry), ...parts })();
    expect(log).toMatchObject([['content_refused', { error: { code: 'unknown_vacancy' } }]]);
  });

  it('always stands on the last good content, whatever happens to the files', () => {
    const letters = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({ write: letters }),
      fc.record({ spoil: fc.constantFrom('It is empty.', 'It is no text.') }),
      fc.constant({ touch: true }),
      fc.constant({ ask: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { files, look, codes, content } = setUp();
        let good = files.version;
        for (const change of steps) {
          const before = codes().length;
          if ('write' in change) Object.assign(files, { version: versionOf(change.write), says: '' });
          if ('spoil' in change) files.says = change.spoil;
          if ('touch' in change) files.touched += 1;
          look('ask' in change);
          if (files.says === '') good = files.version;
          expect(content().version).toBe(good);
          const ends = codes().filter((code) => code === 'content_mended').length;
          const begins = codes().lastIndexOf('content_refused');
          // A complaint stands for as long as the files are bad, and not longer.
          expect(codes().lastIndexOf('content_mended') < begins).toBe(files.says !== '');
          expect(ends).toBeLessThanOrEqual(codes().filter((code) => code === 'content_refused').length);
          expect(codes().length - before).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
