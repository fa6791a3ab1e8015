import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogOf, plain, standsIn } from './draft-dialog.ts';
import { partsIn } from './world/elements.ts';
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

/** The dialog that somebody opens on a message. */
async function suggesting(who: Person, message: Posted): Promise<Dialog> {
  return dialogOf(await who.suggests(message));
}

async function pressed(dialog: Dialog, title: string, inputs?: Readonly<Record<string, string>>): Promise<Dialog> {
  return dialogOf(await dialog.presses(title, inputs));
}

describe('“Suggest an answer” on a question in a channel', () => {
  it('drafts in applicant voice, and puts the unedited draft where somebody writes, as theirs', async () => {
    const question = await world.ben.posts('#help', 'What does OSG pay?');
    const dialog = await suggesting(world.anna, question);
    expect(dialog.title).toBe('Suggest an answer');
    expect([standsIn(dialog, 'Vacancy'), standsIn(dialog, 'Subject'), standsIn(dialog, 'Language')]).toEqual([
      'osg',
      'stipend',
      'en',
    ]);
    expect(standsIn(dialog, 'Answer')).toContain('€1,286.09');
    expect(visible(dialog)).toContain('sent as you');
    const { inserted } = await dialog.presses('Insert');
    expect(inserted && visible(inserted)).toMatch(/€1,286\.09[\s\S]*Source: OSG/);
    expect(inserted && buttonsOf(inserted)).toEqual([]);
    const sent = await inserted?.sends();
    await world.settled();
    expect(sent?.from).toBe(world.anna.id);
    // Nobody is answered by the desk itself.
    expect(world.thread(question).filter(({ isOurs }) => isOurs)).toEqual([]);
  });

  it('with another vacancy chosen and the text edited', async () => {
    const question = await world.ben.posts('#help', 'What does OSG pay?');
    const ops = await pressed(await suggesting(world.anna, question), 'Draft again', { Vacancy: 'OPS' });
    const text = standsIn(ops, 'Answer');
    expect(text).toContain('OPS');
    expect(standsIn(ops, 'Subject')).toBe('stipend');
    const { inserted } = await ops.presses('Insert', {
      Answer: `Hello Ben,\n\n${text}\n\n**See** [you](https://x.example).`,
    });
    const words = inserted ? visible(inserted) : '';
    expect(words).toMatch(
      /^Hello Ben,[\s\S]*OPS[\s\S]*Source: OPS[\s\S]*\*\*See\*\* \[you\]\(https:\/\/x\.example\)\./,
    );
    expect(JSON.stringify(inserted?.card)).not.toContain('"url":"https://x.example"');
  });

  it('leaves out the source of what is written anew', async () => {
    const question = await world.ben.posts('#help', 'What does OSG pay?');
    const { inserted } = await (await suggesting(world.anna, question)).presses('Insert', { Answer: 'About €1,300.' });
    expect(inserted && visible(inserted)).toMatch(/^About €1,300\./);
    expect(inserted && visible(inserted)).not.toContain('Source:');
  });

  it('puts nothing there that was not seen: what is chosen with the last press is drawn first, and what was written stays', async () => {
    const question = await world.ben.posts('#help', 'What does OSG pay?');
    const dialog = await suggesting(world.anna, question);
    const french = await pressed(dialog, 'Insert', { Language: 'Français', Answer: 'My own words.' });
    expect(visible(french)).toContain('The answer has changed since it was shown here.');
    expect(plain(standsIn(french, 'Answer'))).toMatch(/1 286,09/);
    expect(standsIn(french, 'What stood here before:')).toBe('My own words.');
    const again = await pressed(french, 'Draft again');
    expect(standsIn(again, 'What stood here before:')).toBe('My own words.');
    const { inserted } = await again.presses('Insert');
    expect(inserted && plain(visible(inserted))).toMatch(/1 286,09.*Source : avis OSG/);
  });

  it('keeps what was written where nothing else is chosen, and shows the draft again where nothing is left', async () => {
    const dialog = await suggesting(world.anna, await world.ben.posts('#help', 'What does OSG pay?'));
    const kept = await pressed(dialog, 'Draft again', { Answer: 'Mine.' });
    expect(standsIn(kept, 'Answer')).toBe('Mine.');
    const empty = await pressed(kept, 'Insert', { Answer: ' \n ' });
    expect(visible(empty)).toContain('Write something, or close this dialog.');
    expect(standsIn(empty, 'Answer')).toContain('€1,286.09');
  });

  it('says what stands in the thread already, and who asked', async () => {
    const question = await world.ben.posts('#help', '@desk what does OSG pay?');
    await world.until(() => world.thread(question).length > 1);
    await world.settled();
    const dialog = await suggesting(world.anna, question);
    expect(visible(dialog)).toMatch(/I answered here already, Monday 16 June 2025 .* Ben Tremblay had asked\./);
    const other = await suggesting(world.anna, await world.ben.posts('#help', 'What does OSG pay?'));
    expect(visible(other)).not.toContain('answered here already');
  });

  it('has the text for mail, with UTC and with what was written, and leads back to it', async () => {
    const dialog = await suggesting(world.anna, await world.ben.posts('#help', 'When does OPS close?'));
    const mail = await pressed(dialog, 'Text for mail');
    expect(mail.title).toBe('Text for mail');
    expect(standsIn(mail, 'Text for mail')).toMatch(/23:59 \(Brussels time; 21:59 UTC\)[\s\S]*Source: OPS/);
    const own = await pressed(dialog, 'Text for mail', { Answer: 'In my own words.' });
    expect(standsIn(own, 'Text for mail')).toContain('In my own words.');
    const back = await pressed(own, 'Back');
    expect(standsIn(back, 'Answer')).toBe('In my own words.');
  });
});

