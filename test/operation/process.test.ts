import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import process from 'node:process';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { built, removeBuilt } from '../adapters/built.ts';
import { copyOfContent } from '../content/edited-copy.ts';

beforeAll(() => void built('start'), 60_000);
afterAll(removeBuilt);

const soon = { timeout: 45_000, interval: 20 };
const body = JSON.stringify({ conversation: '7f3ad2bc-2f0e-4a52-9a0c-0d6a2c2f6d11', utterance: 'I am Zephyrine, 17' });

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  /** What the log has said. */
  readonly entries: () => readonly Record<string, unknown>[];
  readonly log: () => string;
}

async function started(variables: Record<string, string> = {}, flags: readonly string[] = []): Promise<Started> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, DESK_PORT: '0', DESK_STORE: 'none', ...variables };
  const child = spawn(process.execPath, [...flags, built('start')], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const address = await vi.waitFor(() => {
    const found = /http:\/\/\S+/.exec(said)?.[0];
    if (found === undefined || !log.includes('"started"')) throw new Error(`not ready: ${said}${log}`);
    return found;
  }, soon);
  const entries = () => log.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  return { child, address, entries, log: () => log };
}

/** The code and the signal that it ended with, once all that it wrote has been read: that may come after its `exit`. */
function ended(child: ChildProcess): Promise<unknown[]> {
  return once(child, 'close');
}

/** A question that the desk has taken in, and of which it has not got the words yet. */
async function halfAsked(address: string): Promise<ClientRequest> {
  const asking = request(`${address}ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' },
  });
  asking.on('error', () => {});
  asking.flushHeaders();
  await once(asking, 'continue');
  return asking;
}

it('answers what it has taken in before it stops, tells of it in counts alone, and ends with 0', async () => {
  const { child, address, entries, log } = await started();
  (await halfAsked(address)).destroy();
  const questions = await Promise.all(Array.from({ length: 5 }, () => halfAsked(address)));
  child.kill('SIGTERM');
  await vi.waitFor(() => expect(log()).toContain('stopping'), soon);
  const answers = questions.map(async (asking) => {
    asking.end(body);
    const [answer] = await once(asking, 'response');
    answer.resume();
    return answer.statusCode;
  });
  expect(await Promise.all(answers)).toEqual([200, 200, 200, 200, 200]);
  expect(await ended(child)).toEqual([0, null]);
  expect(entries().map(({ code }) => code)).toEqual(['started', 'stopping', 'turns', 'stopped']);
  expect(entries()[2]).toMatchObject({ count: 5, level: 'info' });
  expect(entries()[3]).toMatchObject({ lost: 0 });
  expect(log()).not.toContain('Zephyrine');
});

it('ends at once when it is told a second time', async () => {
  const { child, address, log } = await started();
  await halfAsked(address);
  child.kill('SIGTERM');
  await vi.waitFor(() => expect(log()).toContain('stopping'), soon);
  child.kill('SIGINT');
  expect(await ended(child)).toEqual([130, null]);
});

it('dies of what nobody has caught, and logs its place alone', async () => {
  const fault = "process.on('SIGUSR2', () => { throw new RangeError('I am Zephyrine') })";
  const { child, entries, log } = await started({}, ['--import', `data:text/javascript,${encodeURIComponent(fault)}`]);
  child.kill('SIGUSR2');
  expect(await ended(child)).toEqual([1, null]);
  expect(entries().at(-1)).toMatchObject({ level: 'error', code: 'crashed', error: { name: 'RangeError' } });
  expect(log()).not.toContain('Zephyrine');
});

it('reads its content anew when it is told to, and goes on with the last that was sound', async () => {
  const copy = copyOfContent();
  const { child, address, entries } = await started({ DESK_CONTENT: copy.dir });
  const codes = () => entries().map(({ code }) => code);
  copy.edit('vacancies/osg.yaml', 'programme:', 'program:');
  await vi.waitFor(() => expect(codes()).toEqual(['started', 'content_refused']), soon);
  child.kill('SIGHUP');
  await vi.waitFor(() => expect(codes()).toEqual(['started', 'content_refused', 'content_refused']), soon);
  expect((await fetch(`${address}readyz`)).status).toBe(200);
  copy.edit('vacancies/osg.yaml', 'program:', 'programme:');
  child.kill('SIGHUP');
  await vi.waitFor(() => expect(codes().at(-1)).toBe('content_mended'), soon);
  child.kill('SIGTERM');
  expect(await ended(child)).toEqual([0, null]);
});
