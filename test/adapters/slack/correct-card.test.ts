import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, chosenIn, correcting, dialogOf, redrawing } from './dialog.ts';
import { type Posted, type SlackWorld, slackWorld, wordsOf } from './world/world.ts';

let slack: SlackWorld;
beforeAll(async () => {
  slack = await slackWorld({ mode: 'http', lasting: true, desk: { DESK_NOW: '2025-06-16T09:00:00Z' } });
}, 60_000);
afterAll(() => slack.close());
afterEach(async () => {
  for (const person of [slack.anna, slack.ben])
    for (const view of [...person.views()].reverse()) await person.closes(view);
  slack.edge.heal();
});

/** Shares a card in #help, and gives it as it stands there. */
async function shared(text: string, line?: string): Promise<Posted> {
  const before = (await slack.messages('#help')).length;
  await slack.anna.slash('/vacancy', text, '#help');
  await slack.settled();
  if (line !== undefined) await redrawing(slack, slack.anna, 'share.line', line);
  await slack.anna.submits(dialogOf(slack.anna));
  return slack.until(async () => (await slack.messages('#help'))[before]);
}

async function now(card: Posted): Promise<Posted> {
  const found = await slack.now(card);
  if (!found) throw new Error('the card is gone');
  return found;
}

describe('a card that is corrected', () => {
  it('is edited where it stands, from a dialog that begins with what it says', async () => {
    const card = await shared('share ops stipend', 'Do apply.');
    const view = await correcting(slack, slack.anna, card);
    expect(view.title.text).toBe('Correct this card');
    expect([chosenIn(view, 'share.kind'), chosenIn(view, 'share.topic')]).toEqual(['fact', 'stipend']);
    expect(JSON.stringify(view.blocks)).not.toContain('conversations_select');
    expect(wordsOf(view)).toContain('Do apply.');
    await slack.anna.submits(await redrawing(slack, slack.anna, 'share.vacancy', 'osg'));
    await slack.until(async () => wordsOf(await now(card)).includes('OSG: Grant'));
    expect(bodyOf(await now(card))).toMatch(
      /Do apply\.[\s\S]*Shared by @\w+ · Updated on Monday 16 June 2025 at 11:0\d/,
    );
    expect((await now(card)).text).toContain('Do apply.');
    expect((await slack.messages('#help')).filter(({ ts }) => ts === card.ts)).toHaveLength(1);
  });

  it('is not edited where nothing was changed', async () => {
    const card = await shared('share ops');
    await slack.anna.submits(await correcting(slack, slack.anna, card));
    await slack.settled();
    expect((await now(card)).edited).toBe(false);
  });

  it('can’t be corrected by others', async () => {
    const card = await shared('share ops');
    const view = await correcting(slack, slack.ben, card);
    expect(wordsOf(view)).toContain('et celle qui a partagé cette fiche, peuvent la corriger.');
    expect(view.submit).toBeNull();
  });

  it('says so where it was withdrawn meanwhile, and stays withdrawn', async () => {
    const card = await shared('share ops');
    const view = await correcting(slack, slack.anna, card);
    await slack.anna.choosesOverflow(card, 'Withdraw');
    await slack.until(async () => wordsOf(await now(card)).includes('Withdrawn by'));
    await slack.anna.submits(view);
    await slack.settled();
    expect(wordsOf(dialogOf(slack.anna))).toContain('This card was withdrawn in the meantime');
    expect(wordsOf(await now(card))).toContain('Withdrawn by');
  });

  it('is not known any more once it was withdrawn', async () => {
    const card = await shared('share ops');
    await slack.anna.choosesOverflow(card, 'Withdraw');
    await slack.until(async () => wordsOf(await now(card)).includes('Withdrawn by'));
    expect((await now(card)).blocks).toHaveLength(1);
    expect((await now(card)).text).toContain('Withdrawn by anna');
  });

  it('keeps the words of its sharer as they are: somebody else can only take them away', async () => {
    const card = await shared('share ops', 'Do apply.');
    await slack.ben.joins('#internships');
    await slack.settled();
    const view = await correcting(slack, slack.ben, card);
    expect(wordsOf(view)).toContain('La phrase de anna');
    expect(JSON.stringify(view.blocks)).not.toContain('plain_text_input');
    expect(wordsOf(view)).toContain('Do apply.');
    await slack.ben.submits(await redrawing(slack, slack.ben, 'share.theirs', 'remove'));
    await slack.until(async () => !wordsOf(await now(card)).includes('Do apply.'));
    expect(bodyOf(await now(card))).toContain(`Shared by @${slack.anna.id}`);
    await slack.ben.leaves('#internships');
    await slack.settled();
  });

  it('is edited later where Slack does not let it be edited now, and that is said', async () => {
    const card = await shared('share ops');
    await correcting(slack, slack.anna, card);
    const view = await redrawing(slack, slack.anna, 'share.length', 'full');
    slack.edge.fail('chat.update', { error: 'is_archived' });
    const before = slack.anna.ephemerals('#help').length;
    await slack.anna.submits(view);
    const told = await slack.until(() => slack.anna.ephemerals('#help')[before]);
    expect(wordsOf(told)).toContain('It will be changed as soon as that is possible.');
  });
});
