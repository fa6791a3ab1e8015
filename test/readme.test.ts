import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { wordings } from '../adapters/terminal/wording.ts';
import { readEnvironment } from '../src/env.ts';
import { blocksOf, tableUnder, withBlocks } from './readme/blocks.ts';
import { createSpeaker, folderForReadme } from './readme/speaker.ts';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = folderForReadme();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What stands in code at the beginning of each row of a table. */
const named = (first: string) => tableUnder(readme, first).map(([cell = '']) => /`([^`\s]+)/.exec(cell)?.[1] ?? cell);
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found.trim());

test('the README shows what the desk says, word for word (anew: npx vitest run test/readme.test.ts -u)', async () => {
  const shown = blocksOf(readme).map(({ info }) => info);
  expect(shown.filter((info) => info === 'console').length).toBeGreaterThanOrEqual(4);
  expect(shown).toEqual(expect.arrayContaining(['json in', 'json out', 'ts', 'text']));
  await expect(await withBlocks(readme, createSpeaker(folder))).toMatchFileSnapshot('../README.md');
}, 120_000);

describe('the README', () => {
  test('has its two commands at the top', () => {
    const top = blocksOf(readme.split('\n').slice(0, 25).join('\n')).map(({ text }) => text.trim());
    expect(top.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  test('has the line that .ci/run looks for', () => {
    const wanted = /inside && \/(\S.*)\/ \{/.exec(readFileSync('.ci/run', 'utf8'))?.[1];
    expect(wanted).toBeDefined();
    const lines = blocksOf(readme).flatMap(({ text }) => text.split('\n'));
    expect(lines.filter((line) => new RegExp(wanted ?? '').test(line))).toEqual(['npm ci && npm test']);
  });

  test('names scripts that there are', () => {
    const scripts = [...readme.matchAll(/npm (?:run (?:--silent )?([\w:]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short,
    );
    expect(scripts).toEqual(expect.arrayContaining(['start', 'test', 'ask', 'chat', 'build', 'bench']));
    expect(scripts.filter((name) => !(name && name in manifest.scripts))).toEqual([]);
  });

  test('names the variables of .env.example, and no others', () => {
    const example = all(readFileSync('.env.example', 'utf8'), /^\w+(?==)/gm);
    expect(named('Variable')).toEqual(example);
    expect(all(readme, /\bDESK_\w+/g).filter((name) => !example.includes(name))).toEqual([]);
  });

  test('names the options and commands that there are', () => {
    const { askHelp, chatHelp } = wordings.en;
    expect(new Set(named('Option'))).toEqual(new Set([...all(askHelp, /--(?!silent)\w+/g), '--help']));
    expect(new Set(all(readme, /(?<=`):\w+(?=`)/g))).toEqual(new Set(all(chatHelp, /(?<= {2}):\w+/g)));
  });

  test('gives the address of the page', () => {
    expect(readme).toContain(`http://127.0.0.1:${readEnvironment({}).DESK_PORT}\``);
  });

  test('leads to files and folders that there are', () => {
    const links = all(readme, /(?<=\]\()[^)]+/g);
    expect(links).toEqual(expect.arrayContaining(['docs/page.png', 'content/README.md']));
    const folders = tableUnder(readme, 'Folder')
      .flatMap(([cell = '']) => all(cell, /(?<=`)[^`,]+(?=`)/g))
      .filter(Boolean);
    expect(folders).toEqual(expect.arrayContaining(['src/understand', 'adapters/web', 'content', 'test']));
    expect([...links, ...folders].filter((path) => !existsSync(path))).toEqual([]);
    expect(readFileSync('docs/page.png').subarray(1, 4).toString()).toBe('PNG');
  });

  test('names what is needed only for building and testing', () => {
    const line = readme.split('\n').find((text) => text.startsWith('Only for building and testing')) ?? '';
    expect(
      all(line, /(?<=`)[^`,]+(?=`)/g)
        .filter((name) => name !== ',')
        .sort(),
    ).toEqual(Object.keys(manifest.devDependencies).sort());
  });

  test('gives the example by the name that the package has', () => {
    const [example] = blocksOf(readme).filter(({ info }) => info === 'ts');
    expect(example?.text).toContain(`from '${manifest.name}'`);
    expect(manifest.exports['.'].default).toBe('./dist/src/index.js');
  });
});
