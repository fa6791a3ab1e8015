import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, choosing, chosenIn, dialogOf, fieldOf, suggesting, toCopyIn } from './dialog.ts';
import { type Posted, type SlackWorld, slackWorld, wordsOf } from './world/world.ts';

const FIELD = 'suggest.text';
let slack: SlackWorld;
beforeAll(async () => {
  slack = await slackWorld({ mode: 'socket', lasting: true, desk: { DESK_NOW: '2025-06-16T09:00:00Z' } });
}, 60_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const view of [...slack.anna.views()].reverse()) await slack.anna.closes(view);
});

const asked = (text: string): Promise<Posted> => slack.ben.says('#help', text);

/** The last answer in a thread; it may have waited for its turn. */
function lastIn(message: Posted): Promise<Posted> {
  return slack.until(async () => {
    const last = (await slack.thread(message)).at(-1);
    return last?.user === slack.bot.user && last;
  });
}

describe('an answer that is suggested', () => {
  it('is posted in the thread of the message, and says whose it is', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    expect(wordsOf(view)).toContain('Posts as Vacancy Desk, suggested by you.');
    expect([chosenIn(view, 'suggest.vacancy'), chosenIn(view, 'suggest.intent')]).toEqual(['osg', 'stipend']);
    expect(fieldOf(view, FIELD)).toMatch(/OSG.*€1,286\.09/);

    await slack.anna.submits(view);
    const answer = await lastIn(message);
    expect(answer).toMatchObject({ user: slack.bot.user, thread_ts: message.ts });
    expect(bodyOf(answer)).toContain('€1,286.09');
    expect(bodyOf(answer)).toContain('Source: OSG posting');
    expect(bodyOf(answer)).toContain(`Suggested by @${slack.anna.id}`);
    expect(bodyOf(answer)).not.toContain('Edited by');
    expect(answer.text).toContain('€1,286.09');
    expect(answer.text).toContain('Suggested by anna');
    expect(dialogsOf()).toBe(0);
  });

  it('stands in the thread that the message stands in', async () => {
    const first = await asked('a question about the internships');
    const second = await slack.ben.says('#help', 'when does OPS close?', { thread: first });
    await slack.anna.submits(await suggesting(slack, slack.anna, second));
    expect(await lastIn(first)).toMatchObject({ thread_ts: first.ts });
  });

  it('comes in French to a French message, in a dialog that speaks the reader’s language', async () => {
    const message = await asked('quand se termine le délai pour OPS ?');
    const english = await suggesting(slack, slack.anna, message);
    expect(chosenIn(english, 'suggest.lang')).toBe('fr');
    expect(english.title.text).toBe('Suggest an answer');
    await slack.anna.changes({ locale: 'fr-FR' });
    const view = await suggesting(slack, slack.anna, message);
    await slack.anna.changes({ locale: 'en-GB' });
    expect(view.title.text).toBe('Suggérer une réponse');
    expect(wordsOf(view)).toContain('Sera publié au nom de Vacancy Desk, suggéré par vous.');
    await slack.anna.submits(view);
    expect(bodyOf(await lastIn(message))).toMatch(/22 juin 2025[\s\S]*Suggéré par/);
  });

  it('is found again where one of its facts is put on hold', async () => {
    const message = await asked('does OSG allow telework?');
    await suggesting(slack, slack.anna, message);
    await choosing(slack, slack.anna, 'suggest.intent', 'languages');
    await slack.anna.submits(await choosing(slack, slack.anna, 'suggest.vacancy', 'osg'));
    const { ts } = await lastIn(message);
    await slack.settled();
    await slack.anna.slash('/vacancy', 'hold osg languages', '#internships');
    await slack.settled();
    expect(JSON.stringify(slack.anna.ephemerals().at(-1)?.blocks)).toContain(`p${ts.replace('.', '')}`);
    await slack.anna.slash('/vacancy', 'release osg languages', '#internships');
    await slack.settled();
  });
});

