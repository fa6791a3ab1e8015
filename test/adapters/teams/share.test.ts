import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Posted, type TeamsWorld, teamsWorld, visible } from './world/world.ts';

const OPEN = { DESK_NOW: '2025-06-16T09:00:00Z' };

/** What is read, with plain blanks. */
const plain = (text: string) => text.replace(/\s/g, ' ');

/** Counts what was sent or edited. */
function sends(world: TeamsWorld): number {
  return world.connector.calls.filter(({ kind }) => kind === 'send' || kind === 'edit').length;
}

/** A card that anna found and sent in #help. */
async function inserted(world: TeamsWorld, typed: string): Promise<Posted> {
  const { found } = await world.anna.searches(typed, 'group');
  const [first] = found;
  if (!first) throw new Error('nothing was found');
  return first.sends();
}

describe('the search for cards', () => {
  let world: TeamsWorld;
  beforeAll(async () => {
    world = await teamsWorld({ desk: OPEN, lasting: true });
  }, 60_000);
  afterAll(() => world.close());

  test('lists the vacancies where nothing is typed, then all beside each other, then what people want most', async () => {
    const { found, status } = await world.anna.searches('');
    expect(status).toBe(200);
    const titles = found.map(({ title }) => title);
    expect(titles.slice(0, 5)).toEqual(['IMS-CS', 'OPS', 'OSG', 'Comparison: IMS-CS, OPS and OSG', 'IMS-CS: Grant']);
    expect(found.length).toBeLessThanOrEqual(25);
    expect(found[1]?.text).toBe('Closing soon · NATO Internship – Operations Division (OPS)');
    for (const { card } of found) expect(visible(card)).toContain('As of Monday 16 June 2025 at 11:00');
  });

  test('finds a fact by words that are only half there, and the person sends its card', async () => {
    const searched = await world.anna.searches('ops sti', 'group');
    expect(searched.found[0]?.title).toBe('OPS: Grant');
    expect(searched.found[0]?.text).toBe('Closing soon · For OPS, interns receive a grant of €1,286.09 a month.');
    const posted = await searched.picks(0);
    expect(posted.from).toBe(world.anna.id);
    expect(plain(visible(posted))).toMatch(
      /^OPS: Grant.*open until Sunday 22 June 2025 at 23:59 \(Brussels time\)\..*€1,286\.09 a month.*Source: OPS posting.*As of Monday 16 June 2025/,
    );
    await world.settled();
    expect(world.messages('group').filter(({ isOurs }) => isOurs)).toEqual([]);
  });

  test.each([
    ['ops', ['OPS', 'OPS: Grant']],
    ['os', ['OSG']],
    ['osg when does it start', ['OSG: Start', 'OSG']],
    ['ops osg', ['Comparison: OPS and OSG', 'OPS', 'OSG']],
    ['compare', ['Comparison: IMS-CS, OPS and OSG']],
    ['all', ['Comparison: IMS-CS, OPS and OSG']],
    ['share ops stipend', ['OPS: Grant']],
    ['250700', ['OPS']],
    ['operations div', ['OPS']],
    ['ops sta', ['OPS: Start']],
    ['telew', ['IMS-CS: Telework', 'OPS: Telework', 'OSG: Telework']],
    ['indemnité osg', ['OSG : Bourse']],
    ['partager ops bourse', ['OPS : Bourse']],
    ['compare ims-cs ops', ['Comparison: IMS-CS and OPS']],
  ])('finds by “%s”', async (typed, titles) => {
    const { found } = await world.anna.searches(typed);
    expect(found.map(({ title }) => plain(title)).slice(0, titles.length)).toEqual(titles);
  });

  test('speaks the language of what is typed, else the person’s', async () => {
    const world = await teamsWorld({ desk: OPEN });
    world.anna.changes({ locale: 'fr-BE' });
    const [byName] = (await world.anna.searches('osg')).found;
    expect(byName?.card.lang).toBe('fr');
    expect(byName?.text).toContain('Bientôt close · Stage OTAN');
    expect((await world.anna.searches('when does osg start')).found[0]?.card.lang).toBe('en');
  });

  test('finds nothing where nothing fits', async () => {
    const { found, status, said } = await world.anna.searches('xyzzy');
    expect([status, found, said]).toEqual([200, [], undefined]);
  });

  test('says to others that they may not', async () => {
    const { found, said } = await world.ben.searches('ops');
    expect(found).toEqual([]);
    expect(said).toBe('Seules les personnes qui s’occupent des offres peuvent le faire.');
  });

  test('shows no fact that is on hold', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await world.anna.mentions('#internships', 'hold ops stipend');
    await world.settled();
    for (const typed of ['', 'ops stipend', 'ops', 'ops osg']) {
      const { found } = await world.anna.searches(typed);
      const ofOps = found.filter(({ title }) => /^OPS/.test(title));
      for (const { card, text } of ofOps) expect(`${visible(card)} ${text}`).not.toContain('1,286.09');
    }
    expect((await world.anna.searches('ops stipend')).found[0]?.text).toMatch(/checked/);
  });
});

describe('a card that somebody inserted', () => {
  test('asks by itself what holds now, and nothing is sent', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await inserted(world, 'ops stipend');
    await world.anna.mentions('#internships', 'hold ops stipend');
    await world.settled();
    const before = sends(world);
    const seen = await world.ben.refreshes(card);
    await world.settled();
    expect(seen.card && visible(seen.card)).toMatch(
      /OPS: Grant[\s\S]*being checked by staff[\s\S]*As of Monday 16 June 2025/,
    );
    expect(seen.card && visible(seen.card)).not.toContain('1,286.09');
    expect(sends(world)).toBe(before);
    // What came of it asks again.
    expect((await world.ben.refreshes(card)).card).toEqual(seen.card);
  });

  test('is not trusted: what it does not name as we do is unknown, and no line of anybody’s is said', async () => {
    const world = await teamsWorld({ desk: OPEN });
    const card = await inserted(world, 'ops stipend');
    if (!card.card?.refresh) throw new Error('nothing to refresh');
    const { action } = card.card.refresh;
    const of = { subject: { kind: 'fact', vacancy: 'ops', intent: 'stipend' }, lang: 'en', length: 'short' };
    const forged = async (data: object) => {
      const altered = { ...card.card, refresh: { action: { ...action, data } } } as Posted['card'];
      const posted = altered && (await world.anna.sends('group', altered));
      return posted && visible((await world.anna.refreshes(posted)).card ?? posted);
    };
    expect(await forged({ card: { ...of, line: 'Pay me first.' } })).toContain('€1,286.09');
    expect(await forged({ card: { ...of, line: 'Pay me first.' } })).not.toContain('Pay me first.');
    const gone = { ...of, subject: { kind: 'vacancy', vacancy: 'nowhere' } };
    expect(await forged({ card: gone })).toContain('I no longer answer about what this card was about');
    expect(await forged({ card: 'x' })).toContain('I no longer answer about what this card was about');
  });

  test('brings nothing into the personal chat that would be answered', async () => {
    const world = await teamsWorld({ desk: OPEN });
    await (await world.anna.searches('ops')).picks(0);
    await world.settled();
    expect(world.anna.answers()).toEqual([]);
  });
});
