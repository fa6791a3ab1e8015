import { describe, expect, test } from 'vitest';
import { defaultExports, linesOf, median, misnamed, tooLong } from './boundary/manners.ts';
import { importsOf, type Source, sourcesUnder } from './boundary/sources.ts';
import { breaches, reachesOut } from './boundary/walls.ts';

const ours = sourcesUnder('src', 'adapters', 'bench', 'test');
const production = ours.filter(({ path }) => !path.startsWith('test/'));

describe('this tree', () => {
  test('is read: the walls would hold in an empty house too', () => {
    expect(ours.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(10);
  });
  test('keeps its walls', () => expect(breaches(ours)).toEqual([]));
  test('takes clock and chance as arguments', () => expect(reachesOut(production)).toEqual([]));
  test('keeps its files small', () => expect(tooLong(ours)).toEqual([]));
  test('names its files after what is inside', () => expect(misnamed(ours)).toEqual([]));
  test('exports by name', () => expect(defaultExports(production)).toEqual([]));
});

/** A made-up file. */
const file = (path: string, ...lines: readonly string[]): Source => ({ path, text: `${lines.join('\n')}\n` });
const filled = (path: string, lines: number): Source => file(path, ...Array.from({ length: lines }, () => 'a();'));

describe('the reading of imports', () => {
  test.each([
    ["import { a } from 'x';", 'x', false],
    ["import type { A } from 'x';", 'x', true],
    ["import { type A, type B } from 'x';", 'x', true],
    ["import { type A, b } from 'x';", 'x', false],
    ["import a, { type A } from 'x';", 'x', false],
    ["import * as a from 'x';", 'x', false],
    ["import {\n  a,\n  b,\n} from 'x';", 'x', false],
    ["import 'x';", 'x', false],
    ['export * from "x";', 'x', false],
    ["export { a } from 'x';", 'x', false],
    ["export type { A } from 'x';", 'x', true],
    ["const a = await import('x');", 'x', false],
    ["import a = require('x');", 'x', false],
  ])('%s', (text, from, typeOnly) => expect(importsOf(text)).toEqual([{ from, typeOnly }]));

  test.each([
    "// import { a } from 'x';",
    "/*\nimport { a } from 'x';\n*/",
    "const from = 'x';",
    'export const a = 1;',
  ])('nothing in %s', (text) => expect(importsOf(text)).toEqual([]));

  test('finds each of several, and a string that holds // ends nothing', () => {
    const text = "import { a } from 'x';\nimport { b } from './y.ts';\nconst u = 'https://z';\nexport * from 'w';\n";
    expect(importsOf(text).map(({ from }) => from)).toEqual(['x', './y.ts', 'w']);
  });
});

describe('a wall is broken by', () => {
  test.each([
    ['src/answer/a.ts', "import { App } from '@slack/bolt';", 'the core knows no platform'],
    ['src/answer/a.ts', "import type { Activity } from 'botbuilder';", 'the core knows no platform'],
    ['src/answer/a.ts', "import type { Activity } from 'botframework-schema';", 'the core knows no platform'],
    ['src/answer/a.ts', "import { page } from '../../adapters/web/page.ts';", 'the core imports only from src'],
    ['src/a.ts', "const page = await import('../adapters/web/page.ts');", 'the core imports only from src'],
    ['src/understand/a.ts', "import { readFileSync } from 'node:fs';", 'without input or output'],
    ['src/reply/a.ts', "import { readFile } from 'node:fs/promises';", 'without input or output'],
    ['src/ask.ts', "import { request } from 'node:http';", 'without input or output'],
    ['adapters/web/a.ts', "import type { KnownBlock } from '@slack/types';", 'only adapters/slack knows Slack'],
    ['bench/a.ts', "import { App } from '@slack/bolt';", 'only adapters/slack knows Slack'],
    ['bench/slack-a.ts', "import type { App } from '@slack/bolt';", 'only adapters/slack knows Slack'],
    ['bench/slack/a.ts', "import { CloudAdapter } from 'botbuilder';", 'only adapters/teams knows Teams'],
    ['adapters/start.ts', "import { CloudAdapter } from 'botbuilder';", 'only adapters/teams knows Teams'],
    ['adapters/slack/send.ts', "import { App } from '@slack/bolt';", "only an adapter's index.ts"],
    ['adapters/slack/parse.ts', "import { webcrypto } from 'node:crypto';", 'parse and render are pure'],
    ['adapters/web/render.ts', "import { readFileSync } from 'node:fs';", 'parse and render are pure'],
    ['adapters/teams/render/render-table.ts', "import { readFileSync } from 'node:fs';", 'parse and render are pure'],
  ])('%s: %s', (path, text, why) => {
    const found = breaches([file(path, text)]);
    expect(found.join('\n')).toContain(why);
  });

  test('a second file that knows the SDK of Teams, if only its types', () => {
    const index = file('adapters/teams/index.ts', "import { CloudAdapter } from 'botbuilder';");
    const render = file('adapters/teams/render.ts', "import type { Activity } from 'botbuilder';");
    expect(breaches([index])).toEqual([]);
    expect(breaches([render])).toEqual([]);
    expect(breaches([index, render]).join()).toContain('one file alone');
  });

  test('nothing that is allowed', () => {
    const allowed = [
      file('src/content/load.ts', "import { readFileSync } from 'node:fs';", "import { z } from 'zod';"),
      file('src/ask.ts', "import { decide } from './answer/decide.ts';"),
      file('adapters/slack/index.ts', "import { App } from '@slack/bolt';"),
      file('bench/slack/bare-app.ts', "import { App } from '@slack/bolt';"),
      file(
        'adapters/slack/render.ts',
        "import type { KnownBlock } from '@slack/types';",
        "import { a } from 'node:url';",
      ),
      file(
        'adapters/web/serve.ts',
        "import { createServer } from 'node:http';",
        "import { ask } from '../../src/ask.ts';",
      ),
    ];
    expect(breaches(allowed)).toEqual([]);
  });
});

describe('reaching out is', () => {
  test.each(['Date.now();', 'new Date();', 'new Date;', 'Date();', 'Math.random();', 'performance.now();'])(
    '%s',
    (text) => expect(reachesOut([file('src/a.ts', text)])).toHaveLength(1),
  );
  test.each(['process.env', 'console.log(1);', "fetch('x');"])('%s in what makes an answer', (text) => {
    expect(reachesOut([file('src/answer/a.ts', text)])).toHaveLength(1);
    expect(reachesOut([file('src/content/a.ts', text)])).toEqual([]);
  });
  test.each(['new Date(now);', 'Date.parse(now);', 'const at: Date = f();', '// Date.now()', 'new DateFormat();'])(
    'not %s',
    (text) => expect(reachesOut([file('src/a.ts', text)])).toEqual([]),
  );
  test('allowed in the clock alone', () => {
    expect(reachesOut([file('src/clock.ts', 'export const now = () => new Date().toISOString();')])).toEqual([]);
  });
});

describe('manners', () => {
  test('count lines as an editor does', () => expect(linesOf(filled('src/a.ts', 3))).toBe(3));
  test('know the middle', () => expect([median([3, 1, 2]), median([1, 2]), median([])]).toEqual([2, 1.5, 0]));
  test('stop at 250 lines', () => {
    const small = [filled('src/b.ts', 10), filled('src/c.ts', 10)];
    expect(tooLong([filled('src/a.ts', 250), ...small])).toEqual([]);
    expect(tooLong([filled('src/a.ts', 251), ...small])).toHaveLength(1);
    expect(tooLong([filled('test/a.test.ts', 251), ...small])).toHaveLength(1);
  });
  test('want the median under 80', () => {
    expect(tooLong([filled('src/a.ts', 79), filled('adapters/b.ts', 79)])).toEqual([]);
    expect(tooLong([filled('src/a.ts', 80), filled('adapters/b.ts', 80)])).toHaveLength(1);
  });
  test.each([
    'src/FooBar.ts',
    'src/foo_bar.ts',
    'src/Answer/a.ts',
    'src/utils.ts',
    'src/utils/a.ts',
    'src/text-helpers.ts',
    'adapters/web/handler.ts',
  ])('refuse the name %s', (path) => expect(misnamed([file(path)])).toHaveLength(1));
  test.each([
    'src/ask.ts',
    'src/answer/not-stated.ts',
    'test/ask.test.ts',
    'adapters/web/page.css',
    'src/vacancy-2.ts',
  ])('allow the name %s', (path) => expect(misnamed([file(path)])).toEqual([]));
  test.each(['export default 1;', 'export default function a() {}', 'const a = 1;\nexport { a as default };'])(
    'refuse %s',
    (text) => expect(defaultExports([file('src/a.ts', text)])).toHaveLength(1),
  );
  test('let a comment speak of defaults', () => {
    expect(defaultExports([file('src/a.ts', '// export default is not used')])).toEqual([]);
  });
});
