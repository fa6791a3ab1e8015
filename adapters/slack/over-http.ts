import type { webApi } from '@slack/bolt';
import { request } from 'undici';

/**
 * How the SDK reaches Slack, in place of Node's `fetch`. That one reads each answer through web streams, and costs more
 * than all else that the desk does for a question: an answer takes two calls. What the SDK is given is what it looks at.
 * Throws what undici throws, `signal` its reason; a redirect is none that is followed, but an answer like any other.
 */
export const overHttp: webApi.FetchFunction = async (url, { method = 'GET', headers = {}, body, signal } = {}) => {
  // Nothing that we call sends files.
  if (body !== undefined && typeof body !== 'string') throw new TypeError('only texts are sent to Slack');
  const { statusCode: status, ...answer } = await request(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    ...(signal && { signal }),
  });
  const text = await answer.body.text();
  const headerOf = (name: string) => {
    const value = answer.headers[name.toLowerCase()];
    return value === undefined ? null : String(value);
  };

  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: '',
    url: String(url),
    headers: { get: headerOf, entries: () => Object.keys(answer.headers).map((name) => [name, headerOf(name) ?? '']) },
    text: async () => text,
    json: async () => JSON.parse(text),
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  };
};
