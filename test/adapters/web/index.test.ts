import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createHealth } from '../../../adapters/running/health.ts';
import { createWeb, type Web, type WebParts } from '../../../adapters/web/index.ts';
import { answerWith, echo } from './made-up-answers.ts';

const NOW = '2026-03-01T09:00:00.000Z';
const conversation = '7f3ad2bc-2f0e-4a52-9a0c-0d6a2c2f6d11';

let running: Web[] = [];

async function open(parts: Partial<WebParts> = {}): Promise<string> {
  const web = createWeb({
    turn: echo,
    explain: () => [{ label: 'Rule', value: 'PAY' }],
    clock: () => NOW,
    port: 0,
    report: () => {},
    health: createHealth({ store: null }),
    ...parts,
  });
  const address = await web.start();
  running.push(web);
  return address;
}

afterEach(async () => {
  await Promise.all(running.map((web) => web.stop()));
  running = [];
});

async function post(address: string, body: unknown, headers: Record<string, string> = {}) {
  const sent = await fetch(`${address}ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: sent.status, headers: sent.headers, json: (await sent.json()) as Record<string, unknown> };
}

describe('the page’s server', () => {
  test('serves the page and all that the page names', async () => {
    const address = await open();
    const page = await (await fetch(address)).text();
    const named = [...page.matchAll(/(?:src|href)="([a-z.-]+)"/g)].map(([, file]) => file);
    expect(named).toContain('main.js');
    for (const file of named) expect((await fetch(address + file)).status, file).toBe(200);
  });

  test('lets nothing but its own files run or draw, and says so with every answer', async () => {
    const address = await open();
    for (const path of ['', 'main.js', 'nowhere', 'ask']) {
      const { headers } = await fetch(address + path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ]) {
        expect(policy.split('; '), path).toContain(rule);
      }
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  test('holds no script and no style inside the page', async () => {
    const page = await (await fetch(await open())).text();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
  });

  test('answers a question with drawings, its evidence and the time as of which it holds', async () => {
    const { status, json } = await post(await open(), { conversation, utterance: '<b>Pay?</b>' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ lang: 'en', why: [{ label: 'Rule', value: 'PAY' }], now: NOW, practice: false });
    expect(json.drawings).toContainEqual({ tag: 'p', attributes: {}, children: ['<b>Pay?</b>'] });
  });

  test('gives no evidence with what others will read', async () => {
    const { json } = await post(await open(), { conversation, utterance: 'Pay?', scene: { audience: 'shared' } });
    expect(json.why).toEqual([]);
  });

  test('says when the clock is one of practice, the page’s or the start’s', async () => {
    const started = await post(await open({ practice: true }), { conversation, utterance: 'Open?' });
    expect(started.json).toMatchObject({ practice: true, now: NOW });
    const scene = { practice: { at: '2025-06-22T23:59', zone: 'Europe/Brussels' } };
    const set = await post(await open(), { conversation, utterance: 'Open?', scene });
    expect(set.json).toMatchObject({ practice: true, now: '2025-06-22T21:59:00.000Z' });
  });

  test('refuses a page of another origin, another host, another media type', async () => {
    const address = await open();
    const body = { conversation, utterance: 'Pay?' };
    expect(await post(address, body, { origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      json: { error: { code: 'origin_refused' } },
    });
    expect(await post(address, body, { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await statusWithHost(address, 'evil.example')).toBe(421);
  });

  test('tells on this machine whether the desk is alive and ready', async () => {
    const health = createHealth({ store: null });
    const address = await open({ health });
    const told = async (path: string) => (await fetch(address + path)).status;
    expect(await told('healthz')).toBe(200);
    expect(await told('readyz')).toBe(200);
    health.stopping();
    expect(await told('healthz')).toBe(200);
    expect(await told('readyz')).toBe(503);
    expect(await statusWithHost(`${address}healthz`, 'evil.example')).toBe(421);
    expect((await fetch(`${address}healthz`, { method: 'POST' })).status).toBe(405);
  });

  test('names the method that a path takes', async () => {
    const refused = await fetch(`${await open()}ask`);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('reads no more than a question can need', async () => {
    const { status, json } = await post(await open(), { conversation, utterance: 'é'.repeat(70_000) });
    expect([status, json]).toEqual([413, { error: { code: 'too_long' } }]);
  });

  test('takes the longest question, however it is escaped', async () => {
    const escaped = '\\u00e9'.repeat(10_000);
    const { status } = await post(await open(), `{"conversation":"${conversation}","utterance":"${escaped}"}`);
    expect(status).toBe(200);
  });

  test('gives a code for a fault, nothing of its inside, and goes on', async () => {
    const faults: unknown[] = [];
    let broken = true;
    const turn: WebParts['turn'] = async (asked) => {
      if (broken) throw new Error('secret path /home/desk');
      return echo(asked);
    };
    const address = await open({ turn, report: (fault) => faults.push(fault) });
    const failed = await post(address, { conversation, utterance: 'Pay?' });
    expect([failed.status, failed.json]).toEqual([500, { error: { code: 'internal' } }]);
    expect(faults).toHaveLength(1);
    broken = false;
    expect((await post(address, { conversation, utterance: 'Pay?' })).status).toBe(200);
  });

  test('lets an answer under way finish before it stops', async () => {
    let answer = () => {};
    const asked = new Promise<void>((underWay) => {
      const turn: WebParts['turn'] = () =>
        new Promise((resolve) => {
          answer = () => resolve(answerWith({ lang: 'en', preview: 'late', blocks: [] }));
          underWay();
        });
      open({ turn }).then((address) => {
        answered = post(address, { conversation, utterance: 'Pay?' });
      });
    });
    let answered: ReturnType<typeof post> | undefined;
    await asked;
    const stopped = Promise.all(running.map((web) => web.stop()));
    running = [];
    answer();
    expect((await answered)?.status).toBe(200);
    await stopped;
  });

  test('says which variable to change when its port is taken', async () => {
    const { port } = new URL(await open());
    const health = createHealth({ store: null });
    const parts = { turn: echo, explain: () => [], clock: () => NOW, report: () => {}, health };
    const second = createWeb({ ...parts, port: Number(port) });
    await expect(second.start()).rejects.toMatchObject({
      code: 'port_taken',
      message: expect.stringContaining('DESK_PORT'),
    });
  });
});

/** fetch sets Host by itself, so this goes below it. */
function statusWithHost(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
