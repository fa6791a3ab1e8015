import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chosenIn, dialogOf, redrawing } from './dialog.ts';
import {
  type Ephemeral,
  type OpenView,
  type Person,
  type Posted,
  type SlackWorld,
  slackWorld,
  wordsOf,
} from './world/world.ts';

let slack: SlackWorld;
beforeAll(async () => {
  slack = await slackWorld({ mode: 'socket', lasting: true, desk: { DESK_NOW: '2025-06-16T09:00:00Z' } });
}, 60_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const view of [...slack.anna.views()].reverse()) await slack.anna.closes(view);
  slack.edge.heal();
});

/** Opens the dialog as `/vacancy share …` does, and gives it as it stands once its card is there. */
async function sharing(
  text: string,
  where: Parameters<Person['slash']>[2] = '#help',
  who = slack.anna,
): Promise<OpenView> {
  await who.slash('/vacancy', text, where);
  await slack.settled();
  return dialogOf(who);
}

type Shared = '#help' | '#private';

/** What the bot has posted. */
async function cardsIn(channel: Shared): Promise<readonly Posted[]> {
  return (await slack.messages(channel)).filter(({ user }) => user === slack.bot.user);
}

/** Submits the dialog, and gives the card that comes of it: it may have to wait for its turn. */
async function posting(view: OpenView, values = {}, channel: Shared = '#help'): Promise<Posted> {
  const before = (await cardsIn(channel)).length;
  const { errors } = await slack.anna.submits(view, values);
  expect(errors).toEqual({});
  return slack.until(async () => (await cardsIn(channel))[before]);
}

describe('sharing', () => {
  it('shows the card before it posts it, exactly as it is posted', async () => {
    const before = await cardsIn('#help');
    const view = await sharing('share ops');
    expect(view.title.text).toBe('Share facts');
    expect(await cardsIn('#help')).toHaveLength(before.length);
    const preview = wordsOf(view).slice(wordsOf(view).indexOf('OPS\n'));

    const card = await posting(view);
    expect(wordsOf(card)).toContain('open until Sunday 22 June 2025 at 23:59 (Brussels time)');
    expect(wordsOf(card)).toMatch(/As of Monday 16 June 2025 at 11:0\d \(Brussels time\)/);
    expect(preview.length).toBeGreaterThan(200);
    expect(wordsOf(card)).toContain(preview.trim());
    expect(card.thread_ts).toBeUndefined();
    expect(card.text).toContain('€1,286.09');
    expect(slack.anna.views()).toEqual([]);
  });

  it('takes the subject that was named, and speaks French where it was asked in French', async () => {
    const view = await sharing('partager ops bourse', '#help', slack.anna);
    expect(chosenIn(view, 'share.kind')).toBe('fact');
    expect(chosenIn(view, 'share.topic')).toBe('stipend');
    expect(chosenIn(view, 'share.lang')).toBe('fr');
    expect(wordsOf(await posting(view))).toMatch(/OPS\s: Bourse[\s\S]*1\s286,09[\s\S]*Partagé par/);
  });

  it('redraws the card with every choice', async () => {
    await sharing('share ops');
    expect(wordsOf(await redrawing(slack, slack.anna, 'share.vacancy', 'osg'))).toContain(
      'Office of the Secretary General',
    );
    expect(wordsOf(await redrawing(slack, slack.anna, 'share.length', 'full'))).toContain('Requisition number');
    expect(wordsOf(await redrawing(slack, slack.anna, 'share.lang', 'fr'))).toContain('ouverte jusqu’au');
    const one = await redrawing(slack, slack.anna, 'share.kind', 'fact');
    expect(chosenIn(one, 'share.vacancy')).toBe('osg');
    expect(wordsOf(await redrawing(slack, slack.anna, 'share.topic', 'telework'))).toContain('OSG\u00a0: Télétravail');
    const compared = await redrawing(slack, slack.anna, 'share.kind', 'comparison');
    expect(wordsOf(compared)).toContain('IMS-CS');
    expect(JSON.stringify((await posting(compared)).blocks)).toContain('"type":"table"');
  });

  it('asks for two vacancies to compare', async () => {
    await sharing('share compare ops and osg');
    const view = await redrawing(slack, slack.anna, 'share.vacancies', ['ops']);
    expect(wordsOf(view)).toContain('Choose two vacancies or more to see the preview.');
    expect((await slack.anna.submits(view)).errors).toEqual({ 'share.vacancies': 'Choose two vacancies or more.' });
  });

  it('says how to bring the bot into a channel that it is not in', async () => {
    const view = await sharing('share ops');
    const { errors } = await slack.anna.submits(view, { 'share.channel': '#elsewhere' });
    expect(errors['share.channel']).toMatch(/\/invite @/);
    expect(wordsOf(await posting(dialogOf(slack.anna), { 'share.channel': '#help' }))).toContain('OPS');
  });

  it('says in which channel the card stands where it is another one', async () => {
    const view = await sharing('share ops', '#help');
    expect(wordsOf(await posting(view, { 'share.channel': '#private' }, '#private'))).toContain('OPS');
    await slack.settled();
    const told = dialogOf(slack.anna);
    expect(wordsOf(told)).toContain('The card is posted in');
    expect(JSON.stringify(told.blocks)).toContain(slack.idOf('#private'));
    await slack.anna.presses(told, 'Open it');
    await slack.settled();
    expect(dialogOf(slack.anna)).toEqual(told);
  });

  it('begins from the shortcuts of Slack too', async () => {
    await slack.anna.shortcut('share_facts');
    await slack.settled();
    expect(wordsOf(await posting(dialogOf(slack.anna), { 'share.channel': '#help' }))).toContain('Shared by');
    await slack.settled();
    expect(wordsOf(dialogOf(slack.anna))).toContain('The card is posted in');
  });

  it('begins from the button under a private answer', async () => {
    await slack.anna.slash('/vacancy', 'what does OSG pay?', '#help');
    await slack.settled();
    await slack.anna.presses(slack.anna.ephemerals('#help').at(-1) as Ephemeral, 'Share…');
    await slack.settled();
    const view = dialogOf(slack.anna);
    expect([chosenIn(view, 'share.kind'), chosenIn(view, 'share.vacancy'), chosenIn(view, 'share.topic')]).toEqual([
      'fact',
      'osg',
      'stipend',
    ]);
  });

  it('is for the people of the desk, and says so to others in their language', async () => {
    const refused = await sharing('share ops', '#help', slack.ben);
    expect(wordsOf(refused)).toContain('Seules les personnes qui s’occupent des offres peuvent le faire.');
    expect(refused.submit).toBeNull();
    await slack.ben.closes(refused);
  });
});

