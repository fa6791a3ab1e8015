import { describe, expect, test } from 'vitest';
import { type Posted, type SlackWorld, slackWorld } from './world/world.ts';

const QUESTION = 'What does OSG pay?';

/** How often the bot spoke in the thread of a message. */
async function answers(slack: SlackWorld, message: Posted): Promise<number> {
  await slack.settled();
  return (await slack.thread(message)).filter(({ bot_id }) => bot_id === slack.bot.id).length;
}

describe('among people the desk is quiet', () => {
  test('as long as nobody calls it', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const top = await slack.ben.says('#help', QUESTION);
    const reply = await slack.anna.says('#help', 'And when does OSG start?', { thread: top });
    expect(await answers(slack, top)).toBe(0);
    expect(reply.thread_ts).toBe(top.ts);
  });

  test('and goes on without a call only in threads where it has answered', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect(await answers(slack, call)).toBe(1);
    await slack.anna.says('#help', 'and when does it start?', { thread: call });
    expect(await answers(slack, call)).toBe(2);
    await slack.anna.says('#help', 'thanks Ben, lunch at noon?', { thread: call });
    await slack.anna.says('#help', 'hold osg stipend', { thread: call });
    await slack.anna.says('#help', 'hello everybody', { thread: call });
    expect(await answers(slack, call)).toBe(2);
  });

  test('and is so in a thread where it was told to stop, until somebody calls it', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect(await answers(slack, call)).toBe(1);
    const stop = await slack.anna.says('#help', 'Stop.', { thread: call });
    await slack.settled();
    expect((await slack.reactions(stop)).map(({ name }) => name)).toEqual(['no_bell']);
    await slack.ben.says('#help', 'and when does it start?', { thread: call });
    expect(await answers(slack, call)).toBe(1);
    await slack.ben.says('#help', '@desk and when does it start?', { thread: call });
    expect(await answers(slack, call)).toBe(2);
    await slack.ben.says('#help', 'and the deadline?', { thread: call });
    expect(await answers(slack, call)).toBe(3);
  });

  test('“stop” in a thread that it has no part in is nothing to it', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const top = await slack.ben.says('#help', 'Who brings the cake?');
    const stop = await slack.anna.says('#help', 'stop', { thread: top });
    await slack.settled();
    expect(await slack.reactions(stop)).toEqual([]);
  });

  test('it stops over a restart, in French too', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const call = await slack.ben.says('#private', '@desk Quelle est l’indemnité pour OSG ?');
    expect(await answers(slack, call)).toBe(1);
    await slack.anna.says('#private', 'arrête', { thread: call });
    await slack.settled();
    await slack.restart();
    await slack.ben.says('#private', 'et la date de début ?', { thread: call });
    expect(await answers(slack, call)).toBe(1);
  });
});

describe('a channel may want', () => {
  async function set(slack: SlackWorld, text: string): Promise<void> {
    await slack.anna.slash('/vacancy', text, '#help');
    await slack.settled();
    expect(slack.anna.ephemerals('#help').at(-1)?.text).toMatch(/Done|C’est fait|set|Settings|Réglages/);
  }

  test('an answer to every top-level question that the desk is sure of, and to no other', async () => {
    const slack = await slackWorld({ mode: 'http' });
    await set(slack, 'settings speak questions');
    const sure = await slack.ben.says('#help', QUESTION);
    expect(await answers(slack, sure)).toBe(1);
    const other = await slack.ben.says('#help', 'Does anybody know a good place for lunch?');
    const unsure = await slack.ben.says('#help', 'Where can one park a bicycle at the internship?');
    expect(await answers(slack, other)).toBe(0);
    expect(await answers(slack, unsure)).toBe(0);
  });

  test('no answer at all, not even to a call', async () => {
    const slack = await slackWorld({ mode: 'http' });
    await set(slack, 'settings speak never');
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect(await answers(slack, call)).toBe(0);
    await slack.ben.slash('/vacancy', QUESTION, '#help');
    await slack.settled();
    expect(slack.ben.ephemerals('#help').at(-1)?.text).toContain('€1,286.09');
  });

  test('a vacancy and a language of its own', async () => {
    const slack = await slackWorld({ mode: 'http' });
    await set(slack, 'settings vacancy osg');
    await set(slack, 'settings language fr');
    const call = await slack.ben.says('#help', '@desk telework?');
    await slack.settled();
    const [, answer] = await slack.thread(call);
    expect(answer?.text).toMatch(/OSG/);
    await slack.anna.slash('/vacancy', 'réglages', '#help');
    await slack.settled();
    expect(slack.anna.ephemerals('#help').at(-1)?.text).toMatch(/OSG[\s\S]*français/i);
  });
});

describe('who is answered', () => {
  test('members are, people of other organisations are not, and nobody is told in front of others', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const theirs = await slack.sam.says('#help', `@desk ${QUESTION}`);
    expect(await answers(slack, theirs)).toBe(0);
    const ours = await slack.ben.says('#help', `@desk ${QUESTION}`);
    expect(await answers(slack, ours)).toBe(1);
  });

  test('guests are where the channel lets them', async () => {
    const slack = await slackWorld({ mode: 'http' });
    await slack.gita.slash('/vacancy', QUESTION, '#help');
    await slack.settled();
    expect(slack.gita.ephemerals('#help').at(-1)?.text).toContain('Guests cannot ask me here');
    await slack.anna.slash('/vacancy', 'settings guests on', '#help');
    await slack.settled();
    await slack.gita.slash('/vacancy', QUESTION, '#help');
    await slack.settled();
    expect(slack.gita.ephemerals('#help').at(-1)?.text).toContain('€1,286.09');
  });

  test('only the desk changes settings and holds facts', async () => {
    const slack = await slackWorld({ mode: 'http' });
    await slack.ben.slash('/vacancy', 'hold osg stipend', '#help');
    await slack.ben.slash('/vacancy', 'settings speak never', '#help');
    await slack.settled();
    for (const { text } of slack.ben.ephemerals('#help')) expect(text).toMatch(/^Only the people who look after/);
    await slack.anna.dm('hold osg stipend');
    await slack.settled();
    const call = await slack.ben.says('#help', `@desk ${QUESTION}`);
    await slack.settled();
    expect((await slack.thread(call)).at(-1)?.text).not.toContain('1,286');
  });

  test('who comes into the desk channel is of the desk from then on', async () => {
    const slack = await slackWorld({ mode: 'http' });
    await slack.ben.dm('holds');
    await slack.settled();
    await slack.ben.joins('#internships');
    await slack.settled();
    await slack.ben.dm('holds');
    await slack.settled();
    const said = (await slack.ben.dms()).filter(({ bot_id }) => bot_id === slack.bot.id).map(({ text }) => text);
    expect(said[0]).toMatch(/^Only the people/);
    expect(said[1]).toBe('Nothing is on hold.');
  });
});
