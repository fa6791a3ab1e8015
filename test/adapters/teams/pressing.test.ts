import { describe, expect, test } from 'vitest';
import { buttonsOf, type Posted, type TeamsWorld, teamsWorld, visible } from './world/world.ts';

const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

/** The answer to ben's question in #help, as it stands now. */
async function answered(world: TeamsWorld, text: string): Promise<Posted> {
  const call = await world.ben.posts('#help', text);
  await world.settled();
  const answer = world.thread(call).at(-1);
  if (!answer?.isOurs) throw new Error('nothing was answered');
  return answer;
}

async function now(world: TeamsWorld, message: Posted): Promise<Posted> {
  await world.settled();
  const found = world.now(message);
  if (!found) throw new Error('the message is gone');
  return found;
}

describe('a choice', () => {
  test('pressed in a channel is asked in its thread', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const help = await answered(world, '@desk help');
    const [first = ''] = buttonsOf(help);
    const pressed = await world.anna.presses(help, first);
    expect(pressed.said).toBe('The answer is on its way.');
    await world.settled();
    expect(world.thread(help)).toHaveLength(3);
    expect(world.thread(help)[2]?.text).toMatch(/€1,286\.09|Brussels|IMS-CS/);
  });

  test('pressed in the personal chat is asked there, by an old client too', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.ben.asks('aide');
    await world.settled();
    const [help] = world.ben.answers();
    if (!help) throw new Error('nothing was answered');
    const [first = ''] = buttonsOf(help);
    await world.ben.presses(help, first);
    await world.settled();
    await world.ben.presses(help, first, {}, { asOldClient: true });
    await world.settled();
    const [, once, again] = world.ben.answers();
    expect(once?.text).toMatch(/€1|Bruxelles|IMS-CS/);
    expect(again?.text).toContain(once?.text ?? 'nothing');
  });
});

describe('“Why this answer?”', () => {
  test('opens for whoever presses, and quotes what was asked to nobody else', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what is the stipnd of OSG?');
    const { dialog } = await world.anna.presses(answer, 'Why, and more…');
    expect(dialog && visible(dialog)).toMatch(/“stipnd” → “stipend”[\s\S]*osg\.stipend \(stated\)/);
    await world.settled();
    expect(world.thread(answer)).toHaveLength(2);
    expect(visible(await now(world, answer))).not.toContain('stipnd');
  });

  test('after a restart tells how the question is understood now, and says so', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what does OSG pay?');
    await world.restart();
    const { dialog } = await world.anna.presses(answer, 'Why, and more…');
    expect(dialog && visible(dialog)).toMatch(
      /^This is how the question is understood now[\s\S]*osg\.stipend \(stated\)/,
    );
  });

  test('after a restart makes nothing up where a question hung on the one before it', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const first = await answered(world, '@desk what does OSG pay?');
    await world.ben.repliesTo(first, '@desk and for IMS-CS?');
    await world.settled();
    const second = world.thread(first).at(-1);
    await world.restart();
    const { dialog } = second ? await world.anna.presses(second, 'Why, and more…') : {};
    expect(dialog && visible(dialog)).toMatch(/no longer kept/);
  });
});

describe('a thumb', () => {
  test('up is thanked for, to one alone', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what does OSG pay?');
    const { said } = await world.anna.presses(answer, 'Helpful');
    expect(said).toBe('Thank you, that is counted.');
    expect(world.thread(await now(world, answer))).toHaveLength(2);
  });

  test('down asks why, and the desk reads the reason with the way to the answer', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk Quelle est l’indemnité pour OSG ?');
    const { dialog } = await world.ben.presses(answer, 'Pas utile');
    if (!dialog) throw new Error('nothing was asked');
    const { said } = await dialog.presses('Information fausse');
    expect(said).toMatch(/^Merci/);
    await world.settled();
    const [note, ...more] = world.messages('#internships');
    expect(more).toEqual([]);
    expect(JSON.stringify(note?.card)).toContain(`/${answer.id}?`);
    expect(note?.text).not.toContain('Ben');
  });

  test('counts after a restart: what it is about stands in the card', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what does OSG pay?');
    await world.restart();
    expect((await world.ben.presses(answer, 'Helpful')).said).toBe('Thank you, that is counted.');
  });
});

describe('a message of the desk', () => {
  /** Presses in the dialog about a message. */
  async function withdraws(world: TeamsWorld, who: 'anna' | 'ben' | 'gita', answer: Posted) {
    const [control = ''] = buttonsOf(answer).filter((title) => /^(?:Why|Pourquoi|More|Plus)/.test(title));
    const { dialog } = await world[who].presses(answer, control);
    if (!dialog) throw new Error('no dialog opened');
    const action = buttonsOf(dialog).find((title) => /^(?:Withdraw|Retirer)$/.test(title));
    return action === undefined ? null : dialog.presses(action);
  }

  test('is withdrawn by whoever asked, who is named with the time, in the plain text too', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what does OSG pay?');
    await withdraws(world, 'ben', answer);
    const gone = await now(world, answer);
    expect(gone.text).toMatch(/^Withdrawn by Ben.*, Monday 16 June 2025 at \d\d:\d\d \(Brussels time\)\.$/);
    expect(visible(gone)).toMatch(/^Withdrawn by Ben.*Brussels time/);
    expect(buttonsOf(gone)).toEqual([]);
  });

  test('is withdrawn by the desk, and offered to nobody else', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what does OSG pay?');
    expect(await withdraws(world, 'gita', answer)).toBeNull();
    expect((await now(world, answer)).text).toBe(answer.text);
    await withdraws(world, 'anna', answer);
    expect((await now(world, answer)).text).toMatch(/^Withdrawn by Anna/);
  });

  test('is not withdrawn by who says so without the right', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what does OSG pay?');
    const call = await world.gita.repliesTo(answer, '@desk help');
    const { text: _text, entities: _entities, ...about } = world.activityOf(call);
    const value = { data: { verb: 'withdraw', m: answer.id, l: 'en' } };
    const { status, body } = await world.send({ ...about, type: 'invoke', name: 'task/submit', value });
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('Only the people who look after the vacancies');
    expect((await now(world, answer)).text).toBe(answer.text);
  });

  test('stays as it is where Teams does not let it be edited, and that is said', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk what does OSG pay?');
    world.connector.fail('edit', { status: 403 });
    const pressed = await withdraws(world, 'ben', answer);
    expect(pressed?.said).toMatch(/could not withdraw it/);
    expect((await now(world, answer)).text).toBe(answer.text);
    await withdraws(world, 'ben', answer);
    expect((await now(world, answer)).text).toMatch(/^Withdrawn by/);
  });

  test('is withdrawn over a restart', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const answer = await answered(world, '@desk Quelle est l’indemnité pour OSG ?');
    await world.restart();
    await withdraws(world, 'anna', answer);
    expect((await now(world, answer)).text).toMatch(/^Retiré par Anna.*, lundi 16 juin 2025/);
  });
});
