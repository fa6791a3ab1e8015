import { describe, expect, test } from 'vitest';
import { buttonsOf, type Posted, type SlackWorld, slackWorld, wordsOf } from './world/world.ts';

const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

/** The answer to a question in #help, as it stands now. */
async function answered(slack: SlackWorld, text: string): Promise<Posted> {
  const call = await slack.ben.says('#help', text);
  await slack.settled();
  const answer = (await slack.thread(call)).at(-1);
  if (!answer || answer.bot_id !== slack.bot.id) throw new Error('nothing was answered');
  return answer;
}

async function now(slack: SlackWorld, message: Posted): Promise<Posted> {
  await slack.settled();
  const found = await slack.now(message);
  if (!found) throw new Error('the message is gone');
  return found;
}

describe('a choice', () => {
  test('pressed in a channel is asked in its thread', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const help = await answered(slack, '@desk help');
    const [first = ''] = buttonsOf(help);
    await slack.anna.presses(help, first);
    await slack.settled();
    const thread = await slack.thread(help);
    expect(thread).toHaveLength(3);
    expect(thread[2]?.text).toMatch(/€1,286\.09|Brussels|IMS-CS/);
  });

  test('pressed in what only one sees is answered to them alone', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    await slack.ben.slash('/vacancy', 'aide', '#elsewhere');
    await slack.settled();
    const [help] = slack.ben.ephemerals();
    if (!help) throw new Error('nothing was whispered');
    await slack.ben.presses(help, buttonsOf(help)[0] ?? '');
    await slack.settled();
    expect(slack.ben.ephemerals()).toHaveLength(2);
    expect(await slack.messages('#elsewhere')).toEqual([]);
  });
});

describe('“Why this answer?”', () => {
  test('opens for whoever presses, and quotes what was asked to nobody else', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const answer = await answered(slack, '@desk what is the stipnd of OSG?');
    await slack.anna.presses(answer, 'Why this answer?');
    await slack.settled();
    const [why] = slack.anna.views();
    expect(why && wordsOf(why)).toMatch(/“stipnd” → “stipend”[\s\S]*osg\.stipend \(stated\)/);
    expect(slack.ben.views()).toEqual([]);
    expect((await slack.thread(answer)).length).toBe(2);
  });

  test('after a restart tells how the question is understood now, and says so', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const answer = await answered(slack, '@desk what does OSG pay?');
    await slack.restart();
    await slack.anna.presses(answer, 'Why this answer?');
    await slack.settled();
    const [why] = slack.anna.views();
    expect(why && wordsOf(why)).toMatch(/^This is how the question is understood now[\s\S]*osg\.stipend \(stated\)/);
  });

  test('after a restart makes nothing up where a question hung on the one before it', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const first = await answered(slack, '@desk what does OSG pay?');
    await slack.ben.says('#help', '@desk and for IMS-CS?', { thread: first });
    await slack.settled();
    const second = (await slack.thread(first)).at(-1);
    await slack.restart();
    if (second) await slack.anna.presses(second, 'Why this answer?');
    await slack.settled();
    const [why] = slack.anna.views();
    expect(why && wordsOf(why)).toMatch(/no longer kept/);
  });
});

describe('a thumb', () => {
  test('up is thanked for, to one alone', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const answer = await answered(slack, '@desk what does OSG pay?');
    await slack.anna.presses(answer, 'Helpful');
    await slack.settled();
    expect(slack.anna.ephemerals('#help').at(-1)?.text).toBe('Thank you, that is counted.');
    expect(slack.ben.ephemerals('#help')).toEqual([]);
  });

  test('down asks why, and the desk reads the reason with the way to the answer', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const answer = await answered(slack, '@desk Quelle est l’indemnité pour OSG ?');
    await slack.ben.presses(answer, 'Pas utile');
    await slack.settled();
    const asked = slack.ben.ephemerals('#help').at(-1);
    if (!asked) throw new Error('nothing was asked');
    await slack.ben.presses(asked, buttonsOf(asked)[0] ?? '');
    await slack.settled();
    const [note, ...more] = await slack.messages('#internships');
    expect(more).toEqual([]);
    expect(JSON.stringify(note?.blocks)).toContain(`p${answer.ts.replace('.', '')}`);
    expect(note?.text).not.toContain('Ben');
  });

  test('stands under what was not understood too', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const answer = await answered(slack, '@desk glorp the frobnicator sideways');
    expect(buttonsOf(answer)).toContain('Not helpful');
  });
});

