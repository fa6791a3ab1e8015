import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptParts } from '../../adapters/opening/kept-parts.ts';
import { createInProcess, type InProcessConversations } from '../../src/conversations/in-process.ts';
import { createInStore } from '../../src/conversations/in-store.ts';
import { createDesk, type Desk, type Turn } from '../../src/desk.ts';
import { readEnvironment } from '../../src/env.ts';
import { silent } from '../../src/log/log.ts';
import type { Post, Posts } from '../../src/posts/posts.ts';
import { toText } from '../../src/reply/text.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { TABLES } from '../../src/store/tables.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2025-06-16T09:00:00.000Z';
const ANNA = 'slack:T1:U1';
/** Whose id begins as hers does. */
const BORIS = 'slack:T1:U12';

let folder: string;
let store: Store | null;
let conversations: InProcessConversations;
let desk: Desk;
let posts: Posts;

async function open(kind: string): Promise<void> {
  store = kind === 'without a store' ? null : await openStore({ file: join(folder, 'desk.sqlite') });
  conversations = createInProcess({ max: 50 });
  const parts = keptParts({ environment: readEnvironment({}), store, conversations, log: silent });
  posts = parts.posts;
  const shared = kind === 'with a store that several share' ? store : null;
  desk = createDesk({
    ...parts,
    ...(shared && { conversations: createInStore({ store: shared, clock: () => NOW, own: conversations }) }),
    content,
    clock: () => NOW,
    roles: everybodyIs('desk'),
  });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-privacy-'));
});
afterEach(async () => {
  await store?.close();
  rmSync(folder, { recursive: true });
});

/** Somebody speaks to the desk alone, or with `place` where others read. */
async function say(person: string, utterance: string, place?: string, thread = ''): Promise<string> {
  const audience = place === undefined ? 'private' : 'shared';
  const turn: Turn = {
    utterance,
    face: 'slack',
    conversation: (place ?? `slack:T1:D-${person.slice(-2)}`) + thread,
    place: place ?? `slack:T1:D-${person.slice(-2)}`,
    scene: { audience, voice: 'colleague', person },
  };
  return toText((await desk.turn(turn)).reply);
}

/** Everything that is kept anywhere, without the ids of Boris, which hold hers. */
async function all(): Promise<string> {
  const tables = [];
  for (const table of Object.keys(TABLES)) if (store) tables.push(await store.q(`select * from ${table}`));
  const cards = await posts.cards('slack');
  return JSON.stringify([tables, cards, conversations.all()]).replaceAll(BORIS, '');
}

/** All that somebody can leave behind. */
async function live(person: string, vacancy: string): Promise<void> {
  await say(person, 'language en');
  await say(person, 'I am 17 years old and French. Can I apply for OSG?');
  await say(person, 'I am in my second year. Can I apply for OSG?', 'slack:T1:C1');
  await say(person, 'My brother is 30. Can he apply for IMS-CS?', undefined, '/thread');
  await say(person, 'settings guests on', `slack:T1:C-${vacancy}`);
  await say(person, `hold ${vacancy} stipend`);
  await say(person, `hold ${vacancy} duration`);
  await say(person, `release ${vacancy} duration`);
  for (const message of ['1', '2']) await posts.record({ ...postOf(person, vacancy), message });
  await posts.record(cardOf(person, vacancy));
}

function postOf(person: string, vacancy: string): Post {
  const where = { face: 'slack', place: `slack:T1:C-${vacancy}`, message: '1' } as const;
  return { ...where, kind: 'answer', by: person, lang: 'en', at: NOW };
}

function cardOf(person: string, vacancy: string): Post {
  const card = {
    subject: { kind: 'vacancy', vacancy },
    lang: 'en',
    length: 'short',
    line: `Ask ${vacancy} folk`,
  } as const;
  return { ...postOf(person, vacancy), message: '3', kind: 'card', card, shown: 'abc' };
}

const KINDS = ['with a store', 'with a store that several share', 'without a store'];

