import { afterAll, describe, expect, test } from 'vitest';
import { removeBuilt } from '../built.ts';
import { asProcess, type SlackWorld, slackWorld } from './world/world.ts';

afterAll(removeBuilt);

async function isAnswered(slack: SlackWorld): Promise<boolean> {
  const call = await slack.ben.says('#help', '@desk what does OSG pay?');
  const answer = await slack.until(async () => (await slack.thread(call))[1]);
  return answer.text.includes('€1,286.09');
}

describe('a socket', { timeout: 120_000 }, () => {
  test('that Slack wants renewed is renewed, and nothing is lost', async () => {
    const slack = await slackWorld({ mode: 'socket' });
    expect(await isAnswered(slack)).toBe(true);
    slack.sockets.refresh();
    expect(await isAnswered(slack)).toBe(true);
  });

  test('that is cut is opened anew', async () => {
    const slack = await slackWorld({ mode: 'socket' });
    slack.sockets.cut();
    expect(await isAnswered(slack)).toBe(true);
  });

  test.each([
    ['is down', { status: 503 }],
    ['drops the connection', { drop: 'before' }],
    ['asks to wait', { status: 429, retryAfter: 1 }],
    ['does not take the token for a moment', { error: 'invalid_auth' }],
  ] as const)('is opened anew by a process that goes on, though Slack %s', async (_name, fault) => {
    const slack = await slackWorld({ mode: 'socket', start: asProcess });
    slack.edge.fail('apps.connections.open', fault, 2);
    slack.sockets.cut();
    expect(await isAnswered(slack)).toBe(true);
    expect(slack.started.said?.()).not.toContain('crashed');
    expect(slack.started.said?.()).toContain('slack_connection');
  });
});
