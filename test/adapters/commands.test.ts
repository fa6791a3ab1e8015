import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, removeBuilt } from './built.ts';

const environment = (set: Record<string, string> = {}) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  DESK_STORE: 'none',
  ...set,
});

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
function run(name: string, argv: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [built(name), ...argv],
      { env: environment(env) },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

beforeAll(() => void built('start'), 60_000);
afterAll(removeBuilt);

describe('npm run ask', () => {
  it('prints the answer, and with --why what it was made from', async () => {
    const { code, stdout, stderr } = await run('terminal/ask', ['How much is the grant of OPS?', '--why']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/OPS[\s\S]*Why this answer\?[\s\S]*stipend/);
    expect(stdout).not.toContain('\u001b');
  });

  it('answers JSON Lines in order', async () => {
    const lines = Array.from(
      { length: 500 },
      (_, id) => `${JSON.stringify({ id, text: id % 2 ? 'hello' : 'Is OPS open?' })}\n`,
    );
    const { code, stdout } = await run('terminal/ask', ['--jsonl', '--now', '2025-06-01T09:00:00Z'], lines.join(''));
    expect(code).toBe(0);
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(said.map(({ id }) => id)).toEqual(lines.map((_, id) => id));
    expect(new Set(said.map(({ outcome }) => outcome))).toEqual(new Set(['answer', 'smalltalk']));
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [built('terminal/ask'), '--jsonl'], { env: environment() });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.write('{"id":1,"text":"hello"}\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write('{"id":2,"text":"hello"}\n'.repeat(5_000));
    // At its `exit` what it complained of may not have been read yet.
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(complaint).toBe('');
  });

  it.each([
    [['--colour', 'hello'], '--colour'],
    [['--lang', 'nl', 'hello'], 'en | fr'],
    [['--vacancy', 'opz', 'hello'], 'ims-cs, ops, osg'],
    [['--programme', 'lighthouses', 'hello'], 'nato-hq-internships'],
    [[], 'npm run --silent ask'],
    [['--jsonl', 'hello'], '--jsonl'],
    [['--jsonl', '--why'], '--why'],
  ])('says what is wrong with %j and ends with 2', async (argv, mend) => {
    const { code, stdout, stderr } = await run('terminal/ask', argv);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(mend);
    expect(stderr).not.toContain('    at ');
  });

  it('helps', async () => {
    expect((await run('terminal/ask', ['--help'])).stdout).toContain('--audience');
  });
});

describe('npm run chat', () => {
  it('talks line by line until it is told to quit', async () => {
    const typed = 'How much is the grant of OPS?\n:lang fr\n1\n:quit\nnever read\n';
    const { code, stdout, stderr } = await run('terminal/chat', [], typed, { DESK_NOW: '2025-06-01T09:00:00Z' });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Practice clock.*1 June 2025[\s\S]*OPS[\s\S]*Langue[\s\S]*Au revoir/);
  });
});

describe('npm start', () => {
  // Beside other workers nothing is measured: the limit only catches a start that has become many times slower.
  it('is ready in a few seconds, serves this machine only, and stops when told to', { retry: 2 }, async () => {
    const slowness = Math.max(1, bareStart() / BARE_START);
    const began = performance.now();
    const { child, said, address } = await started({ DESK_PORT: '0', DESK_NOW: '2025-06-22T21:58:00Z' });
    expect(performance.now() - began).toBeLessThan(8_000 * slowness);
    expect(new URL(address).hostname).toBe('127.0.0.1');
    expect(said()).toMatch(/ims-cs, ops, osg\.[\s\S]*Practice clock.*22 June 2025.*23:58/);
    expect((await fetch(address)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('takes the next port when the one set is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = other.address();
    const port = typeof taken === 'object' ? taken?.port : undefined;
    const { child, address } = await started({ DESK_PORT: String(port) });
    expect(Number(new URL(address).port)).toBeGreaterThan(Number(port));
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    other.close();
  });

  it('starts nothing on bad content, and lists everything that is wrong with it', async () => {
    const folder = mkdtempSync(join('dist', 'content-'));
    writeFileSync(join(folder, 'intents.yaml'), 'intents: 5\n');
    const { code, stdout, stderr } = await run('start', [], '', { DESK_PORT: '0', DESK_CONTENT: folder });
    rmSync(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('intents.yaml:1:');
    expect(stderr).toMatch(/\d+ problems/);
    expect(stderr).not.toContain('    at ');
  });

  it('starts nothing on a bad environment, and names every variable at fault', async () => {
    const { code, stdout, stderr } = await run('start', [], '', { DESK_PORT: 'x', DESK_LANG: 'nl', DESK_NO: 'now' });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/DESK_NO:[\s\S]*DESK_PORT:[\s\S]*DESK_LANG:/);
  });

  it('starts nothing for a vacancy that there is not', async () => {
    const { code, stderr } = await run('start', [], '', { DESK_PORT: '0', DESK_VACANCY: 'opz' });
    expect(code).toBe(2);
    expect(stderr).toContain('DESK_VACANCY');
  });
});

/** Milliseconds that Node alone takes to start on an idle machine. On one that is busy with other tests, all takes longer. */
const BARE_START = 50;

/** What it takes now, the best of three. */
function bareStart(): number {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    execFileSync(process.execPath, ['-e', '0']);
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** Starts the desk and waits until it has said where the page is. */
async function started(
  env: Record<string, string>,
): Promise<{ child: ChildProcess; said: () => string; address: string }> {
  const child = spawn(process.execPath, [built('start')], { env: environment(env) });
  let text = '';
  child.stdout.setEncoding('utf8');
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
    text += part;
    const address = /http:\/\/\S+/.exec(text)?.[0];
    if (address !== undefined) return { child, said: () => text, address };
  }
  throw new Error(`The desk ended before it was ready: ${text}`);
}
