import type { Activity } from './activities/base.ts';
import { jsonIn, partIn, textIn } from './elements.ts';
import type { Issuer } from './issuer.ts';
import type { Delivering, Sent } from './language.ts';

/** Teams says “unable to reach app” after so many milliseconds without an answer to an invoke. */
const INVOKE_WITHIN = 5_000;
/** And delivers everything else again after so many. */
const MESSAGE_WITHIN = 15_000;

/** Brings what happens in Teams to the desk. */
export interface Carrier {
  /** Teams' own delivery, with a good token; what Teams would not stand is found fault with. */
  deliver(activity: Activity): Promise<Sent>;
  /** Any delivery, and whatever comes of it. */
  send(activity: unknown, how?: Delivering): Promise<Sent>;
  /** Deliveries without an answer yet. */
  readonly pending: number;
  /** How many there were. */
  readonly count: number;
}

export function createCarrier(urlOf: () => string | null, issuer: Issuer, problems: string[]): Carrier {
  let pending = 0;
  let count = 0;

  async function send(activity: unknown, how: Delivering = {}): Promise<Sent> {
    const url = urlOf();
    if (url === null) throw new Error('Nothing is started that Teams could deliver to.');
    const authorization = headerOf(how);
    pending += 1;
    count += 1;
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(authorization !== null && { authorization }),
        },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : (jsonIn(text) ?? text) };
    } finally {
      pending -= 1;
    }
  }

  function headerOf({ token = issuer.mint(), authorization }: Delivering): string | null {
    if (authorization !== undefined) return authorization;
    return token === null ? null : `Bearer ${token}`;
  }

  return {
    send,
    async deliver(activity) {
      const began = performance.now();
      const sent = await send(activity);
      const took = performance.now() - began;
      const isInvoke = activity.type === 'invoke';
      const which = isInvoke ? textIn(activity.name) : textIn(activity.type);
      if (sent.status >= 500) problems.push(`${which}: answered with ${sent.status}`);
      if (took > (isInvoke ? INVOKE_WITHIN : MESSAGE_WITHIN)) problems.push(`${which}: answered after ${took} ms`);
      if (isInvoke && sent.status === 501) problems.push(`${which}: Teams says “unable to reach app”`);
      if (isInvoke && sent.body !== null && typeof sent.body !== 'object') {
        problems.push(`${which}: the answer is no JSON: ${JSON.stringify(partIn(sent).body)}`);
      }
      return sent;
    },
    get pending() {
      return pending;
    },
    get count() {
      return count;
    },
  };
}
