import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dialogOf, standsIn } from './draft-dialog.ts';
import {
  buttonsOf,
  type Dialog,
  type Person,
  type Posted,
  type TeamsWorld,
  teamsWorld,
  visible,
} from './world/world.ts';

let world: TeamsWorld;
beforeAll(async () => {
  world = await teamsWorld({ lasting: true, desk: { DESK_NOW: '2025-06-16T09:00:00Z' } });
  // What is looked up only once, such as Microsoft's keys, does not count as a press that is answered late.
  await world.anna.asks('thanks');
  await world.settled();
}, 60_000);
afterAll(() => world.close());
afterEach(() => world.settled());

/** What the bot answers to a question in a channel. */
async function answered(text: string, by: Person = world.ben): Promise<Posted> {
  const question = await by.posts('#help', `@desk ${text}`);
  const answer = await world.until(() => world.thread(question)[1]);
  await world.settled();
  return answer;
}

async function about(who: Person, answer: Posted): Promise<Dialog> {
  return dialogOf(await who.presses(answer, 'about'));
}

async function correcting(who: Person, answer: Posted): Promise<Dialog> {
  return dialogOf(await (await about(who, answer)).presses('correct.open'));
}

async function now(message: Posted): Promise<Posted> {
  await world.settled();
  const found = world.now(message);
  if (!found) throw new Error('the message is gone');
  return found;
}

/** The activity with which the desk was told of the question that an answer stands below. */
function questionOf(answer: Posted): Readonly<Record<string, unknown>> {
  const [question] = world.thread(answer);
  if (!question) throw new Error('no question stands there');
  return world.activityOf(question);
}

/** What the desk answers to an order that anna gives it alone. */
async function ordered(text: string): Promise<string> {
  const before = world.anna.answers().length;
  await world.anna.asks(text);
  const answer = await world.until(() => world.anna.answers()[before]);
  await world.settled();
  return JSON.stringify(answer.card);
}

