import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allows } from './package/allows.ts';

interface Manifest {
  readonly type?: string;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
interface Locked {
  readonly engines?: { readonly node?: string } | readonly string[];
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const locked: Readonly<Record<string, Locked>> = JSON.parse(read('package-lock.json')).packages;
const FLOOR = '20.19.0';

/** Locked packages that are installed everywhere; the optional ones are binaries for other machines. */
const installed = Object.entries(locked).filter(([path, { optional }]) => path !== '' && !optional);

describe('package.json', () => {
  test('is a module under the MIT licence', () => {
    expect(manifest.type).toBe('module');
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n/);
  });

  test('promises the floor, and no more', () => {
    const range = manifest.engines?.node ?? '';
    expect(allows(range, FLOOR)).toBe(true);
    expect(allows(range, '24.0.0')).toBe(true);
    expect(allows(range, '20.18.3')).toBe(false);
  });

  test('has the commands that people are told of', () => {
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['start', 'chat', 'ask', 'test', 'bench', 'eval', 'lint:content', 'new:vacancy']),
    );
  });

  test('runs nothing at installation', () => {
    const atInstallation = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(atInstallation.filter((name) => name in manifest.scripts)).toEqual([]);
  });

  test('needs no settings of npm', () => expect(existsSync('.npmrc')).toBe(false));
});

describe('what is locked', () => {
  test.each(installed)('%s runs on the floor', (_path, { engines }) => {
    const range = engines && 'node' in engines ? engines.node : '*';
    expect(allows(range ?? '*', FLOOR)).toBe(true);
  });

  test('holds every dependency', () => {
    const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(named.filter((name) => !(`node_modules/${name}` in locked))).toEqual([]);
  });

  test('holds the binaries of other machines too, or npm ci refuses it', () => {
    const binaries = Object.values(locked).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    expect(
      binaries.filter((name) => !Object.keys(locked).some((path) => path.endsWith(`node_modules/${name}`))),
    ).toEqual([]);
  });

  test('comes from the public registry', () => {
    const addresses = Object.values(locked).flatMap(({ resolved }) => (resolved ? [new URL(resolved).host] : []));
    expect([...new Set(addresses)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });
});

describe('README.md', () => {
  /** A line that names the package in code and goes on to say at least three words about it. */
  const givesReason = (name: string, line: string) => {
    const [, reason = ''] = line.split(`\`${name}\``);
    return reason.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 3;
  };

  test.each(Object.keys(manifest.dependencies ?? {}))('says what %s is for', (name) => {
    expect(
      read('README.md')
        .split('\n')
        .some((line) => givesReason(name, line)),
    ).toBe(true);
  });

  test('gives the command that checks everything', () => {
    expect(read('README.md')).toMatch(/```\w*\n(?:(?!```)[\s\S])*?npm ci && npm test/);
  });

  test('a name alone is no reason', () => {
    expect(givesReason('zod', '- `zod`')).toBe(false);
    expect(givesReason('zod', '- `zod`: checks every file of content')).toBe(true);
    expect(givesReason('zod', '- `zod-to`: checks every file of content')).toBe(false);
  });
});

describe('the reading of ranges', () => {
  test.each([
    ['>=20.19', true],
    ['>= 18', true],
    ['*', true],
    ['^20.19.0 || >=22.12.0', true],
    ['^18.0.0 || ^20.0.0', true],
    ['20.x', true],
    ['20', true],
    ['>=18 <21', true],
    ['~20.19.0', true],
    ['>=20.20', false],
    ['>=22', false],
    ['^22.13.0 || >=23.5.0', false],
    ['^18.0.0', false],
    ['<20', false],
    ['22.x', false],
  ])('%s: %s', (range, allowed) => expect(allows(range, FLOOR)).toBe(allowed));

  test('refuses what it does not know', () => expect(() => allows('latest', FLOOR)).toThrow('latest'));
});
