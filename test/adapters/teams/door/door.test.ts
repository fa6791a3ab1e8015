import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { DoorParts, Take } from '../../../../adapters/teams/door/door.ts';
import { activity, type OpenDoor, openDoor } from './open-door.ts';
import { bodyIn, head, raw, statusIn } from './raw.ts';

let door: OpenDoor;
afterEach(() => door.close());

async function open(take?: Take, parts: Partial<DoorParts> = {}): Promise<OpenDoor> {
  door = await openDoor({ credentials: { accepts: async () => true }, ...parts }, take);
  return door;
}

const LARGE = 'x'.repeat(1_100_000);
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

describe('a body', () => {
  it('that says it is too large is not waited for', async () => {
    const { port } = await open();
    const heard = await raw(port, [head(['Content-Length: 5000000'])]);
    expect([statusIn(heard), bodyIn(heard)]).toEqual([413, '']);
    expect(heard.toLowerCase()).toContain('connection: close');
  });

  it('that becomes too large is not read on', async () => {
    const { port, taken } = await open();
    const heard = await raw(port, [head(['Transfer-Encoding: chunked']), chunk(LARGE)]);
    expect([statusIn(heard), bodyIn(heard), taken]).toEqual([413, '', []]);
  });

  it('that does not come is given up', async () => {
    const { port, taken } = await open(undefined, { readWithin: 50 });
    const heard = await raw(port, [head(['Content-Length: 100']), '{"type":']);
    expect([statusIn(heard), bodyIn(heard), taken]).toEqual([408, '', []]);
  });

  it('whose sender hangs up leaves nothing behind, not even a line in the log', async () => {
    const { port, logged } = await open();
    const socket = connect(port, '127.0.0.1');
    socket.write(`${head(['Content-Length: 100'])}{"type":`, () => socket.end());
    await expect.poll(() => door.done, { timeout: 10_000 }).toBe(1);
    expect([logged, door.rejected]).toEqual([[], 0]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])('of type %j', async (type) => {
    const { taken } = await open();
    expect(await door.post(activity(), { 'content-type': type })).toMatchObject({ status: 415, text: '' });
    expect(taken).toEqual([]);
  });

  it('is JSON however its type is written', async () => {
    await open();
    expect((await door.post(activity(), { 'content-type': 'Application/JSON;charset=UTF-8' })).status).toBe(202);
  });

  it('keeps what we do not know of', async () => {
    const { taken } = await open();
    await door.post(activity({ somethingNew: { inside: [1] }, text: 'é ñ 😀' }));
    expect(taken).toMatchObject([{ somethingNew: { inside: [1] }, text: 'é ñ 😀' }]);
  });
});

describe('what is answered', () => {
  const invoke = activity({ type: 'invoke', name: 'task/fetch' });

  it('an invoke, with status and body as they are', async () => {
    await open(async () => ({ status: 200, body: { task: { type: 'message', value: 'Déjà vu' } } }));
    const { status, text, headers } = await door.post(invoke);
    expect([status, JSON.parse(text)]).toEqual([200, { task: { type: 'message', value: 'Déjà vu' } }]);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('an invoke that has nothing to say', async () => {
    await open(async () => ({ status: 200 }));
    expect(await door.post(invoke)).toMatchObject({ status: 200, text: '' });
  });

  it('a desk that is busy: Teams brings it again', async () => {
    await open(async () => 'busy');
    const { status, text, headers } = await door.post(activity());
    expect([status, text, Number(headers.get('retry-after'))]).toEqual([503, '', 5]);
    expect((await door.post(invoke)).status).toBe(400);
  });

  const failing: Readonly<Record<string, Take>> = {
    'something thrown': async () => {
      throw new Error('postgres://desk:secret@db and what somebody said');
    },
    'something thrown that is no error': async () => {
      throw 'secret';
    },
    'an answer of 500': async () => ({ status: 500, body: 'secret' }),
    'an answer of no status': async () => ({ status: Number.NaN }),
    'an answer that is no JSON': async () => ({ status: 200, body: 1n }),
  };
  it.each(Object.entries(failing))('%s: an invoke below 500, a message to be brought again', async (_what, take) => {
    const { logged } = await open(take);
    const forInvoke = await door.post(invoke);
    const forMessage = await door.post(activity());
    expect([forInvoke.status, forInvoke.text]).toEqual([400, '']);
    expect([forMessage.status, forMessage.text]).toEqual([503, '']);
    expect(logged.map((line) => JSON.parse(line).code)).toEqual(['teams_failed', 'teams_failed']);
    expect(logged.join()).not.toMatch(/secret|somebody said/);
  });
});

describe('a connection', () => {
  it('stays open from one activity to the next, refused or not', async () => {
    const { port } = await open();
    const one = JSON.stringify(activity());
    const bad = '{}';
    const requests = [one, bad, one].map((body) => head([`Content-Length: ${Buffer.byteLength(body)}`]) + body);
    const heard = await raw(port, requests, 3);
    expect([...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual(['202', '400', '202']);
  });
});

describe('people', () => {
  it('are let in whosever they are where no tenant is listed, but not where nobody can say whose', async () => {
    await open(undefined, { tenants: new Set() });
    const conversation = { id: 'a:1', tenantId: 'E0D1C2B3-A495-4867-9788-A9BACBDCEDFE' };
    expect((await door.post(activity({ conversation }))).status).toBe(202);
    expect((await door.post(activity({ conversation: { id: 'a:1' } }))).status).toBe(403);
  });

  it('are known whichever way the tenant is written', async () => {
    await open(undefined, { tenants: new Set(['e0d1c2b3-a495-4867-9788-a9bacbdcedfe']) });
    const conversation = { id: 'a:1', tenantId: 'E0D1C2B3-A495-4867-9788-A9BACBDCEDFE' };
    expect((await door.post(activity({ conversation }))).status).toBe(202);
  });
});