describe('where the message is not understood', () => {
  it('says so, and takes a subject', async () => {
    const dialog = await suggesting(world.anna, await world.ben.posts('#help', 'flurbing the wozzle'));
    expect(buttonsOf(dialog)).toEqual(['Draft again']);
    expect(visible(dialog)).toContain('Choose a subject.');
    expect([standsIn(dialog, 'Vacancy'), standsIn(dialog, 'Subject'), standsIn(dialog, 'Answer')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const drafted = await pressed(dialog, 'Draft again', { Subject: 'Grant', Vacancy: 'OSG' });
    const { inserted } = await drafted.presses('Insert');
    expect(inserted && visible(inserted)).toContain('€1,286.09');
  });

  it('reads only the beginning of a long message, and says so', async () => {
    const long = `What does OSG pay? ${'And so on, "as they say". '.repeat(200)}`;
    const dialog = await suggesting(world.anna, await world.ben.posts('#help', long));
    expect(visible(dialog)).toContain('The message is long: only its beginning was read.');
    expect(standsIn(dialog, 'Vacancy')).toBe('osg');
  });
});

describe('nobody is drafted for', () => {
  it('who is not of the desk', async () => {
    const question = await world.anna.posts('#help', 'What does OSG pay?');
    const { said, dialog } = await world.ben.suggests(question);
    expect(dialog).toBeUndefined();
    expect(said).toBe('Seules les personnes qui s’occupent des offres peuvent le faire.');
    expect((await world.gita.suggests(question)).said).toMatch(/^Only the people who look after the vacancies/);
  });

  it('with a fact that was put on hold meanwhile', async () => {
    const dialog = await suggesting(world.anna, await world.ben.posts('#help', 'What does OSG pay?'));
    await world.anna.asks('hold osg grant');
    await world.settled();
    const held = await pressed(dialog, 'Insert');
    expect(visible(held)).toContain('The answer has changed since it was shown here.');
    expect(standsIn(held, 'Answer')).not.toContain('1,286');
    await world.anna.asks('release osg grant');
    await world.settled();
    const { inserted } = await (await pressed(held, 'Draft again')).presses('Insert');
    expect(inserted && visible(inserted)).toContain('€1,286.09');
  });
});

describe('in French', () => {
  it('the question is answered in its language, the dialog speaks that of its reader', async () => {
    const question = await world.ben.posts('#help', 'Jusqu’à quand peut-on postuler à OPS ?');
    world.anna.changes({ locale: 'fr-BE' });
    const dialog = await suggesting(world.anna, question);
    world.anna.changes({ locale: 'en-GB' });
    expect(dialog.title).toBe('Suggérer une réponse');
    expect(buttonsOf(dialog)).toEqual(['Insérer', 'Réécrire', 'Texte pour un courriel']);
    expect(plain(visible(dialog))).toContain('envoyée en votre nom');
    const { inserted } = await dialog.presses('Insérer');
    expect(inserted?.title).toBe('Réponse');
    expect(inserted && plain(visible(inserted))).toContain('22 juin 2025');
    const english = await suggesting(world.anna, question);
    expect(english.title).toBe('Suggest an answer');
    expect(standsIn(english, 'Language')).toBe('fr');
  });
});

describe('a dialog of another version of the desk', () => {
  it('says that it can no longer be used', async () => {
    const question = await world.ben.posts('#help', 'What does OSG pay?');
    const { card } = await suggesting(world.anna, question);
    const data = partsIn(card.actions).map((action) => action.data);
    expect(JSON.stringify(data)).toContain('"v":1');
    const activity = {
      ...world.activityOf(await world.anna.asks('thanks')),
      type: 'invoke',
      name: 'composeExtension/submitAction',
      value: { commandId: 'suggest', data: { verb: 'suggest.insert', s: { v: 9 } } },
    };
    const { status, body } = await world.send(activity);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('This dialog can no longer be used.');
  });
});
