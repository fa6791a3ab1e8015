import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inProcess } from './world/desk.ts';
import { type Posted, type TeamsWorld, teamsWorld, visible } from './world/world.ts';

const OPEN = '2025-06-16T09:00:00Z';
const CLOSED = '2025-07-01T09:00:00Z';
const LONG = 180_000;

interface Surroundings {
  readonly world: TeamsWorld;
  /** The copy of the content that the desk follows. */
  readonly dir: string;
  /** Where the practice clock stands from the next start on. */
  sets(now: string): void;
}

/** A desk over a copy of the content, in which one can edit and whose practice clock one can set. */
async function surroundings(): Promise<Surroundings> {
  const dir = mkdtempSync(join(tmpdir(), 'desk-upkeep-teams-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync('content', dir, { recursive: true });
  let now = OPEN;
  const world = await teamsWorld({
    desk: { DESK_CONTENT: dir },
    start: (given) => inProcess({ ...given, variables: { ...given.variables, DESK_NOW: now } }),
  });
  return {
    world,
    dir,
    sets(other) {
      now = other;
    },
  };
}

async function shared(world: TeamsWorld, text: string): Promise<Posted> {
  const call = await world.anna.mentions('#help', text);
  return world.until(() => world.thread(call)[1]);
}

function reads(world: TeamsWorld, card: Posted): string {
  const found = world.now(card);
  if (!found) throw new Error('the card is gone');
  return visible(found).replace(/[\u00a0\u202f]/g, ' ');
}

function becomes(world: TeamsWorld, card: Posted, like: RegExp): Promise<boolean> {
  return world.until(() => like.test(reads(world, card)), LONG);
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

describe('a card that the desk posted in Teams', () => {
  test('closes with the minute of its deadline, by the practice clock', async () => {
    const { world, sets } = await surroundings();
    const began = performance.now();
    await world.restart();
    await shared(world, 'share osg');
    // The card has to stand there before the deadline, however slow this machine is just now.
    const lead = 10_000 + 2 * (performance.now() - began);
    sets(new Date(Date.parse('2025-06-22T22:00:00Z') - lead).toISOString());
    await world.restart();
    const card = await shared(world, 'share ops');
    expect(reads(world, card)).toContain('open until');
    await becomes(
      world,
      card,
      /For OPS, applications closed on[\s\S]*Shared by Anna Peeters · Updated on Monday 23 June 2025 at 00:0\d \(Brussels time\)/,
    );
    expect(world.now(card)?.text).toContain('For OPS, applications closed on');
    expect(world.thread(card)).toHaveLength(2);
  }, 240_000);

  test('is brought up to date when the desk comes back, in its own language', async () => {
    const { world, sets } = await surroundings();
    const card = await shared(world, 'partager osg bourse');
    expect(reads(world, card)).toContain('les candidatures sont ouvertes');
    sets(CLOSED);
    await world.restart();
    await becomes(world, card, /les candidatures sont closes[\s\S]*Mise à jour : mardi 1er juillet 2025/);
  }, 240_000);

  test('follows the content, until the desk knows its vacancy no more', async () => {
    const { world, dir } = await surroundings();
    const [osg, ops] = [await shared(world, 'share osg'), await shared(world, 'share ops')];
    edit(join(dir, 'vacancies', 'ops.yaml'), (text) =>
      text.replace('kind: by_deadline', 'kind: withdrawn\n  on: 2025-06-15\n  reason:\n    en: Budget.'),
    );
    await becomes(world, ops, /withdrawn[\s\S]*Budget\./);
    rmSync(join(dir, 'vacancies', 'osg.yaml'));
    await becomes(world, osg, /^I no longer answer about what this card was about/);
    expect(reads(world, osg)).not.toContain('Office of the Secretary General');
  }, 240_000);

  test('tells nothing that is on hold, and all again once that is released', async () => {
    const { world } = await surroundings();
    const card = await shared(world, 'share ops stipend');
    await world.anna.mentions('#internships', 'hold ops stipend');
    await becomes(world, card, /being checked by staff/);
    expect(reads(world, card)).not.toContain('1,286.09');
    expect(world.now(card)?.text).not.toContain('1,286.09');
    await world.anna.mentions('#internships', 'release ops stipend');
    await becomes(world, card, /1,286\.09/);
  }, 240_000);

  test('is forgotten where its message is gone', async () => {
    const { world } = await surroundings();
    const kept = await shared(world, 'share ops stipend');
    await shared(world, 'share osg stipend');
    world.connector.fail('edit', { status: 404 });
    await world.anna.mentions('#internships', 'hold osg stipend');
    const edits = () => world.connector.calls.filter(({ kind }) => kind === 'edit');
    await world.until(() => edits().length === 1, LONG);
    await world.settled();
    await world.anna.mentions('#internships', 'release osg stipend');
    await world.anna.mentions('#internships', 'hold ops stipend');
    await becomes(world, kept, /being checked by staff/);
    await world.settled();
    expect(edits()).toHaveLength(2);
  }, 240_000);
});
