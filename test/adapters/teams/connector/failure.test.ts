import { describe, expect, test } from 'vitest';
import { TeamsFailure } from '../../../../adapters/teams/api.ts';
import { attemptOf, failureOf } from '../../../../adapters/teams/failure.ts';
import { waitIn } from '../../../../adapters/teams/retry-after.ts';
import { messageOf } from './message.ts';
import { type Answer, connectorFor, rawServer } from './raw.ts';

const error = (code: string) => ({ error: { code, message: 'It quotes “Hello” of the message.' } });
const blocked = {
  errorCode: 209,
  message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes."\r\n}',
};

const TABLE: readonly (readonly [name: string, answer: Answer, code: string, kind: string])[] = [
  ['400', { status: 400, body: error('BadSyntax') }, 'BadSyntax', 'refused'],
  ['400 without words', { status: 400 }, 'http_400', 'refused'],
  ['400 with a page', { status: 400, body: '<html>"code": "a sentence, not a code"</html>' }, 'http_400', 'refused'],
  ['401', { status: 401, body: error('Unauthorized') }, 'token_refused', 'refused'],
  ['403, not in the conversation', { status: 403, body: error('BotNotInConversationRoster') }, 'blocked', 'refused'],
  ['403, blocked', { status: 403, body: blocked }, 'blocked', 'refused'],
  ['403, another host', { status: 403, body: error('InvalidBotApiHost') }, 'wrong_service_url', 'refused'],
  ['403, not ours to change', { status: 403, body: error('NotEnoughPermissions') }, 'not_permitted', 'refused'],
  ['404', { status: 404, body: error('ActivityNotFoundInConversation') }, 'gone', 'refused'],
  ['412', { status: 412, body: error('PreconditionFailed') }, 'busy', 'undelivered'],
  ['413', { status: 413, body: error('MessageSizeTooBig') }, 'too_large', 'refused'],
  ['429', { status: 429, body: error('Throttled') }, 'rate_limited', 'rate_limited'],
  ['408', { status: 408 }, 'http_408', 'unclear'],
  ['500', { status: 500, body: error('ServiceError') }, 'ServiceError', 'unclear'],
  ['502', { status: 502 }, 'http_502', 'unclear'],
  ['503', { status: 503, body: 'Service Unavailable' }, 'http_503', 'unclear'],
  ['504', { status: 504 }, 'http_504', 'unclear'],
  ['302', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'http_302', 'refused'],
  ['a reset connection', 'drop', 'no_answer', 'unclear'],
];

test.each(TABLE)('%s', async (_name, answer, code, kind) => {
  const { url, requests } = await rawServer(() => answer);
  const failure = await failureIn(url);
  expect(failure.code).toBe(code);
  expect(failure.message).not.toContain('Hello');
  expect(attemptOf(failure)).toMatchObject({ kind });
  expect(requests).toHaveLength(1);
});

test('without a connection nothing was sent', async () => {
  const failure = await failureIn('http://127.0.0.1:1/');
  expect(failure.code).toBe('no_connection');
  expect(attemptOf(failure)).toEqual({ kind: 'undelivered', code: 'no_connection' });
});

test('a token that could not be fetched is worth another attempt, one that is refused is not', () => {
  expect(attemptOf(new TeamsFailure('token_unreachable')).kind).toBe('undelivered');
  expect(attemptOf(new TeamsFailure('token_refused')).kind).toBe('refused');
});

test('whatever else is thrown is unclear, and is not quoted', () => {
  const failure = failureOf(new Error('it says “Hello”'));
  expect(attemptOf(failure).kind).toBe('unclear');
  expect(JSON.stringify([failure.message, failure.code, String(failure.cause)])).not.toContain('Hello');
});

describe('Retry-After', () => {
  const now = '2026-12-01T12:00:00.000Z';
  test.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['Tue, 01 Dec 2026 12:00:30 GMT', 30_000],
    ['Tuesday, 01-Dec-26 12:00:30 GMT', 30_000],
    ['Tue Dec  1 12:00:30 2026', 30_000],
    ['Tue, 01 Dec 2026 11:00:00 GMT', 0],
    ['999999999', 300_000],
    [`1${'0'.repeat(30)}`, 300_000],
    ['Tue, 01 Dec 2099 11:00:00 GMT', 300_000],
  ])('%j is read', (header, wait) => expect(waitIn(header, now)).toBe(wait));

  test.each([undefined, '', '-1', '1.5', 'soon', 'Dec 2026', 'Tue, 99 Dec 2026 12:00:30 GMT'])(
    '%j says nothing',
    (header) => {
      expect(waitIn(header, now)).toBeUndefined();
    },
  );

  test('counts from the clock of whoever sent it', async () => {
    const headers = { date: 'Mon, 01 Jan 2001 00:00:00 GMT', 'retry-after': 'Mon, 01 Jan 2001 00:00:09 GMT' };
    const { url } = await rawServer(() => ({ status: 429, headers }));
    expect(attemptOf(await failureIn(url))).toEqual({ kind: 'rate_limited', scope: 'conversation', retryAfter: 9_000 });
  });

  test('that is not there leaves the wait to us', async () => {
    const { url } = await rawServer(() => ({ status: 429 }));
    expect(attemptOf(await failureIn(url))).toEqual({ kind: 'rate_limited', scope: 'conversation' });
  });
});

async function failureIn(serviceUrl: string): Promise<TeamsFailure> {
  const sent = connectorFor().send({ serviceUrl, conversation: 'a:1' }, messageOf('Hello'));
  const failure = await sent.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(failure instanceof TeamsFailure)) throw new Error('It should have failed.');
  return failure;
}
