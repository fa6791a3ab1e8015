import { SIGNING_SECRET } from './cast.ts';
import type { Ack, Carrier, DeliveryOptions, Parcel } from './parcel.ts';
import { post } from './post.ts';
import { signed } from './sign.ts';

/** An acknowledgement has to come so soon, in milliseconds, where a test asks for nothing else. */
export const ACK_WITHIN = 45_000;

/** With `;charset=UTF-8` behind it Bolt takes the form for JSON. */
const FORM = 'application/x-www-form-urlencoded';

/** Slack's deliveries over HTTP: signed, to one address for everything. */
export function createDriver(address: () => string, secret: string = SIGNING_SECRET): Carrier {
  let pending = 0;

  async function deliver(parcel: Parcel, options: DeliveryOptions = {}): Promise<Ack> {
    const { body, type } = written(parcel);
    const seconds = Math.floor(Date.now() / 1_000) - (options.age ?? 0);
    const { retry } = options;
    const headers: Record<string, string> = {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signed(body, options.secret ?? secret, seconds),
      ...(retry && { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason }),
      ...options.headers,
    };
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    const began = performance.now();
    pending += 1;
    try {
      const { status, text } = await post(address(), sent, body, options.within ?? ACK_WITHIN);
      return { status, body: read(text), ms: performance.now() - began };
    } finally {
      pending -= 1;
    }
  }

  return {
    deliver,
    get pending() {
      return pending;
    },
  };
}

function written(parcel: Parcel): { readonly body: string; readonly type: string } {
  if (parcel.type === 'events_api') return { body: JSON.stringify(parcel.payload), type: 'application/json' };
  const fields: Record<string, string> =
    parcel.type === 'interactive' ? { payload: JSON.stringify(parcel.payload) } : { ...parcel.payload };
  return { body: new URLSearchParams(fields).toString(), type: FORM };
}

function read(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