describe.each(KINDS)('somebody, %s,', (kind) => {
  beforeEach(() => open(kind));

  it('is shown all that is kept of them, and nothing of anybody else', async () => {
    await live(ANNA, 'ops');
    await live(BORIS, 'osg');
    const shown = await say(ANNA, 'What do you keep about me?');
    expect(shown).toContain('the language that you chose: English');
    expect(shown).toContain('what we spoke of last: OSG');
    expect(shown).toContain('Age: “17');
    expect(shown).toContain('second year');
    expect(shown).toContain('what we spoke of last: IMS-CS');
    expect(shown).toContain('you put Grant of OPS on hold');
    expect(shown).toContain('you released Duration of OPS');
    expect(shown).not.toContain('Grant of OSG');
    expect(shown).toContain('that I answered 2 questions of yours in slack:T1:C-ops, the last of them on');
    expect(shown).toContain('with a line of your own: “Ask ops folk”');
    expect(shown).not.toContain('C-osg');
    if (store) expect(shown).toContain('you changed the settings of slack:T1:C-ops');
  });

  it('leaves nothing anywhere when they want to be forgotten, and is told what it was', async () => {
    await live(ANNA, 'ops');
    await live(BORIS, 'osg');
    expect(await all()).toContain(ANNA);
    const said = await say(ANNA, 'Forget me');
    expect(said).toContain('is now removed');
    expect(said).toContain('the language that you chose: English');
    expect(await all()).not.toContain(ANNA);
    expect(await say(ANNA, 'What do you keep?')).toContain('Nothing is kept about you');
    expect(await all()).not.toContain(ANNA);
    const kept = await say(BORIS, 'What do you keep?');
    for (const his of ['Grant of OSG', 'what we spoke of last: OSG', 'Age: “17']) expect(kept).toContain(his);
  });

  it('is forgotten in the conversation as well: what it was about, and what they said of themselves', async () => {
    await say(ANNA, 'I am 17 years old. How much is the grant of OSG?');
    await say(ANNA, 'forget me');
    expect(await say(ANNA, 'And when does it start?')).not.toContain('Still about OSG');
  });

  it('leaves the cards that they shared, in nobody’s name and without their own line', async () => {
    await live(ANNA, 'ops');
    await live(BORIS, 'osg');
    await say(ANNA, 'forget me');
    const { line: _hers, ...facts } = cardOf(ANNA, 'ops').card ?? {};
    const hers = await posts.get(cardOf(ANNA, 'ops'));
    expect(hers).toEqual({ ...postOf(ANNA, 'ops'), message: '3', kind: 'card', by: null, card: facts });
    expect(await posts.get(postOf(ANNA, 'ops'))).toMatchObject({ by: null });
    expect(await posts.get(cardOf(BORIS, 'osg'))).toEqual(cardOf(BORIS, 'osg'));
  });

  it('leaves what they held on hold, in nobody’s name', async () => {
    await say(ANNA, 'hold ops stipend');
    await say(ANNA, 'oubliez-moi');
    expect(await say(BORIS, 'holds')).toContain('somebody who had their name removed');
    expect(await say(BORIS, 'How much is the grant of OPS?')).not.toContain('1,286');
  });

  it('is told where to ask, and is forgotten without a word of what it was, where others read', async () => {
    await live(ANNA, 'ops');
    const asked = await say(ANNA, 'What do you keep about me?', 'slack:T1:C1');
    expect(asked).toContain('only where nobody else reads it');
    const forgotten = await say(ANNA, 'forget me', 'slack:T1:C1');
    for (const said of [asked, forgotten]) expect(said).not.toMatch(/OPS|Grant|17|English/);
    expect(await all()).not.toContain(ANNA);
  });
});

describe('the console', () => {
  it.each([
    ['web', 'the settings of the page'],
    ['terminal', 'the settings of the terminal'],
  ] as const)('(%s) is shown and rid of what was set there', async (face, shown) => {
    await open('with a store');
    const type = async (utterance: string) =>
      toText((await desk.turn({ utterance, face, scene: { audience: 'private', voice: 'colleague' } })).reply);
    await type('settings guests on');
    expect(await type('what do you keep?')).toContain(shown);
    expect(await type('forget me')).toContain(shown);
    expect(await type('what do you keep?')).toContain('Nothing is kept about you');
    expect(await type('settings')).toContain('may ask');
  });
});

describe('nobody can be told what is kept', () => {
  it('where the platform does not say who asks', async () => {
    await open('with a store');
    const turn = { face: 'slack', scene: { audience: 'private', voice: 'colleague' } } as const;
    for (const utterance of ['what do you keep?', 'forget me', 'language fr']) {
      expect(toText((await desk.turn({ ...turn, utterance })).reply)).toContain('I cannot tell who you are');
    }
  });
});

describe('what the desk says of privacy', () => {
  it.each([
    ['What do you do with my data?', ['what do you keep?', 'forget me']],
    ['Que faites-vous de mes données personnelles ?', ['que gardez-vous ?', 'oubliez-moi']],
  ])('%s names the words that show and remove it', async (question, commands) => {
    await open('without a store');
    const said = (await say(ANNA, question)).replaceAll(/[\u00a0\u202f]/g, ' ');
    for (const command of commands) expect(said).toContain(command);
    for (const command of commands) expect(await say(ANNA, command)).toMatch(/kept|gardé/);
  });
});
