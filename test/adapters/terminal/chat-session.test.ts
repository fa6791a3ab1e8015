import { describe, expect, it } from 'vitest';
import { createChatSession } from '../../../adapters/terminal/chat-session.ts';
import type { ChatState } from '../../../adapters/terminal/chat-state.ts';
import { loadContent } from '../../../src/content/load.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';
import { BEGUN } from './begun.ts';

const content = loadContent('content');
const look = { width: 80, ansi: false, pressable: true };

function newSession(changed: Partial<ChatState> = {}) {
  const desk = createDesk({
    content,
    clock: () => '2025-06-01T09:00:00.000Z',
    conversations: createInProcess({ max: 10 }),
  });
  return createChatSession(desk, { ...BEGUN, ...changed }, look);
}

describe('a chat in the terminal', () => {
  it('remembers what it is about, until it begins anew', async () => {
    const session = newSession();
    await session.say('How much is the grant of OSG?');
    expect(await session.say('and the start date?')).toContain('OSG');
    expect(await session.say(':new')).toContain('forgotten');
    await session.say('and the start date?');
    expect(await session.say(':why')).toContain('none named');
  });

  it('takes a number or a label for the choice that it stands beside', async () => {
    const offer = 'hello';
    const session = newSession();
    const offered = (await session.say(offer)) ?? '';
    const [, label = ''] = /\[1\] (.+)/.exec(offered) ?? [];
    expect(label).not.toBe('');
    const byNumber = await session.say('1');
    await session.say(offer);
    expect(await session.say(label.toUpperCase())).toBe(byNumber);
    expect(byNumber).not.toBe(offered);
  });

  it('takes a number that stands beside no choice for a question', async () => {
    const session = newSession();
    await session.say('hello');
    expect(await session.say('250770')).toContain('IMS');
  });

  it('tells why, in the language of the answer', async () => {
    const session = newSession();
    expect(await session.say(':why')).toBe('Nothing has been asked yet.');
    await session.say('How much is the grant of OPS?');
    expect(await session.say(':why')).toMatch(/Why this answer\?[\s\S]*grant[\s\S]*stipend/);
    await session.say('Combien gagne-t-on chez OPS ?');
    expect(await session.say(':why')).toContain('Pourquoi cette réponse ?');
  });

  it('changes language, vacancy and clock when it is told to', async () => {
    const session = newSession();
    expect(await session.say(':lang fr')).toBe('Langue des réponses : fr.');
    expect(await session.say('How much is the grant?')).toContain('bourse');
    expect(await session.say(':lang auto')).toMatch(/question/);
    expect(await session.say(':vacancy ops')).toContain('ops');
    expect(await session.say('How much is the grant?')).toContain('OPS');
    expect(await session.say(':vacancy none')).toContain('no vacancy');
    expect(await session.say(':now 2025-06-22T22:30:00Z')).toMatch(/Practice clock.*23 June 2025.*00:30/);
    expect(await session.say('Is OPS still open?')).toMatch(/closed/i);
    expect(await session.say(':now real')).toContain('real');
    expect(await session.say('Is OPS still open?')).not.toMatch(/is closed/i);
  });

  it('says nothing of the reader in a shared answer', async () => {
    const session = newSession();
    const open = 'When does OPS close?';
    expect(await session.say(open)).toMatch(/time\s+left/i);
    expect(await session.say(':shared')).toContain('channel');
    expect(await session.say(open)).not.toMatch(/time\s+left/i);
    expect(await session.say(':private')).toContain('you alone');
  });

  it.each([
    [':lang nl', 'en | fr | auto'],
    [':vacancy opz', 'ims-cs | ops | osg | none'],
    [':now yesterday', '2025-06-22T21:58:00Z'],
    [':colour', ':help'],
    [':constructor', ':help'],
  ])('says what can be written instead of %s', async (typed, mend) => {
    expect(await newSession().say(typed)).toContain(mend);
  });

  it('lists its commands, leaves out empty lines and ends', async () => {
    const session = newSession();
    expect(await session.say(':help')).toContain(':quit');
    expect(await session.say('   ')).toBe('');
    expect(await session.say(':quit')).toBeNull();
  });

  it('says at once that a practice clock is on', () => {
    const practised = newSession({ practice: () => '2025-06-22T21:58:00.000Z' });
    expect(practised.welcome()).toMatch(/Practice clock: it is Sunday,? 22 June 2025 at 23:58, Brussels time/);
    expect(newSession().welcome()).not.toContain('Practice');
    expect(newSession().welcome()).toContain('ims-cs, ops, osg');
  });
});