describe('a message of the desk', () => {
  test('is withdrawn by whoever asked, who is named with the time, in the plain text too', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const answer = await answered(slack, '@desk what does OSG pay?');
    await slack.ben.choosesOverflow(answer, 'Withdraw');
    const gone = await now(slack, answer);
    expect(gone.text).toMatch(/^Withdrawn by ben, Monday 16 June 2025 at \d\d:\d\d \(Brussels time\)\.$/);
    expect(wordsOf(gone)).toMatch(/Withdrawn by .*Brussels time/);
    expect(JSON.stringify(gone.blocks)).toContain(`"user_id":"${slack.ben.id}"`);
    expect(buttonsOf(gone)).toEqual([]);
  });

  test('is withdrawn by the desk, and by nobody else', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const answer = await answered(slack, '@desk what does OSG pay?');
    await slack.gita.choosesOverflow(answer, 'Withdraw');
    expect((await now(slack, answer)).text).toBe(answer.text);
    expect(slack.gita.ephemerals('#help').at(-1)?.text).toMatch(/^Only the people who look after the vacancies/);
    await slack.anna.choosesOverflow(answer, 'Withdraw');
    expect((await now(slack, answer)).text).toMatch(/^Withdrawn by anna/);
  });

  test('stays as it is where Slack does not let it be edited, and that is said', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const answer = await answered(slack, '@desk what does OSG pay?');
    slack.edge.fail('chat.update', { error: 'edit_window_closed' });
    await slack.ben.choosesOverflow(answer, 'Withdraw');
    expect((await now(slack, answer)).text).toBe(answer.text);
    expect(slack.ben.ephemerals('#help').at(-1)?.text).toMatch(/Je n’ai pas pu le retirer/);
    await slack.ben.choosesOverflow(answer, 'Withdraw');
    expect((await now(slack, answer)).text).toMatch(/^Withdrawn by/);
  });

  test('is withdrawn over a restart', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    const answer = await answered(slack, '@desk Quelle est l’indemnité pour OSG ?');
    await slack.restart();
    await slack.anna.choosesOverflow(answer, 'Retirer');
    expect((await now(slack, answer)).text).toMatch(/^Retiré par anna, lundi 16 juin 2025/);
  });
});

describe('a question that is passed on', () => {
  test('goes to the desk once it was agreed to, with who asks', async () => {
    const slack = await slackWorld({ mode: 'http' });
    await slack.ben.dm('ask a person about OSG: may I bring my dog?');
    await slack.settled();
    const consent = (await slack.ben.dms()).at(-1);
    expect(consent?.text).toContain('#internships');
    expect(await slack.messages('#internships')).toEqual([]);
    if (consent) await slack.ben.presses(consent, 'Pass it on');
    await slack.settled();
    const [note] = await slack.messages('#internships');
    expect(note?.text).toMatch(/may I bring my dog\?[\s\S]*Asked by ben/);
    await slack.ben.dm('what do you keep?');
    await slack.settled();
    expect((await slack.ben.dms()).at(-1)?.text).toContain('pass on a question to #internships');
    if (note) await slack.anna.choosesOverflow(note, 'Withdraw');
    await slack.settled();
    expect((await slack.messages('#internships')).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Withdrawn by anna, /),
    ]);
    expect(JSON.stringify(note?.blocks)).toContain(`"user_id":"${slack.ben.id}"`);
  });

  test('in a channel is a matter of its asker alone, and leads back to where it was put', async () => {
    const slack = await slackWorld({ mode: 'http' });
    const call = await slack.ben.says('#help', '@desk ask a person: what about my visa refusal?');
    await slack.settled();
    expect((await slack.thread(call)).slice(1)).toEqual([]);
    const consent = slack.ben.ephemerals('#help').at(-1);
    expect(consent?.text).toContain('what about my visa refusal?');
    if (consent) await slack.ben.presses(consent, 'Pass it on');
    await slack.settled();
    expect((await slack.thread(call)).slice(1)).toEqual([]);
    const [note] = await slack.messages('#internships');
    expect(note?.text).toContain('what about my visa refusal?');
    expect(JSON.stringify(note?.blocks)).toContain(`archives/${call.channel}/p${call.ts.replace('.', '')}`);
  });
});
