import { createHmac } from 'node:crypto';

/** The headers with which Slack proves that a delivery is its own. */
export function signed(body: string, secret: string, seconds: number): Readonly<Record<string, string>> {
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${signature}` };
}
