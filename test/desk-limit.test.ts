import { beforeEach, describe, expect, it } from 'vitest';
import { createInProcess } from '../src/conversations/in-process.ts';
import { createDesk, type Desk, isAnswer, isSilence, type Turn } from '../src/desk.ts';
import { createPlacesInProcess } from '../src/places/in-process.ts';
import { AT_ONCE, createRateLimit } from '../src/rate-limit.ts';
import { everybodyIs } from './roles/everybody-is.ts';
import { content } from './understand/real-content.ts';

const NOW = '2025-06-16T09:00:00.000Z';
let time: number;
let desk: Desk;

beforeEach(() => {
  time = 0;
  desk = createDesk({
    content,
    clock: () => NOW,
    conversations: createInProcess({ max: 10 }),
    places: createPlacesInProcess(),
    roles: everybodyIs('desk'),
    limit: createRateLimit({ elapsed: () => time }),
  });
});

const say = (person: string | undefined, more: Partial<Turn> = {}) =>
  desk.turn({
    utterance: 'OPS duration?',
    face: 'slack',
    place: 'slack:T1:C1',
    conversation: 'slack:T1:C1/thread',
    scene: { audience: 'shared', voice: 'colleague', ...(person && { person }) },
    ...more,
  });

async function saysMany(person: string | undefined, more: Partial<Turn> = {}): Promise<void> {
  for (let i = 0; i < AT_ONCE; i += 1) expect(isSilence(await say(person, more))).toBe(false);
}

describe('a desk with a limit', () => {
  it('tells one person once that it is too much, and goes on with the others of the conversation', async () => {
    await saysMany('slack:T1:anna');
    expect(await say('slack:T1:anna')).toMatchObject({ command: 'turned_away', reply: { lang: 'en' } });
    expect(isSilence(await say('slack:T1:anna'))).toBe(true);
    expect(isSilence(await say('slack:T1:anna', { conversation: 'slack:T1:C2' }))).toBe(true);
    expect(isAnswer(await say('slack:T1:boris'))).toBe(true);
  });

  it('tells it in the language that the place has set', async () => {
    await say('slack:T1:boris', { utterance: 'settings language fr' });
    await saysMany('slack:T1:anna');
    expect(await say('slack:T1:anna', { utterance: 'OPS?' })).toMatchObject({ reply: { lang: 'fr' } });
  });

  it('says nothing of it where it is to be silent', async () => {
    await say('slack:T1:boris', { utterance: 'settings speak never' });
    for (let i = 0; i < AT_ONCE; i += 1) await say('slack:T1:anna');
    expect(isSilence(await say('slack:T1:anna'))).toBe(true);
  });

  it('answers again a few seconds later', async () => {
    await saysMany('slack:T1:anna');
    await say('slack:T1:anna');
    time = 2_000;
    expect(isAnswer(await say('slack:T1:anna'))).toBe(true);
    expect(isSilence(await say('slack:T1:anna'))).toBe(true);
  });

  it('goes by the conversation where nobody can tell who speaks', async () => {
    await saysMany(undefined);
    expect(isAnswer(await say(undefined))).toBe(false);
    expect(isAnswer(await say(undefined, { conversation: 'slack:T1:C2' }))).toBe(true);
  });

  it('leaves the memory of the conversation as it was when it says no', async () => {
    await saysMany('slack:T1:anna');
    await say('slack:T1:anna', { utterance: 'OSG grant?' });
    const given = await say('slack:T1:boris', { utterance: 'and when does it start?' });
    expect(isAnswer(given) && given.decision.concerned.ids).toEqual(['ops']);
  });

  it('does not count what it overhears against what somebody asks, nor speak of it', async () => {
    await say('slack:T1:boris', { utterance: 'settings speak questions' });
    for (let i = 0; i < 3 * AT_ONCE; i += 1) {
      const given = await say('slack:T1:anna', { utterance: 'How long is OPS?', overheard: true });
      expect('command' in given && given.command).not.toBe('turned_away');
    }
    expect(isAnswer(await say('slack:T1:anna'))).toBe(true);
  });

  it('has none for programs that ask through no face', async () => {
    const utterance = 'OPS duration?';
    const scene = { audience: 'private', voice: 'colleague' } as const;
    for (let i = 0; i < 3 * AT_ONCE; i += 1) expect(isAnswer(await desk.turn({ utterance, scene }))).toBe(true);
  });
});
