import { describe, expect, test } from 'vitest';
import { buttonsOf, slackWorld, wordsOf } from './world/world.ts';

/** A day on which applications are open. */
const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

describe.each(['http', 'socket'] as const)('asking in Slack over %s', (mode) => {
  test('a mention in a channel is answered in its thread, once, and for everybody', async () => {
    const slack = await slackWorld({ mode, desk: OPEN });
    const message = await slack.ben.says('#help', '@desk what is the deadline for OSG?');
    await slack.settled();
    const [, answer, ...more] = await slack.thread(message);
    expect(more).toEqual([]);
    expect(answer?.text).toMatch(/^For OSG, one can apply until Sunday 22 June 2025 at 23:59 \(Brussels time\)\./);
    expect(answer?.text).not.toMatch(/left|days/);
    expect(wordsOf({ blocks: answer?.blocks ?? [] })).toContain('for you');
    expect((await slack.messages('#help')).map(({ ts }) => ts)).toEqual([message.ts]);
  });

  test('a direct message is answered where it stands, with the time that is left, and goes on by itself', async () => {
    const slack = await slackWorld({ mode, desk: OPEN });
    await slack.ben.dm('Jusqu’à quand peut-on postuler à OSG ?');
    await slack.settled();
    await slack.ben.dm('et pour OPS ?');
    await slack.settled();
    const fromBot = (await slack.ben.dms()).filter(({ bot_id }) => bot_id !== undefined);
    const said = fromBot.map(({ text }) => text.replace(/\s/g, ' '));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('dimanche 22 juin 2025 à 23 h 59 (heure de Bruxelles)');
    expect(said[0]).toContain('Temps restant');
    expect(said[1]).toMatch(/^Pour OPS/);
  });

  test('a slash command is answered to whoever typed it alone, in a channel without the bot too', async () => {
    const slack = await slackWorld({ mode, desk: OPEN });
    await slack.ben.slash('/vacancy', 'what does OSG pay?', '#elsewhere');
    await slack.settled();
    const [answer, ...more] = slack.ben.ephemerals('#elsewhere');
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ via: 'respond' });
    expect(answer?.text).toContain('€1,286.09');
    expect(await slack.messages('#elsewhere')).toEqual([]);
  });

  test('without a word it says how to ask, in the language of whoever does', async () => {
    const slack = await slackWorld({ mode });
    await slack.ben.slash('/vacancy', '', '#help');
    await slack.anna.says('#help', '@desk');
    await slack.settled();
    expect(slack.ben.ephemerals()[0]?.text).toMatch(/[Jj]e/);
    const [call] = await slack.messages('#help');
    const [, answer] = call ? await slack.thread(call) : [];
    expect(buttonsOf({ blocks: answer?.blocks ?? [] }).length).toBeGreaterThan(2);
  });
});

describe('a mention without a word in a thread', () => {
  test('answers the message that the thread began with', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const question = await slack.ben.says('#help', 'Is telework possible for IMS-CS?');
    await slack.settled();
    expect(await slack.thread(question)).toHaveLength(1);
    await slack.anna.says('#help', '@desk', { thread: question });
    await slack.settled();
    const [, , answer] = await slack.thread(question);
    expect(answer?.text).toContain('telework is possible as far as business requirements allow');
  });

  test('says how to ask where a bot began it', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const call = await slack.anna.says('#help', '@desk what does OSG pay?');
    await slack.settled();
    await slack.anna.says('#help', '@desk', { thread: call });
    await slack.settled();
    const thread = await slack.thread(call);
    expect(thread.at(-1)?.text).toContain('€1,286.09');
  });
});

describe('in a channel', () => {
  test('nothing that somebody said of themselves comes back, and nothing relative in time', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const message = await slack.ben.says('#help', '@desk I am 19 and Canadian, can I apply for OSG?');
    await slack.settled();
    const [, answer] = await slack.thread(message);
    expect(answer?.text).not.toMatch(/\b19\b|Canad/);
    expect(wordsOf({ blocks: answer?.blocks ?? [] })).not.toMatch(/\b19\b|Canad|in \d+ days|today/);
  });

  test('what people type comes back as text: no mention, no link, no command', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const hostile = 'ask a person: <!channel> <@U1> <https://evil.example|click> *bold* & more';
    await slack.ben.dm(hostile);
    await slack.settled();
    const [, answer] = await slack.ben.dms();
    expect(answer?.text).toContain('&lt;!channel&gt;');
    expect(answer?.text).not.toMatch(/<[!@#h]/);
    expect(JSON.stringify(answer?.blocks)).not.toMatch(/"type":"(?:link|user|broadcast)"/);
  });
});
