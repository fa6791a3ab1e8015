import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, choosing, chosenIn, correcting, dialogOf, fieldOf, suggesting, toCopyIn } from './dialog.ts';
import { buttonsOf, type Person, type Posted, type SlackWorld, slackWorld, wordsOf } from './world/world.ts';

const FIELD = 'correct.text';
let slack: SlackWorld;
beforeAll(async () => {
  slack = await slackWorld({ mode: 'http', lasting: true, desk: { DESK_NOW: '2025-06-16T09:00:00Z' } });
}, 60_000);
afterAll(() => slack.close());
afterEach(async () => {
  slack.edge.heal();
  for (const person of [slack.anna, slack.ben]) {
    for (const view of [...person.views()].reverse()) await person.closes(view);
  }
});

/** What the bot answers to a question in a channel. */
async function answered(text: string, by: Person = slack.ben): Promise<Posted> {
  const message = await by.says('#help', `@desk ${text}`);
  return slack.until(async () => (await slack.thread(message))[1]);
}

/** A message once it was edited. */
function edited(message: Posted): Promise<Posted> {
  return slack.until(async () => {
    const now = await slack.now(message);
    return now?.edited && now;
  });
}

async function orders(text: string): Promise<string> {
  await slack.anna.slash('/vacancy', text, '#internships');
  await slack.settled();
  return JSON.stringify(slack.anna.ephemerals().at(-1)?.blocks);
}

describe('the people of the desk', () => {
  it('choose what an answer is about; it changes where it stands, and says who corrected it', async () => {
    const answer = await answered('what does OSG pay?');
    const view = await correcting(slack, slack.anna, answer);
    expect([chosenIn(view, 'correct.vacancy'), chosenIn(view, 'correct.intent')]).toEqual(['osg', 'stipend']);
    expect(fieldOf(view, FIELD)).toContain('€1,286.09');
    const start = await choosing(slack, slack.anna, 'correct.intent', 'Deadline');
    await slack.anna.submits(await choosing(slack, slack.anna, 'correct.vacancy', 'OPS'));
    expect(start.submit).not.toBeNull();

    const now = await edited(answer);
    expect(bodyOf(now)).toContain('22 June 2025');
    expect(bodyOf(now)).not.toContain('1,286');
    expect(bodyOf(now)).toMatch(
      new RegExp(`Corrected by @${slack.anna.id}, Monday 16 June 2025 at 11:\\d\\d \\(Brussels time\\)`),
    );
    expect(now.text).toMatch(/22 June 2025[\s\S]*Corrected by anna, Monday 16 June 2025/);
    expect(buttonsOf(now)).toEqual(buttonsOf(answer));
    await slack.settled();
    expect(await orders('hold ops deadline')).toContain(`p${answer.ts.replace('.', '')}`);
    await orders('release ops deadline');
  });

  it('write it themselves, and correct it again', async () => {
    const answer = await answered('what does OSG pay?');
    const view = await correcting(slack, slack.anna, answer);
    await slack.anna.submits(view, { [FIELD]: '<!here> Ask me about <https://evil.example|money>.' });
    const now = await edited(answer);
    expect(bodyOf(now)).toContain('<!here> Ask me about <https://evil.example|money>.');
    expect(now.text).not.toMatch(/<[!h]/);
    expect(bodyOf(now)).not.toContain('Source:');
    expect(buttonsOf(now)).toEqual([]);
    const again = await correcting(slack, slack.anna, now);
    expect([chosenIn(again, 'correct.vacancy'), chosenIn(again, 'correct.intent')]).toEqual(['osg', 'stipend']);
    expect(fieldOf(again, FIELD)).toContain('€1,286.09');
  });

  it('see what they wrote below another draft', async () => {
    const view = await correcting(slack, slack.anna, await answered('what does OSG pay?'));
    await slack.anna.selects(view, FIELD, 'My own words.');
    const french = await choosing(slack, slack.anna, 'correct.lang', 'fr');
    expect(fieldOf(french, FIELD)).toMatch(/1\s286,09/u);
    expect(toCopyIn(french)).toContain('My own words.');
  });

  it('correct a suggestion, which goes on saying whose it was', async () => {
    const message = await slack.ben.says('#help', 'combien gagne-t-on à OSG ?');
    await slack.anna.submits(await suggesting(slack, slack.anna, message));
    const suggestion = await slack.until(async () => (await slack.thread(message))[1]);
    const view = await correcting(slack, slack.anna, suggestion);
    expect(chosenIn(view, 'correct.lang')).toBe('fr');
    await slack.anna.submits(await choosing(slack, slack.anna, 'correct.vacancy', 'ops'));
    const now = await edited(suggestion);
    expect(bodyOf(now)).toMatch(/OPS[\s\S]*Suggéré par @\w+ · Corrigé par @\w+, lundi 16 juin 2025/);
    expect(now.text).toMatch(/Suggéré par anna · Corrigé par anna/);
  });

  it('are asked again where a fact is put on hold meanwhile', async () => {
    const answer = await answered('what does OSG pay?');
    const view = await correcting(slack, slack.anna, answer);
    await orders('hold osg grant');
    await slack.anna.submits(view);
    await slack.settled();
    const changed = dialogOf(slack.anna);
    expect(wordsOf(changed)).toContain('The answer has changed since it was shown here.');
    expect(fieldOf(changed, FIELD)).not.toContain('1,286');
    expect((await slack.now(answer))?.edited).toBe(false);
    await orders('release osg grant');
  });
});

