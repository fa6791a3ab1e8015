import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHealth } from '../../adapters/running/health.ts';
import { createWeb } from '../../adapters/web/index.ts';
import { readEnvironment } from '../../src/env.ts';
import { echo } from '../adapters/web/made-up-answers.ts';
import { stagesOf } from './dockerfile.ts';

const [build = [], run = []] = stagesOf('Dockerfile');
const all = [...build, ...run];
const named = (name: string, stage = run) => stage.filter((instruction) => instruction.name === name);
const textOf = (name: string) => named(name).map(({ text }) => text);

describe('the Dockerfile', () => {
  it('stands on the current LTS of Node in both stages', () => {
    expect(named('FROM', all).map(({ words }) => words[0])).toEqual(['node:24-slim', 'node:24-slim']);
  });

  it('copies what there is, and nothing that .dockerignore holds back', () => {
    const allowed: readonly string[] = readFileSync('.dockerignore', 'utf8').match(/(?<=^!).+$/gm) ?? [];
    const copies = named('COPY', all).filter(({ flags }) => flags.length === 0);
    const sources = copies.flatMap(({ words }) => words.slice(0, -1));
    expect(sources).toEqual(expect.arrayContaining(['package-lock.json', 'src', 'adapters', 'content']));
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
    expect(sources.filter((source) => !allowed.includes(source.split('/')[0] ?? ''))).toEqual([]);
    expect(allowed.filter((source) => !sources.includes(source))).toEqual([]);
  });

  it('takes from the build what the build makes', () => {
    const taken = named('COPY').filter(({ flags }) => flags.includes('--from=build'));
    expect(taken.map(({ words }) => words[0])).toEqual(['/desk/node_modules', '/desk/dist']);
    const { outDir } = JSON.parse(readFileSync('tsconfig.build.json', 'utf8')).compilerOptions;
    expect(outDir).toBe('dist');
    expect(build.map(({ text }) => text)).toContain('npm run build && npm prune --omit=dev');
    expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts.build).toContain('tsconfig.build.json');
  });

  it('holds the files that the page is read from', () => {
    const copied = named('COPY').flatMap(({ words }) => words);
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'adapters/web/page', 'adapters/web/wording']));
  });

  it('runs the desk as a user of its own, who owns the folder of the store', () => {
    const user = named('USER').at(-1)?.words[0];
    expect(['root', '0', undefined]).not.toContain(user);
    const [workdir = ''] = textOf('WORKDIR');
    const folder = posix.join(workdir, posix.dirname(readEnvironment({}).DESK_STORE));
    expect(textOf('VOLUME')).toEqual([folder]);
    expect(textOf('RUN').join()).toContain(`chown ${user}:${user} ${posix.basename(folder)}`);
    const order = run.map(({ name }) => name);
    expect(order.indexOf('RUN')).toBeLessThan(order.indexOf('USER'));
  });

  it('starts the desk itself, so that the signal to stop reaches it', () => {
    const [command = '[]'] = textOf('CMD');
    expect(JSON.parse(command)).toEqual(['node', 'dist/adapters/start.js']);
    expect(existsSync('adapters/start.ts')).toBe(true);
    expect(textOf('STOPSIGNAL')).toEqual(['SIGTERM']);
  });

  it('opens the public port and no other', () => {
    expect(textOf('EXPOSE')).toEqual([String(readEnvironment({}).DESK_PUBLIC_PORT)]);
  });

  it('holds no token and no password', () => {
    expect(readFileSync('Dockerfile', 'utf8')).not.toMatch(/TOKEN|SECRET|PASSWORD|xox|postgres:/);
  });
});

describe('its health check', () => {
  const [check = ''] = textOf('HEALTHCHECK').map((text) => /CMD (\[.*\])$/.exec(text)?.[1] ?? '');
  const [command, ...argv]: string[] = JSON.parse(check);

  function codeOn(port: number): Promise<unknown> {
    const env = { PATH: process.env.PATH, DESK_PORT: String(port) };
    return new Promise((resolve) => {
      execFile(process.execPath, argv, { env }, (error) => resolve(error ? error.code : 0));
    });
  }

  it('finds the desk that runs, and misses the one that does not', async () => {
    expect(command).toBe('node');
    const health = createHealth({ store: null });
    const parts = { turn: echo, explain: () => [], clock: () => '2026-03-01T09:00:00.000Z', report: () => {}, health };
    const web = createWeb({ ...parts, port: 0 });
    const port = Number(new URL(await web.start()).port);
    onTestFinished(() => web.stop());
    expect(await codeOn(port)).toBe(0);
    await web.stop();
    expect(await codeOn(port)).toBe(1);
  });

  it('asks at the port that the desk has when nobody sets one', () => {
    expect(argv.join(' ')).toContain(`|| ${readEnvironment({}).DESK_PORT}}`);
  });
});
