import { describe, expect, test } from 'vitest';
import { type Knock, refusalOf } from '../../../adapters/web/gate.ts';

const PORT = 4310;
const files = new Set(['/', '/main.js']);

function refused(knock: Partial<Knock>) {
  const headers = { host: `127.0.0.1:${PORT}` };
  return refusalOf({ method: 'GET', path: '/', headers, ...knock }, PORT, files)?.code ?? 'let in';
}

function asking(headers: Knock['headers'], method = 'POST') {
  return refused({ method, path: '/ask', headers: { host: `127.0.0.1:${PORT}`, ...headers } });
}

const json = { 'content-type': 'application/json' };

describe('the gate of the page', () => {
  test.each(['127.0.0.1:4310', 'localhost:4310', 'LOCALHOST:4310'])('lets the host %s in', (host) => {
    expect(refused({ headers: { host } })).toBe('let in');
  });

  test.each(['evil.example:4310', '127.0.0.1', '127.0.0.1:80', 'localhost.evil.example:4310', '', undefined])(
    'refuses the host %s, whose name may have been rebound to us',
    (host) => {
      expect(refused({ headers: host === undefined ? {} : { host } })).toBe('host_refused');
    },
  );

  test.each([`http://127.0.0.1:${PORT}`, `http://localhost:${PORT}`])('lets the origin %s ask', (origin) => {
    expect(asking({ ...json, origin })).toBe('let in');
  });

  test.each(['https://evil.example', 'null', `https://127.0.0.1:${PORT}`, 'http://127.0.0.1:8080', ''])(
    'refuses the origin "%s"',
    (origin) => {
      expect(asking({ ...json, origin })).toBe('origin_refused');
    },
  );

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON'])('reads %s', (type) => {
    expect(asking({ 'content-type': type })).toBe('let in');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '', undefined])(
    'refuses %s, which a foreign form can send',
    (type) => {
      expect(asking(type === undefined ? {} : { 'content-type': type })).toBe('json_only');
    },
  );

  test('knows its paths and their methods, and no other', () => {
    expect(refused({ method: 'HEAD', path: '/main.js' })).toBe('let in');
    expect(refused({ path: '/../package.json' })).toBe('not_found');
    expect(refused({ method: 'DELETE', path: '/main.js' })).toBe('method_refused');
    expect(asking(json, 'GET')).toBe('method_refused');
  });
});
