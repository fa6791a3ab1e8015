import { describe, expect, it } from 'vitest';
import { type OpenView, type Person, type SlackWorld, slackWorld, wordsOf } from './world/world.ts';

const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

async function homeOf(slack: SlackWorld, person: Person): Promise<OpenView> {
  await person.opensHome();
  return slack.until(() => person.home());
}

/** Presses or picks something on the tab, and gives it once it was drawn anew. */
async function redrawn(
  slack: SlackWorld,
  person: Person,
  act: (home: OpenView) => Promise<unknown>,
): Promise<OpenView> {
  const home = person.home();
  if (!home) throw new Error('there is no home tab');
  await act(home);
  return slack.until(() => person.home()?.hash !== home.hash && person.home());
}

describe('the home tab', () => {
  it('shows the people of the desk how the vacancies stand, what they may do, and what is on hold', async () => {
    const slack = await slackWorld({ mode: 'socket', desk: OPEN });
    const home = await homeOf(slack, slack.anna);
    expect(wordsOf(home)).toContain('OPS: NATO Internship – Operations Division (OPS); open until Sunday 22 June 2025');
    expect(wordsOf(home)).toContain('share facts in a channel: /vacancy share');
    expect(wordsOf(home)).toContain('Nothing is on hold.');
    expect(wordsOf(home)).toContain('Mention @');
    expect(wordsOf(home)).toContain('Nothing is kept about you.');

    await slack.anna.slash('/vacancy', 'hold ops deadline', '#internships');
    await slack.settled();
    const held = await redrawn(slack, slack.anna, () => slack.anna.opensHome());
    expect(wordsOf(held)).toMatch(/Deadline of OPS, since/);
    expect(wordsOf(held)).toMatch(/OPS: NATO[^\n]*being checked by staff/);
    expect(wordsOf(held)).toContain('that you put Deadline of OPS on hold');
  });

  it('speaks the language of their Slack, and says what is closed', async () => {
    const slack = await slackWorld({ mode: 'http', desk: { DESK_NOW: '2026-01-05T09:00:00Z' } });
    const home = await homeOf(slack, slack.ben);
    expect(wordsOf(home)).toContain('Offres');
    expect(wordsOf(home)).toMatch(/OPS[^\n]*close depuis le dimanche 22 juin 2025 à 23\sh\s59/);
    expect(wordsOf(home)).not.toContain('Suspendu actuellement');
    expect(wordsOf(home)).toContain('retirer les réponses que vous avez demandées');
  });

  it('answers an example in a direct message', async () => {
    const slack = await slackWorld({ mode: 'socket', desk: OPEN });
    const home = await homeOf(slack, slack.anna);
    await slack.anna.presses(home, 'How much interns are paid');
    const [answer] = await slack.until(async () => {
      const all = await slack.anna.dms();
      return all.length > 0 && all;
    });
    expect(answer?.text).toContain('€1,286.09');
  });

  it('sets the language that they choose, and forgets it with everything else', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    await homeOf(slack, slack.ben);
    const english = await redrawn(slack, slack.ben, (home) => slack.ben.selects(home, 'home.lang', 'English'));
    expect(wordsOf(english)).toContain('Vacancies');
    expect(wordsOf(english)).toContain('the language that you chose: English');
    await slack.ben.slash('/vacancy', 'share ops', '#help');
    await slack.settled();
    expect(wordsOf(slack.ben.views().at(-1) as OpenView)).toContain('Only the people who look after the vacancies');

    const forgotten = await redrawn(slack, slack.ben, (home) => slack.ben.presses(home, 'home.forget'));
    expect(wordsOf(forgotten)).toContain('Offres');
    expect(wordsOf(forgotten)).toContain('Rien n’est gardé');
  });

  it('goes back to the language of their Slack', async () => {
    const slack = await slackWorld({ mode: 'socket', desk: OPEN });
    await homeOf(slack, slack.ben);
    await redrawn(slack, slack.ben, (home) => slack.ben.selects(home, 'home.lang', 'en'));
    const back = await redrawn(slack, slack.ben, (home) => slack.ben.selects(home, 'home.lang', 'auto'));
    expect(wordsOf(back)).toContain('Offres');
  });

  it('tells guests and strangers no fact, and lets them see and remove what is kept of them', async () => {
    const slack = await slackWorld({ mode: 'http', desk: OPEN });
    for (const person of [slack.gita, slack.sam]) {
      const home = await homeOf(slack, person);
      expect(wordsOf(home)).not.toContain('OPS');
      expect(wordsOf(home)).toContain('Forget me');
      expect(JSON.stringify(home.blocks)).not.toContain('choice:');
    }
    expect(wordsOf(slack.gita.home() as OpenView)).toContain('Guests cannot ask me here.');
    expect(wordsOf(slack.sam.home() as OpenView)).toContain('I answer the members of this organisation only');
  });

  it('is left alone where somebody opens the messages instead', async () => {
    const slack = await slackWorld({ mode: 'socket', desk: OPEN });
    await slack.anna.opensHome('messages');
    await slack.settled();
    expect(slack.anna.home()).toBeNull();
  });
});
