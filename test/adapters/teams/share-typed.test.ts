import { describe, expect, test } from 'vitest';
import { buttonsOf, type Dialog, type Posted, type TeamsWorld, teamsWorld, visible } from './world/world.ts';

const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

const plain = (text: string) => text.replace(/\s/g, ' ');

/** The card that anna shares in a place by a command, as it stands there. */
async function shared(world: TeamsWorld, text: string): Promise<Posted> {
  const call = await world.anna.mentions('#help', text);
  await world.settled();
  const card = world.thread(call)[1];
  if (!card?.isOurs) throw new Error('no card was posted');
  return card;
}

function now(world: TeamsWorld, message: Posted): Posted {
  const found = world.now(message);
  if (!found) throw new Error('the message is gone');
  return found;
}

/** The dialog in which somebody corrects a card, or what is said instead. */
async function correcting(world: TeamsWorld, person: 'anna' | 'ben', card: Posted): Promise<Dialog> {
  const about = await world[person].presses(now(world, card), 'More…');
  const opened = await about.dialog?.presses('Correct…');
  if (!opened?.dialog) throw new Error(`no dialog: ${opened?.said}`);
  return opened.dialog;
}

describe('a share command', () => {
  test('posts the card in the thread, as the desk’s own, and says by whom it was shared', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await shared(world, 'share ops stipend');
    expect(plain(visible(card))).toMatch(
      /^OPS: Grant .*€1,286\.09 a month.* As of Monday 16 June 2025 at 11:00 \(Brussels time\)\. Shared by Anna Peeters More…$/,
    );
    expect(card.text).toMatch(/€1,286\.09[\s\S]*As of [\s\S]*Shared by Anna Peeters$/);
    expect(card.isRated).toBe(false);
    expect(world.messages('#help').filter(({ isOurs }) => isOurs)).toEqual([]);
    await world.anna.mentions('group', 'partager la comparaison de ops et osg');
    const [other] = await world.until(() => {
      const ours = world.messages('group').filter(({ isOurs }) => isOurs);
      return ours.length > 0 && ours;
    });
    expect(other && plain(visible(other))).toMatch(/^OPS et OSG .*Partagé par Anna Peeters Plus…$/);
  });

  test('is told of where its fact is put on hold', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await shared(world, 'share ops stipend');
    const call = await world.anna.mentions('#internships', 'hold ops stipend');
    await world.settled();
    expect(world.thread(call).at(-1)?.text).toMatch(/help|teams\.microsoft\.com/);
  });

  test('posts nothing for others, and for who does not say what', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const call = await world.ben.mentions('#help', 'share ops stipend');
    const how = await world.anna.mentions('#help', 'share');
    await world.until(() => world.thread(call).length > 1 && world.thread(how).length > 1);
    await world.settled();
    expect(world.thread(call)).toHaveLength(2);
    expect(world.thread(call)[1]?.text).not.toContain('Shared by');
    expect(world.thread(call)[1]?.text).not.toContain('Partagé par');
    expect(world.thread(how)[1]?.text).not.toContain('Shared by');
  });

  test('shows in the personal chat what would be posted, and how', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.anna.asks('share ops stipend');
    await world.settled();
    const [preview, ...more] = world.anna.answers();
    expect(more).toEqual([]);
    expect(preview?.text).toMatch(/€1,286\.09[\s\S]*only a preview[\s\S]*“Share a vacancy”/);
    expect(preview?.text).not.toContain('Slack');
  });

  test('that Teams refuses is said where it was given', async () => {
    const world = await teamsWorld({ desk: OPEN });
    world.connector.fail('send', { status: 400 });
    const call = await world.anna.mentions('#help', 'share ops stipend');
    await world.until(() => world.thread(call).length > 1);
    await world.settled();
    expect(world.thread(call).map(({ text }) => text)).toEqual([
      expect.any(String),
      'I could not post the card here. Try again in a minute.',
    ]);
  });

  test('leads to a card that is withdrawn by its sharer, and then stays so', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await shared(world, 'share ops');
    const { dialog } = await world.ben.presses(card, 'More…');
    expect(dialog && buttonsOf(dialog)).toEqual([]);
    const about = await world.anna.presses(card, 'More…');
    await about.dialog?.presses('Withdraw');
    await world.until(() => visible(now(world, card)).startsWith('Withdrawn by Anna Peeters'));
    await world.anna.mentions('#internships', 'hold ops stipend');
    await world.settled();
    expect(visible(now(world, card))).toMatch(/^Withdrawn by Anna Peeters, Monday 16 June 2025/);
  });
});

