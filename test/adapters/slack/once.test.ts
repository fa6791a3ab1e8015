import { afterAll, describe, expect, test } from 'vitest';
import { removeBuilt } from '../built.ts';
import { asProcess, type Posted, type SlackWorld, slackWorld } from './world/world.ts';

const QUESTION = 'what does OSG pay?';

async function answers(slack: SlackWorld, message: Posted): Promise<readonly Posted[]> {
  await slack.settled();
  return (await slack.thread(message)).filter(({ bot_id }) => bot_id === slack.bot.id);
}

describe.each(['http', 'socket'] as const)('one answer over %s', { timeout: 120_000 }, (mode) => {
  test('however often Slack delivers a message', async () => {
    const slack = await slackWorld({ mode });
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect(
      slack
        .envelopesOf(call)
        .map(({ event }) => (event as { type: string }).type)
        .sort(),
    ).toEqual(['app_mention', 'message']);
    expect(await answers(slack, call)).toHaveLength(1);
    const acks = await slack.redelivers(call, { num: 1, reason: 'timeout' });
    expect(acks.every(({ status }) => status === 200)).toBe(true);
    expect(await answers(slack, call)).toHaveLength(1);
  });

  test('although the first delivery was lost', async () => {
    const slack = await slackWorld({ mode });
    await slack.stop();
    slack.sockets.refuse(true);
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`).catch(() => null);
    slack.sockets.refuse(false);
    await slack.start();
    const [message] = call ? [call] : await slack.messages('#help');
    if (!message) throw new Error('nothing was said');
    await slack.redelivers(message, { num: 2, reason: 'connection_failed' });
    expect(await answers(slack, message)).toHaveLength(1);
  });
});

test('a command that is delivered again does not undo what was done since', async () => {
  const slack = await slackWorld({ mode: 'http' });
  const hold = await slack.anna.says('#internships', '@desk hold osg stipend');
  expect(await answers(slack, hold)).toHaveLength(1);
  await slack.anna.dm('release osg stipend');
  await slack.settled();
  await slack.redelivers(hold, { num: 2, reason: 'timeout' });
  await slack.settled();
  const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
  expect((await answers(slack, call))[0]?.text).toContain('€1,286.09');
});

describe('not answered', () => {
  test('are edits, deletions and other bots', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect(await answers(slack, call)).toHaveLength(1);
    await slack.ben.edits(call, `@desk ${QUESTION} And when does it start?`);
    await slack.ben.deletes(call);
    await slack.settled();
    expect((await slack.messages('#help')).filter(({ bot_id }) => bot_id === slack.bot.id)).toEqual([]);
  });
});

describe('what was acknowledged', () => {
  afterAll(removeBuilt);

  test('is answered by the next process where the first one was killed over it', async () => {
    const slack = await slackWorld({ mode: 'http', start: asProcess });
    // The answer needs to know who asks, and Slack takes its time to tell.
    slack.edge.fail('users.info', { slow: 20_000 });
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect((await slack.thread(call)).slice(1)).toEqual([]);
    // Killed so early that it had not asked yet, it would leave that to the next one.
    slack.edge.heal();
    await slack.restart({ kill: true });
    const answer = await slack.until(async () => (await slack.thread(call))[1]);
    expect(answer.text).toContain('€1,286.09');
    expect(await answers(slack, call)).toHaveLength(1);
  }, 120_000);
});

describe('sending', () => {
  test('waits as long as Slack says, and posts once', async () => {
    const slack = await slackWorld({ mode: 'http' });
    slack.edge.fail('chat.postMessage', { status: 429, retryAfter: 1 });
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    const answer = await slack.until(async () => (await slack.thread(call))[1]);
    expect(answer.text).toContain('€1,286.09');
    expect(await answers(slack, call)).toHaveLength(1);
  });

  test.each([
    ['an HTTP error', { status: 500 }],
    ['a connection that dropped when all was done', { drop: 'after' }],
  ] as const)('after %s is not repeated, since it may have arrived', async (_name, fault) => {
    const slack = await slackWorld({ mode: 'http' });
    slack.edge.fail('chat.postMessage', fault);
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    await slack.until(() => slack.started.said?.().includes('slack_not_posted'));
    expect((await answers(slack, call)).length).toBeLessThanOrEqual(1);
    expect(slack.started.said?.()).toContain('"send":"unclear"');
  });

  test('that is refused is said to whoever asked, and in the log', async () => {
    const slack = await slackWorld({ mode: 'http' });
    slack.edge.fail('chat.postMessage', { error: 'restricted_action' });
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect(await answers(slack, call)).toEqual([]);
    expect(slack.ben.ephemerals('#help').at(-1)?.text).toContain('I could not post the answer here');
    expect(slack.started.said?.()).toContain('"send":"refused"');
  });
});

describe('a look-up that fails', () => {
  test('makes a stranger of whoever asks for a moment, and no more', async () => {
    const slack = await slackWorld({ mode: 'http' });
    slack.edge.fail('users.info', { status: 503 }, 10);
    await slack.ben.dm(QUESTION);
    await slack.settled();
    slack.edge.heal();
    await slack.ben.dm(QUESTION);
    await slack.settled();
    const said = (await slack.ben.dms()).filter(({ bot_id }) => bot_id === slack.bot.id).map(({ text }) => text);
    expect(said[0]).toMatch(/^I answer the members of this organisation only/);
    expect(said[1]).toContain('€1,286.09');
  });
});
