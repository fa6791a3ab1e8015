import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFolders } from '../../src/reload/watch-folders.ts';

const NEVER = 3_600_000;

function setUp(parts: { quiet?: number; poll?: number } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'desk-watch-'));
  const folders = [dir, join(dir, 'vacancies')];
  mkdirSync(join(dir, 'vacancies'));
  let looks = 0;
  const stop = watchFolders({ folders, look: () => (looks += 1), quiet: 10, poll: NEVER, ...parts });
  onTestFinished(() => {
    stop();
    rmSync(dir, { recursive: true, force: true });
  });
  return { dir, stop, looks: () => looks };
}

const soon = { timeout: 45_000, interval: 5 };

it('sees a file that was written anew and renamed into its place', async () => {
  const { dir, looks } = setUp();
  for (let written = 1; written <= 3; written += 1) {
    writeFileSync(join(dir, 'vacancies', 'osg.yaml~'), 'x');
    renameSync(join(dir, 'vacancies', 'osg.yaml~'), join(dir, 'vacancies', 'osg.yaml'));
    await vi.waitFor(() => expect(looks()).toBeGreaterThanOrEqual(written), soon);
  }
});

it('looks once when many files change at a time', async () => {
  const { dir, looks } = setUp({ quiet: 100 });
  for (let file = 0; file < 50; file += 1) writeFileSync(join(dir, `${file}.yaml`), 'x');
  await vi.waitFor(() => expect(looks()).toBe(1), soon);
});

it('looks every now and then where no sign comes, and watches a folder that came back', async () => {
  const { dir, looks } = setUp({ poll: 20 });
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(2), soon);
  renameSync(join(dir, 'vacancies'), join(dir, 'away'));
  mkdirSync(join(dir, 'vacancies'));
  const before = looks();
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(before + 2), soon);
});

it('looks all the same where nothing can be watched, and says so once', async () => {
  const { promise, resolve } = withResolvers();
  const complaints: unknown[] = [];
  let looks = 0;
  const look = () => {
    looks += 1;
    if (looks === 3) resolve();
  };
  const watch = () => {
    throw Object.assign(new Error('no watches left'), { code: 'ENOSPC' });
  };
  const folders = [tmpdir(), '.'];
  onTestFinished(watchFolders({ folders, look, failed: (error) => complaints.push(error), poll: 10, watch }));
  await promise;
  expect(complaints).toMatchObject([{ code: 'ENOSPC' }]);
});

it('does not mind a folder that is not there', () => {
  expect(() => watchFolders({ folders: [join(tmpdir(), 'desk-nowhere')], look: () => {} })()).not.toThrow();
});

it('is silent once it is stopped', async () => {
  const { dir, stop, looks } = setUp({ poll: 5 });
  writeFileSync(join(dir, 'a.yaml'), 'x');
  stop();
  const before = looks();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(looks()).toBe(before);
});

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