describe('a card that is corrected', () => {
  test('is looked at first, and then edited where it stands', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await shared(world, 'share ops stipend');
    const first = await correcting(world, 'anna', card);
    expect(first.title).toBe('Correct this card');
    expect(plain(visible(first))).toMatch(/One subject of it.*Subject.*OPS: Grant.*Shared by Anna Peeters/);

    const unseen = await first.presses('Save', { vacancy: 'osg', lang: 'fr' });
    expect(unseen.dialog && plain(visible(unseen.dialog))).toMatch(
      /^Your last change was not in the preview yet\..*OSG : Bourse/,
    );
    await world.settled();
    expect(visible(now(world, card))).toContain('OPS: Grant');

    await unseen.dialog?.presses('Save');
    await world.until(() => plain(visible(now(world, card))).includes('OSG : Bourse'));
    expect(plain(visible(now(world, card)))).toMatch(
      /^OSG : Bourse.*Partagé par Anna Peeters · Mise à jour : lundi 16 juin 2025/,
    );
    expect(world.thread(card)).toHaveLength(2);
  });

  test('becomes a comparison, or another length, by what is chosen', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await shared(world, 'share ops');
    const first = await correcting(world, 'anna', card);
    const compared = await first.presses('Show it', { kind: 'comparison', length: 'full' });
    if (!compared.dialog) throw new Error('nothing is shown');
    expect(plain(visible(compared.dialog))).toContain('Vacancies to compare');
    const two = await compared.dialog.presses('Show it', { vacancies: ['ops', 'osg'] });
    await two.dialog?.presses('Save');
    await world.until(() => visible(now(world, card)).startsWith('OPS and OSG'));

    const again = await correcting(world, 'anna', card);
    const one = await again.presses('Show it', { vacancies: ['ops'] });
    expect(one.dialog && visible(one.dialog)).toContain('Choose two vacancies or more to see the preview.');
    expect(one.dialog && buttonsOf(one.dialog)).toEqual(['Show it']);
  });

  test('is left alone where nothing was changed, where it was withdrawn meanwhile, and by others', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await shared(world, 'share ops');
    const same = await correcting(world, 'anna', card);
    await same.presses('Save');
    await world.settled();
    expect(now(world, card).before).toEqual([]);

    const { dialog } = await world.anna.presses(card, 'More…');
    await dialog?.presses('Withdraw');
    await world.until(() => visible(now(world, card)).startsWith('Withdrawn by'));
    expect((await same.presses('Save')).said).toBe('This card was withdrawn in the meantime, so nothing was changed.');
    await world.settled();
    expect(visible(now(world, card))).toMatch(/^Withdrawn by/);
  });

  test('is not corrected by somebody who may not, whatever they send', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await shared(world, 'share ops stipend');
    const { dialog } = await world.ben.presses(card, 'More…');
    expect(dialog && visible(dialog)).not.toContain('Correct');
    const anna = await correcting(world, 'anna', card);
    const [save] = (anna.card.actions ?? []).filter(({ title }) => title === 'Save');
    if (save?.type !== 'Action.Submit') throw new Error('nothing to press');
    const forged = await world.send({
      ...world.activityOf(await world.ben.mentions('#help', 'hello')),
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...save.data, vacancy: 'osg' }, context: { theme: 'default' } },
    });
    expect(JSON.stringify(forged.body)).toContain('and whoever shared this card, can correct it.');
    await world.settled();
    expect(visible(now(world, card))).toContain('OPS: Grant');
  });
});