describe('whoever asked', () => {
  it('chooses what the answer is about, and can’t write it', async () => {
    const answer = await answered('what does OSG pay?');
    const view = await correcting(slack, slack.ben, answer);
    expect(view.title.text).toBe('Corriger une réponse');
    expect(fieldOf(view, FIELD)).toBeNull();
    expect(JSON.stringify(view.blocks)).not.toContain('plain_text_input');
    expect(wordsOf(view)).toContain('€1,286.09');
    const ops = await choosing(slack, slack.ben, 'correct.vacancy', 'ops');
    expect(wordsOf(ops)).toContain('For OPS');
    await slack.ben.submits(ops);
    const now = await edited(answer);
    expect(bodyOf(now)).toContain('For OPS');
    expect(bodyOf(now)).toContain(`Corrected by @${slack.ben.id}`);
  });
});

describe('nothing is corrected', () => {
  it('by anybody else', async () => {
    const answer = await answered('what does OSG pay?', slack.anna);
    const view = await correcting(slack, slack.ben, answer);
    expect(wordsOf(view)).toMatch(/^Seules les personnes qui s’occupent des offres, et celle/);
    expect(view.submit).toBeNull();
  });

  it('that was withdrawn meanwhile', async () => {
    const answer = await answered('what does OSG pay?');
    const view = await correcting(slack, slack.anna, answer);
    await slack.ben.choosesOverflow(answer, 'withdraw');
    const withdrawn = await edited(answer);
    await slack.anna.submits(view);
    await slack.settled();
    expect(wordsOf(dialogOf(slack.anna))).toContain('This message was withdrawn');
    expect(await slack.now(answer)).toEqual(withdrawn);
  });

  it('that was withdrawn while the correction waited for its turn', async () => {
    const [first, second] = [await answered('what does OPS pay?'), await answered('what does OSG pay?')];
    const view = await correcting(slack, slack.anna, second);
    const earlier = await correcting(slack, slack.ben, first);
    // Long enough for the two presses below, also on a busy machine.
    slack.edge.fail('chat.update', { slow: 8_000 });
    await slack.ben.submits(earlier);
    await slack.until(() => slack.edge.open > 0);
    await slack.anna.submits(view);
    await slack.ben.choosesOverflow(second, 'withdraw');
    const told = await slack.until(() =>
      slack.anna.ephemerals('#help').find((one) => wordsOf(one).includes('withdrawn meanwhile')),
    );
    expect(wordsOf(told)).toContain('The message was not corrected.');
    expect(bodyOf(await edited(second))).toMatch(/^Withdrawn by/);
  });

  it('that Slack does not let us change, and it is said', async () => {
    const answer = await answered('what does OSG pay?');
    const view = await correcting(slack, slack.anna, answer);
    const before = slack.anna.ephemerals('#help').length;
    slack.edge.fail('chat.update', { error: 'cant_update_message' });
    await slack.anna.submits(view, { [FIELD]: 'My own words.' });
    const told = await slack.until(() => slack.anna.ephemerals('#help')[before]);
    expect(wordsOf(told)).toMatch(/The message was not corrected\. Slack refused it[\s\S]*My own words\./);
    expect((await slack.now(answer))?.edited).toBe(false);
  });
});
