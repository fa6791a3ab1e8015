import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Check, failed, ok, warning } from '../../adapters/doctor/check.ts';
import { checkContent } from '../../adapters/doctor/check-content.ts';
import { checkClock, checkDisk, checkNode, NODE_FLOOR } from '../../adapters/doctor/check-machine.ts';
import { checkReach } from '../../adapters/doctor/check-reach.ts';
import { checkStore } from '../../adapters/doctor/check-store.ts';
import { examine, report } from '../../adapters/doctor/examine.ts';
import { runDoctor } from '../../adapters/terminal/doctor.ts';
import { readEnvironment } from '../../src/env.ts';
import { DeskError } from '../../src/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { copyOfPostings } from '../content/edited-copy.ts';

const NOW = '2026-11-23T09:00:00.000Z';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function run(variables: Record<string, string>, argv: readonly string[] = []) {
  let said = '';
  const output = new Writable({
    write(piece, _encoding, done) {
      said += String(piece);
      done();
    },
  });
  const code = await runDoctor({ argv, variables, output }, []);
  return { code, lines: said.trimEnd().split('\n') };
}

describe('npm run doctor', () => {
  let whole: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    whole = await run({ DESK_STORE: join(tmpdir(), 'desk-doctor-nowhere', 'desk.sqlite') });
  });

  it('tells of each part in one line, and ends with 0 where nothing failed', () => {
    expect(whole.lines.filter((line) => line.startsWith('FAILED'))).toEqual([]);
    expect(whole.code).toBe(0);
    const parts = whole.lines.map((line) => line.slice(9, 25).trim());
    expect(parts).toEqual([
      'node',
      'environment',
      'content',
      'store',
      'disk',
      'clock',
      'public address',
      'desk channel',
    ]);
  });

  it('tells of each variable at fault, and ends with 1', async () => {
    const { code, lines } = await run({ DESK_PORT: 'x', DESK_CHANNEL: '#general' });
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^FAILED {3}environment {2}DESK_PORT: write a number/);
    expect(lines[2]).toMatch(/^FAILED {3}environment {2}DESK_CHANNEL: write the id of a channel/);
  });

  it('takes no arguments', async () => {
    await expect(run({}, ['--all'])).rejects.toMatchObject({ code: 'bad_option' });
  });
});

describe('the doctor', () => {
  const check = (name: string, run: Check['run']): Check => ({ name, run });

  it('draws what was found in the order of the checks, with the mend behind it', async () => {
    const examined = await examine([
      check('store', async () => ok('it is there')),
      check('disk', async () => warning('it is nearly full', 'Make room.')),
      check('tokens', async () => failed('one is missing', 'Set it.')),
    ]);
    expect(report(examined)).toBe(
      [
        'ok       store   it is there',
        'warning  disk    it is nearly full – Make room.',
        'FAILED   tokens  one is missing – Set it.',
      ].join('\n'),
    );
  });

  it('fails a check that throws or hangs, says what our own errors say, and nothing of the others', async () => {
    const told = report(
      await examine(
        [
          check('ours', () => Promise.reject(new DeskError('store_newer', 'It is newer.\nStart the newer copy.'))),
          check('others', () => Promise.reject(new TypeError('token xoxb-secret'))),
          check('mute', () => new Promise<never>(() => {})),
        ],
        10,
      ),
    );
    expect(told.split('\n')).toHaveLength(3);
    expect(told).toContain('It is newer. Start the newer copy.');
    expect(told).toMatch(/others +it could not be looked at \(TypeError\)/);
    expect(told).toMatch(/mute +it told nothing in time/);
    expect(told).not.toContain('secret');
  });
});

