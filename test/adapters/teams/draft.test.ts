import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialogOf, plain, standsIn } from './draft-dialog.ts';
import { buttonsOf, type Dialog, type Person, type TeamsWorld, teamsWorld, visible } from './world/world.ts';

let world: TeamsWorld;
beforeAll(async () => {
  world = await teamsWorld({ lasting: true, desk: { DESK_NOW: '2025-06-16T09:00:00Z' } });
  // What is looked up only once, such as Microsoft's keys, does not count as a press that is answered late.
  await world.anna.asks('thanks');
  await world.settled();
}, 60_000);
afterAll(() => world.close());

/** The dialog that the control below a private answer opens. */
async function drafting(who: Person, text: string): Promise<Dialog> {
  const before = who.answers().length;
  await who.asks(text);
  const answer = await world.until(() => who.answers()[before]);
  await world.settled();
  // It speaks the language of the answer.
  return dialogOf(await who.presses(answer, 'draft'));
}

describe('“Draft an answer” below a private answer', () => {
  it.each(['What does OSG pay?', 'When does OPS close?', 'Faut-il parler français à IMS-CS ?'])(
    'gives the draft that the message action gives, with its sources, to be copied: %s',
    async (text) => {
      const suggested = dialogOf(await world.anna.suggests(await world.ben.posts('#help', text)));
      const dialog = await drafting(world.anna, text);
      expect(dialog.title).toBe('Draft an answer');
      expect(buttonsOf(dialog)).toEqual(['Draft again', 'Text for mail']);
      const copied = standsIn(dialog, 'Text to copy');
      const paragraphs = String(standsIn(suggested, 'Answer')).split('\n\n');
      expect(paragraphs.length).toBeGreaterThan(0);
      for (const paragraph of paragraphs) expect(plain(copied)).toContain(plain(paragraph));
      expect(plain(copied)).toMatch(/Source ?: /);
      expect(plain(copied)).not.toMatch(/Time left|Temps restant/);
    },
  );

  it('drafts again by what is chosen, and as text for mail', async () => {
    const dialog = await drafting(world.anna, 'What does OSG pay?');
    const ops = dialogOf(await dialog.presses('Draft again', { Subject: 'Deadline', Vacancy: 'OPS' }));
    expect(standsIn(ops, 'Text to copy')).toContain('22 June 2025');
    const mail = dialogOf(await ops.presses('Text for mail'));
    expect(standsIn(mail, 'Text for mail')).toMatch(/Brussels time; 21:59 UTC/);
    const back = dialogOf(await mail.presses('Back'));
    expect(standsIn(back, 'Text to copy')).toBe(standsIn(ops, 'Text to copy'));
  });

  it('knows the vacancy that was talked of', async () => {
    await drafting(world.anna, 'What does OPS pay?');
    const dialog = await drafting(world.anna, 'and until when can one apply?');
    expect(standsIn(dialog, 'Vacancy')).toBe('ops');
    expect(standsIn(dialog, 'Text to copy')).toMatch(/OPS[\s\S]*22 June 2025/);
  });

  it('in French, for whoever has Teams in French', async () => {
    world.anna.changes({ locale: 'fr-FR' });
    const dialog = await drafting(world.anna, 'Combien paie OSG ?');
    world.anna.changes({ locale: 'en-GB' });
    expect(dialog.title).toBe('Préparer une réponse');
    expect(plain(standsIn(dialog, 'Texte à copier'))).toContain('1 286,09');
    expect(visible(dialog)).toContain('envoyez-le vous-même');
  });

  it('is there for the people of the desk alone', async () => {
    await world.ben.asks('What does OSG pay?');
    await world.settled();
    const answer = world.ben.answers().at(-1);
    expect(answer && buttonsOf(answer).filter((title) => /Draft|Préparer/.test(title))).toEqual([]);
    const activity = {
      ...world.activityOf(await world.ben.asks('merci')),
      type: 'invoke',
      name: 'task/fetch',
      value: { data: { verb: 'draft', k: 'k', u: 'What does OSG pay?', v: ['osg'], i: ['stipend'], l: 'en', c: 'x' } },
    };
    const { body } = await world.send(activity);
    expect(JSON.stringify(body)).toContain('Seules les personnes qui s’occupent des offres');
    expect(JSON.stringify(body)).not.toContain('286');
  });

  it('opens from the dialog about an answer in a channel, too', async () => {
    const question = await world.ben.posts('#help', '@desk what does OSG pay?');
    const answer = await world.until(() => world.thread(question)[1]);
    await world.settled();
    const about = dialogOf(await world.anna.presses(answer, 'Why, and more…'));
    const dialog = dialogOf(await about.presses('Draft an answer…'));
    expect(standsIn(dialog, 'Text to copy')).toContain('€1,286.09');
  });
});
