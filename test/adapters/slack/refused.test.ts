import { afterAll, describe, expect, test } from 'vitest';
import { removeBuilt } from '../built.ts';
import { asProcess, slackWorld } from './world/world.ts';

afterAll(removeBuilt);

describe('over HTTP', () => {
  test('what is not signed, or by another secret, or long ago, is refused, and nothing comes of it', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const call = await slack.ben.says('#help', '@desk what does OSG pay?');
    await slack.settled();
    const [payload] = slack.envelopesOf(call);
    if (!payload) throw new Error('nothing was delivered');
    const parcel = { type: 'events_api', payload } as const;
    for (const forged of [
      { secret: 'ffffffffffffffffffffffffffffffff' },
      { age: 301 },
      { headers: { 'x-slack-signature': '' } },
      { headers: { 'x-slack-request-timestamp': '' } },
      { headers: { 'x-slack-signature': 'v0=00' } },
    ]) {
      expect((await slack.carrier.deliver(parcel, forged)).status, JSON.stringify(forged)).toBe(401);
    }
    await slack.settled();
    expect((await slack.thread(call)).length).toBe(2);
  });

  test('nothing else than Slack’s path is served, and no more than a megabyte is read', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const { url = '' } = slack.started;
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(`${url}/more`, { method: 'POST' })).status).toBe(404);
    const huge = await fetch(url, { method: 'POST', body: 'x'.repeat(2_000_000) }).catch(() => ({ status: 413 }));
    expect(huge.status).toBe(413);
  });
});

describe('at the start', { timeout: 120_000 }, () => {
  /** What the process printed before it gave up. */
  async function ended(
    desk: Readonly<Record<string, string>>,
    prepare: (slack: Awaited<ReturnType<typeof slackWorld>>) => void,
  ) {
    const slack = await slackWorld({ mode: 'socket', start: asProcess, later: true, desk });
    prepare(slack);
    return slack.start().then(
      () => 'it started',
      (error: unknown) => String(error),
    );
  }

  test('a wrong bot token is named by its variable, and never repeated', async () => {
    const said = await ended({ SLACK_BOT_TOKEN: 'xoxb-wrong-and-secret' }, () => {});
    expect(said).toMatch(/SLACK_BOT_TOKEN: Slack does not accept this token \(invalid_auth\)/);
    expect(said).not.toContain('wrong-and-secret');
  });

  test('so is a wrong app token', async () => {
    const said = await ended({ SLACK_APP_TOKEN: 'xapp-wrong-and-secret' }, () => {});
    expect(said).toMatch(/SLACK_APP_TOKEN: Slack does not accept this token/);
    expect(said).not.toContain('wrong-and-secret');
  });

  test('a desk channel that the bot is not in is named too', async () => {
    expect(await ended({ DESK_CHANNEL: 'C0NOWHERE' }, () => {})).toMatch(/DESK_CHANNEL: .*\/invite @/);
  });

  test('a token without its way in, and a way in without a token, are named', async () => {
    expect(await ended({ SLACK_APP_TOKEN: '' }, () => {})).toMatch(/SLACK_APP_TOKEN: SLACK_BOT_TOKEN needs it/);
    expect(await ended({ SLACK_BOT_TOKEN: '' }, () => {})).toMatch(/SLACK_BOT_TOKEN: it is missing/);
  });

  test('a Slack that is down for a moment is waited for', async () => {
    const said = await ended({}, ({ edge }) => {
      edge.fail('auth.test', { status: 503 });
      edge.fail('auth.test', { status: 429, retryAfter: 1 });
    });
    expect(said).toBe('it started');
  });

  test('a Slack that stays down is told of, with what to look at', async () => {
    const said = await ended({}, ({ edge }) => edge.fail('auth.test', { status: 503 }, 100));
    expect(said).toMatch(/Slack did not answer \(http_503\)[\s\S]*SLACK_API_URL/);
  });
});
