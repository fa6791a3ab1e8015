import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import en from '../../../adapters/web/wording/en.json' with { type: 'json' };
import fr from '../../../adapters/web/wording/fr.json' with { type: 'json' };

const directory = new URL('../../../adapters/web/page/', import.meta.url);
const files = readdirSync(directory).filter((file) => /\.(html|js)$/.test(file));
const texts = files.map((file) => readFileSync(new URL(file, directory), 'utf8'));

/** The words that the page asks for by name. */
const asked = texts.flatMap((text) => [
  ...[...text.matchAll(/data-word(?:-label)?="(\w+)"/g)].map(([, word]) => word),
  ...[...text.matchAll(/(?:worded|reword|turn)\([^,()]+, '(\w+)'/g)].map(([, word]) => word),
]);

describe('the wording of the page', () => {
  test('has the same words in both languages', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });

  test('keeps the place of a time in both', () => {
    const withTime = (words: Record<string, string>) =>
      Object.keys(words).filter((word) => words[word]?.includes('{time}'));
    expect(withTime(fr)).toEqual(withTime(en));
  });

  test('holds every word that the page asks for', () => {
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((word) => word === undefined || !(word in en))).toEqual([]);
  });

  test('holds none that the page does not use', () => {
    const used = texts.join('\n');
    const drawnByServer = ['register'];
    const idle = Object.keys(en).filter(
      (word) => !drawnByServer.includes(word) && !new RegExp(`\\b${word}\\b`).test(used),
    );
    expect(idle).toEqual([]);
  });
});

describe('the scripts of the page', () => {
  test('are well typed', async () => {
    const tsc = new URL('../../../node_modules/typescript/bin/tsc', import.meta.url).pathname;
    const checked = await promisify(execFile)(process.execPath, [tsc, '-p', directory.pathname]).catch(
      (error) => error,
    );
    expect(checked.stdout).toBe('');
  });
});
