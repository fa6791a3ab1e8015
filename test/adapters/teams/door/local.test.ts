import { afterEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../../adapters/teams/door/gate.ts';
import { localCredentials } from '../../../../adapters/teams/local-credentials.ts';
import { activity, type OpenDoor, openDoor } from './open-door.ts';
import { bodyIn, head, raw, statusIn } from './raw.ts';

let door: OpenDoor | undefined;
afterEach(() => door?.close());

const open = async () => {
  door = await openDoor({ credentials: localCredentials, isLocal: true, tenants: new Set() });
  return door;
};

describe('on this machine alone', () => {
  it.each([
    ['http://127.0.0.1:56150', 202],
    ['http://localhost:56150/_connector', 202],
    ['http://[::1]:56150', 202],
    ['https://127.0.0.1:56150', 401],
    ['https://smba.trafficmanager.net/emea/', 401],
    ['http://127.0.0.1.attacker.example/', 401],
    ['http://127.0.0.1@attacker.example/', 401],
    ['http://192.168.0.1/', 401],
  ])('answers go to %s: %d', async (serviceUrl, status) => {
    await open();
    expect(await door?.post(activity({ serviceUrl }))).toMatchObject({ status, text: '' });
  });

  it('no token goes along', async () => expect(await localCredentials.token()).toBeNull());

  it.each([
    ['Host: attacker.example'],
    ['Host: desk.example:3978'],
    ['Host: 10.0.0.1'],
    ['Host: 127.0.0.1', 'Origin: https://attacker.example'],
    ['Host: 127.0.0.1', 'X-Forwarded-For: 203.0.113.7'],
    ['Host: 127.0.0.1', 'Forwarded: for=203.0.113.7'],
  ])('nobody is let in with %s %s', async (...lines) => {
    const { port, taken } = await open();
    const body = JSON.stringify(activity({ serviceUrl: 'http://127.0.0.1:1/' }));
    const [host = '', ...more] = lines.filter((line) => line !== undefined);
    const text = head([...more, `Content-Length: ${body.length}`]).replace('Host: 127.0.0.1', host) + body;
    const heard = await raw(port, [text]);
    expect([statusIn(heard), bodyIn(heard), taken]).toEqual([421, '', []]);
  });

  const headers = { host: 'localhost:3978', 'content-type': 'application/json' };
  it.each([
    ['127.0.0.1', null],
    ['127.8.9.1', null],
    ['::1', null],
    ['::ffff:127.0.0.1', null],
    ['192.168.0.7', 421],
    ['::ffff:10.0.0.1', 421],
    ['2001:db8::1', 421],
    [undefined, 421],
  ])('somebody at %s: %s', (remoteAddress, status) => {
    expect(refusalOf({ headers, socket: { remoteAddress } }, true)).toBe(status);
    expect(refusalOf({ headers, socket: { remoteAddress } }, false)).toBeNull();
  });
});