describe('the people of the desk', () => {
  it('choose what an answer is about; it changes where it stands, and says who corrected it', async () => {
    const answer = await answered('what does OSG pay?');
    const dialog = await correcting(world.anna, answer);
    expect(dialog.title).toBe('Correct an answer');
    expect([standsIn(dialog, 'Vacancy'), standsIn(dialog, 'Subject')]).toEqual(['osg', 'stipend']);
    expect(standsIn(dialog, 'Answer')).toContain('€1,286.09');
    const ops = dialogOf(await dialog.presses('Draft again', { Subject: 'Deadline', Vacancy: 'OPS' }));
    await ops.presses('Correct');
    const corrected = await now(answer);
    expect(visible(corrected)).toContain('22 June 2025');
    expect(visible(corrected)).not.toContain('1,286');
    const by = /Corrected by Anna Peeters, Monday 16 June 2025 at 11:\d\d \(Brussels time\)/;
    expect(visible(corrected)).toMatch(by);
    expect(corrected.text).toMatch(by);
    expect(buttonsOf(corrected)).toEqual(buttonsOf(answer));
    // It is found where the fact that it tells now is put on hold, and no longer by the one that it told.
    expect(await ordered('hold ops deadline')).toContain(answer.id);
    expect(await ordered('hold osg grant')).not.toContain(answer.id);
    await ordered('release ops deadline');
    await ordered('release osg grant');
  });

  it('write it themselves, and correct it again', async () => {
    const answer = await answered('what does OSG pay?');
    const dialog = await correcting(world.anna, answer);
    await dialog.presses('Correct', {
      Answer: 'Ask **me** about [money](https://evil.example) {{DATE(2025-06-16T09:00:00Z)}}.',
    });
    const corrected = await now(answer);
    expect(visible(corrected)).toContain('Ask **me** about [money](https://evil.example)');
    expect(visible(corrected)).not.toContain('Source:');
    expect(JSON.stringify(corrected.card)).not.toMatch(/"url":"https:\/\/evil|\{\{DATE/);
    expect(buttonsOf(corrected)).toEqual(['More…']);
    expect(visible(await about(world.anna, corrected))).toContain('what you can do with this message');
    const again = await correcting(world.anna, corrected);
    expect([standsIn(again, 'Vacancy'), standsIn(again, 'Subject')]).toEqual(['osg', 'stipend']);
    expect(standsIn(again, 'Answer')).toContain('€1,286.09');
  });

  it('are asked again where a fact is put on hold meanwhile', async () => {
    const answer = await answered('what does OSG pay?');
    const dialog = await correcting(world.anna, answer);
    await ordered('hold osg grant');
    const changed = dialogOf(await dialog.presses('Correct', { Answer: 'My own words.' }));
    expect(visible(changed)).toContain('The answer has changed since it was shown here.');
    expect(standsIn(changed, 'Answer')).not.toContain('1,286');
    expect(standsIn(changed, 'What stood here before:')).toBe('My own words.');
    await ordered('release osg grant');
    expect((await now(answer)).before).toEqual([]);
  });

  it('correct an answer in a group chat', async () => {
    const before = world.messages('group').length;
    await world.ben.posts('group', '@desk what does OSG pay?');
    const answer = await world.until(() => world.messages('group')[before + 1]);
    await world.settled();
    const ops = dialogOf(await (await correcting(world.anna, answer)).presses('Draft again', { Vacancy: 'OPS' }));
    await ops.presses('Correct');
    const corrected = await now(answer);
    expect(visible(corrected)).toMatch(/^For OPS/);
    expect(buttonsOf(corrected)).toEqual(buttonsOf(answer));
  });
});

describe('whoever asked', () => {
  it('chooses what the answer is about, in their own language, and can’t write it', async () => {
    const answer = await answered('what does OSG pay?');
    const dialog = await correcting(world.ben, answer);
    expect(dialog.title).toBe('Corriger une réponse');
    expect(standsIn(dialog, 'Réponse')).toBeUndefined();
    expect(visible(dialog)).toContain('€1,286.09');
    const ops = dialogOf(await dialog.presses('Réécrire', { Offre: 'OPS' }));
    expect(visible(ops)).toContain('For OPS');
    await ops.presses('Corriger');
    expect(visible(await now(answer))).toMatch(/^For OPS[\s\S]*Corrected by Ben Tremblay/);
  });

  it('can write nothing by a press that they made up either', async () => {
    const answer = await answered('what does OSG pay?');
    const dialog = await correcting(world.ben, answer);
    const [{ data } = { data: {} }] = (dialog.card.actions ?? []).flatMap((one) => ('data' in one ? [one] : []));
    const { s } = data as { s: { digest: string } };
    const activity = {
      ...questionOf(answer),
      type: 'invoke',
      name: 'task/submit',
      value: { data: { ...data, [`text.${s.digest}`]: 'My own words.' } },
    };
    expect((await world.send(activity)).status).toBe(200);
    const corrected = await now(answer);
    expect(visible(corrected)).toContain('€1,286.09');
    expect(visible(corrected)).not.toContain('My own words.');
  });
});

describe('nothing is corrected', () => {
  it('by anybody else', async () => {
    const answer = await answered('what does OSG pay?', world.anna);
    expect(buttonsOf(await about(world.ben, answer))).not.toContain('Corriger…');
    const dialog = await correcting(world.anna, answer);
    const activity = {
      ...world.activityOf(await world.ben.posts('#help', '@desk merci')),
      type: 'invoke',
      name: 'task/submit',
      value: { data: (dialog.card.actions ?? []).flatMap((one) => ('data' in one ? [one.data] : []))[0] },
    };
    const { body } = await world.send(activity);
    expect(JSON.stringify(body)).toContain('Only the people who look after the vacancies, and whoever asked');
    expect((await now(answer)).before).toEqual([]);
  });

  it('that was withdrawn meanwhile', async () => {
    const answer = await answered('what does OSG pay?');
    const dialog = await correcting(world.anna, answer);
    await (await about(world.ben, answer)).presses('withdraw');
    const withdrawn = await now(answer);
    expect((await dialog.presses('Correct')).said).toContain('This message was withdrawn');
    expect((await now(answer)).card).toEqual(withdrawn.card);
  });
});

describe('where Teams does not take it', () => {
  it('says so, with what was written', async () => {
    const answer = await answered('what does OSG pay?');
    const dialog = await correcting(world.anna, answer);
    world.connector.fail('edit', { status: 413 });
    const told = dialogOf(await dialog.presses('Correct', { Answer: 'My own words.' }));
    expect(visible(told)).toContain('The message was not corrected. Teams refused it');
    expect(String(standsIn(told, 'Your text:'))).toContain('My own words.');
    expect((await now(answer)).before).toEqual([]);
  });

  it('says that it is under way where Teams is slow, and it arrives', async () => {
    const answer = await answered('what does OSG pay?');
    const ops = dialogOf(await (await correcting(world.anna, answer)).presses('Draft again', { Vacancy: 'OPS' }));
    world.connector.fail('edit', { slow: 4_000 });
    expect((await ops.presses('Correct')).said).toContain('The correction is on its way.');
    const corrected = await world.until(() => (world.now(answer)?.before.length ?? 0) > 0 && world.now(answer));
    expect(visible(corrected)).toMatch(/^For OPS/);
  });

  it('leaves alone what was withdrawn while the correction waited for its turn', async () => {
    const [first, second] = [await answered('what does OPS pay?'), await answered('what does OSG pay?')];
    const [slow, overtaken] = [await correcting(world.ben, first), await correcting(world.anna, second)];
    const withdrawing = await about(world.ben, second);
    world.connector.fail('edit', { slow: 6_000 });
    const earlier = slow.presses('Corriger');
    await world.until(() => world.connector.open > 0);
    const later = overtaken.presses('Correct');
    const withdrawn = withdrawing.presses('withdraw');
    await Promise.all([earlier, later, withdrawn]);
    const withdrawnLast = await now(second);
    expect(visible(withdrawnLast)).toMatch(/^Withdrawn by Ben Tremblay/);
    // The correction never stood there in between.
    expect(withdrawnLast.before).toEqual([second.card]);
  });
});