describe('what is chosen', () => {
  it('draws another draft, with new text in the field', async () => {
    await suggesting(slack, slack.anna, await asked('what does OSG pay?'));
    const ops = await choosing(slack, slack.anna, 'suggest.vacancy', 'ops');
    expect(fieldOf(ops, FIELD)).toContain('OPS');
    const french = await choosing(slack, slack.anna, 'suggest.lang', 'Français');
    expect(fieldOf(french, FIELD)).toMatch(/OPS.*1\s286,09/u);
    const start = await choosing(slack, slack.anna, 'suggest.intent', 'deadline');
    expect(fieldOf(start, FIELD)).toContain('22 juin 2025');
    const again = await choosing(slack, slack.anna, 'suggest.intent', 'As the message says');
    expect(fieldOf(again, FIELD)).toBe(fieldOf(french, FIELD));
  });

  it('leaves in sight what was written, also after the next choice', async () => {
    const view = await suggesting(slack, slack.anna, await asked('what does OSG pay?'));
    await slack.anna.selects(view, FIELD, 'My own words.\n\nAnd more.');
    const ops = await choosing(slack, slack.anna, 'suggest.vacancy', 'ops');
    expect(fieldOf(ops, FIELD)).toContain('OPS');
    expect(wordsOf(ops)).toContain('What stood here before:');
    expect(toCopyIn(ops)).toContain('My own words.\nAnd more.');
    expect(toCopyIn(await choosing(slack, slack.anna, 'suggest.lang', 'fr'))).toContain('My own words.');
  });

  it('keeps what was written where it changes nothing', async () => {
    const view = await suggesting(slack, slack.anna, await asked('what does OSG pay?'));
    await slack.anna.selects(view, FIELD, 'My own words.');
    await choosing(slack, slack.anna, 'suggest.vacancy', 'osg');
    expect(fieldOf(dialogOf(slack.anna), FIELD)).toBe('My own words.');
  });

  it('is needed where the message is not understood', async () => {
    const message = await asked('flurbing the wozzle');
    const view = await suggesting(slack, slack.anna, message);
    expect(view.submit).toBeNull();
    expect(fieldOf(view, FIELD)).toBeNull();
    expect([chosenIn(view, 'suggest.vacancy'), chosenIn(view, 'suggest.intent')]).toEqual([null, null]);
    expect(wordsOf(view)).toContain('Choose a subject.');
    const drafted = await choosing(slack, slack.anna, 'suggest.intent', 'Grant');
    expect(drafted.submit).not.toBeNull();
    await slack.anna.submits(drafted);
    expect(bodyOf(await lastIn(message))).toContain('€1,286.09');
  });
});

describe('a text that was edited', () => {
  it('says so, and keeps sources only below what was left as it was', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    await slack.anna.submits(view, { [FIELD]: 'Hello Ben, it is about thirteen hundred euros.' });
    const answer = await lastIn(message);
    expect(bodyOf(answer)).toContain('about thirteen hundred euros');
    expect(bodyOf(answer)).not.toContain('Source:');
    expect(bodyOf(answer)).toContain(`Edited by @${slack.anna.id}`);
    expect(answer.text).toContain('Edited by anna');
  });

  it('keeps the source below an unchanged paragraph', async () => {
    const message = await asked('what does OSG pay?');
    const view = await suggesting(slack, slack.anna, message);
    await slack.anna.submits(view, { [FIELD]: `${fieldOf(view, FIELD)}\n\nSee you soon.` });
    expect(bodyOf(await lastIn(message))).toMatch(/1,286\.09[\s\S]*Source: OSG[\s\S]*See you soon\./);
  });

  it('can call nobody and link to nothing', async () => {
    const message = await asked('what does OSG pay?');
    const hostile = `<!channel> <@${slack.ben.id}> <https://evil.example|the posting> @here & *bold*`;
    await slack.anna.submits(await suggesting(slack, slack.anna, message), { [FIELD]: hostile });
    const answer = await lastIn(message);
    expect(bodyOf(answer)).toContain(hostile);
    expect(answer.text).toContain('&lt;!channel&gt; &lt;@');
    expect(answer.text).not.toMatch(/<[!@h]/);
    expect(
      answer.blocks
        .filter(({ type }) => type === 'rich_text')
        .map((block) => JSON.stringify(block))
        .join(),
    ).not.toMatch(/"type":"(?:user|link|broadcast|usergroup)"/);
  });

  it('can’t be empty', async () => {
    const message = await asked('what does OSG pay?');
    const { errors } = await slack.anna.submits(await suggesting(slack, slack.anna, message), { [FIELD]: ' \n ' });
    expect(Object.values(errors).join()).toContain('Write something');
    expect(await slack.thread(message)).toHaveLength(1);
  });
});

describe('text for mail', () => {
  it('has Brussels time and UTC, and what was written', async () => {
    const view = await suggesting(slack, slack.anna, await asked('when does OPS close?'));
    await slack.anna.presses(view, 'Text for mail');
    await slack.settled();
    const mail = dialogOf(slack.anna);
    expect(mail.title.text).toBe('Text for mail');
    expect(toCopyIn(mail)).toMatch(/23:59 \(Brussels time; 21:59 UTC\)[\s\S]*Source: OPS/);
    await slack.anna.closes(mail);
    const own = await choosing(slack, slack.anna, 'suggest.vacancy', 'ims-cs');
    await slack.anna.selects(own, FIELD, 'In my own words.');
    await slack.anna.presses(dialogOf(slack.anna), 'Text for mail');
    await slack.settled();
    expect(toCopyIn(dialogOf(slack.anna))).toContain('In my own words.');
  });
});

function dialogsOf(): number {
  return slack.anna.views().length;
}