describe('what the doctor looks at', () => {
  const state = async (looked: Check) => (await looked.run()).state;

  it('the version of Node that package.json promises', async () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(engines.node).toBe(`>=${NODE_FLOOR.join('.')}`);
    expect(await state(checkNode('v20.19.0'))).toBe('ok');
    expect(await state(checkNode('v24.1.0'))).toBe('ok');
    expect(await state(checkNode('v20.18.3'))).toBe('failed');
    expect(await state(checkNode('v18.20.4'))).toBe('failed');
  });

  it('the disk under a file that need not be there', async () => {
    const file = join(temporary(), 'a', 'b', 'desk.sqlite');
    const free = (megabytes: number) => checkDisk(file, async () => megabytes * 1_000_000);
    expect([await state(free(10)), await state(free(100)), await state(free(10_000))]).toEqual([
      'failed',
      'warning',
      'ok',
    ]);
    expect(await state(checkDisk(file))).not.toBe('failed');
  });

  it('the clock, which is not before the content', async () => {
    const content = temporary();
    writeFileSync(join(content, 'intents.yaml'), '');
    const written = new Date('2026-11-20T09:00:00Z');
    utimesSync(join(content, 'intents.yaml'), written, written);
    const clock = (now: string, practice?: string) => state(checkClock({ now, practice, content }));
    expect(await clock(NOW)).toBe('ok');
    expect(await clock('2026-11-18T09:00:00Z')).toBe('failed');
    expect(await clock(NOW, '2025-06-01T09:00:00Z')).toBe('warning');
  });

  it('the content, with the first of its errors', async () => {
    const { dir } = copyOfPostings();
    const finding = await checkContent(dir, NOW).run();
    expect(finding).toMatchObject({ state: 'failed', mend: expect.stringContaining('lint:content') });
    expect(finding.says).toMatch(/^\d+ errors, the first: .*\.yaml:1:1 error missing-file/);
  });

  it('the public address and the desk channel, once there is a platform', async () => {
    const states = async (variables: Record<string, string>, hasPlatform: boolean) =>
      Promise.all(checkReach(readEnvironment(variables), hasPlatform).map(state));
    const set = { DESK_PUBLIC_URL: 'https://desk.example.org', DESK_CHANNEL: 'C0123ABCD' };
    expect(await states({}, false)).toEqual(['ok', 'ok']);
    expect(await states({}, true)).toEqual(['warning', 'warning']);
    expect(await states(set, true)).toEqual(['ok', 'ok']);
  });
});

describe('the store, for the doctor,', () => {
  const look = (variables: Record<string, string>) => checkStore(readEnvironment(variables)).run();

  it('is written, read and left as it was', async () => {
    const file = join(temporary(), 'desk.sqlite');
    await (await openStore({ file })).close();
    expect(await look({ DESK_STORE: file })).toMatchObject({
      state: 'ok',
      says: expect.stringContaining('written, read and removed'),
    });
    const store = await openStore({ file });
    expect(await store.q('select event from seen')).toEqual([]);
    await store.close();
  });

  it('is not made where it is not there yet', async () => {
    const file = join(temporary(), 'data', 'desk.sqlite');
    expect(await look({ DESK_STORE: file })).toMatchObject({
      state: 'ok',
      says: expect.stringContaining('first start'),
    });
    expect(await look({ DESK_STORE: file })).toMatchObject({ says: expect.stringContaining('first start') });
  });

  it('is refused where a newer copy of the desk has made it', async () => {
    const file = join(temporary(), 'desk.sqlite');
    const store = await openStore({ file });
    await store.q('insert into schema_version (version, at) values ($1, $2)', [99, 0]);
    await store.close();
    expect(await look({ DESK_STORE: file })).toMatchObject({ state: 'failed', says: expect.stringContaining('newer') });
  });

  it('is a warning where none is wanted, and fails where it is no store or can not be made', async () => {
    expect(await look({ DESK_STORE: 'none' })).toMatchObject({ state: 'warning' });
    const file = join(temporary(), 'desk.sqlite');
    writeFileSync(file, 'this is no database, and it is long enough to be looked at as one');
    const [examined] = await examine([checkStore(readEnvironment({ DESK_STORE: file }))]);
    expect(examined?.finding.state).toBe('failed');
    expect(await look({ DESK_STORE: join(file, 'desk.sqlite') })).toMatchObject({ state: 'failed' });
  });

  it('is told of without the password where the server does not answer', async () => {
    const url = 'postgres://anna:geheim@127.0.0.1:1/desk';
    const told = report(await examine([checkStore(readEnvironment({ DATABASE_URL: url }))]));
    expect(told).toMatch(/^FAILED {3}store {2}.*DATABASE_URL/);
    expect(told).not.toContain('geheim');
  });
});