describe('a line of one’s own', () => {
  const hostile = '*<!channel>* <@U0ANNA> <https://evil.example|look> @here';

  it('stands above the facts with its writer’s name, and can call nobody', async () => {
    await sharing('share ops');
    const view = await redrawing(slack, slack.anna, 'share.line', hostile);
    expect(wordsOf(view)).toContain(hostile);
    const card = await posting(view);
    expect(wordsOf(card).indexOf(hostile)).toBeLessThan(wordsOf(card).indexOf('€1,286.09'));
    expect(card.text).toContain('&lt;!channel&gt;');
    expect(card.text).not.toMatch(/<[!h]/);
  });

  it('is shown before it is posted, even where it was typed last', async () => {
    const view = await sharing('share ops');
    const before = await cardsIn('#help');
    // The redrawing comes too late, as where somebody presses “Share” without having pressed Enter.
    slack.edge.fail('views.update', { error: 'hash_conflict' });
    await slack.anna.submits(view, { 'share.line': 'Do apply.' });
    await slack.settled();
    const shown = dialogOf(slack.anna);
    expect(wordsOf(shown)).toContain('Your last change was not in the preview yet.');
    expect(wordsOf(shown)).toContain('Do apply.');
    expect(await cardsIn('#help')).toHaveLength(before.length);
    expect(wordsOf(await posting(shown))).toContain('Do apply.');
  });
});

describe('facts that change while somebody looks at them', () => {
  it('are shown anew before they are posted', async () => {
    const view = await sharing('share ops stipend');
    const before = await cardsIn('#help');
    await slack.anna.slash('/vacancy', 'hold ops stipend', '#internships');
    await slack.settled();
    await slack.anna.submits(view);
    const shown = dialogOf(slack.anna);
    expect(wordsOf(shown)).toContain('The facts have changed since you saw the preview.');
    expect(wordsOf(shown)).toContain('being checked by staff');
    expect(await cardsIn('#help')).toHaveLength(before.length);
    await slack.anna.slash('/vacancy', 'release ops stipend', '#internships');
    await slack.settled();
  });
});

describe('a card that Slack does not take', () => {
  it('is told to its sharer alone', async () => {
    const view = await sharing('share ops');
    slack.edge.fail('chat.postMessage', { error: 'is_archived' });
    const before = slack.anna.ephemerals('#help').length;
    await slack.anna.submits(view);
    const told = await slack.until(() => slack.anna.ephemerals('#help')[before]);
    expect(wordsOf(told)).toContain('The channel is archived, or I am no longer in it.');
  });

  it('is told in the dialog that waits for it where they shared elsewhere', async () => {
    const view = await sharing('share ops', '#elsewhere');
    slack.edge.fail('chat.postMessage', { error: 'restricted_action' });
    await slack.anna.submits(view, { 'share.channel': '#help' });
    await slack.until(() => wordsOf(dialogOf(slack.anna)).includes('I am not allowed to post there.'));
    expect(await slack.anna.dms()).toEqual([]);
  });

  it('is told in a direct message where that dialog was closed and the bot can say nothing where they are', async () => {
    const view = await sharing('share ops', '#elsewhere');
    slack.edge.fail('chat.postMessage', { status: 429, retryAfter: 1 });
    slack.edge.fail('chat.postMessage', { error: 'restricted_action' });
    await slack.anna.submits(view, { 'share.channel': '#help' });
    await slack.anna.closes(dialogOf(slack.anna));
    const told = await slack.until(async () => (await slack.anna.dms()).at(-1));
    expect(wordsOf(told)).toContain('I am not allowed to post there.');
  });
});
