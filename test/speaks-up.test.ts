import { beforeEach, describe, expect, it } from 'vitest';
import { createInProcess } from '../src/conversations/in-process.ts';
import { createDesk, type Desk, isAnswer, isSilence, type Turn } from '../src/desk.ts';
import { createPlacesInProcess } from '../src/places/in-process.ts';
import type { Places } from '../src/places/places.ts';
import { QUIET } from '../src/places/settings.ts';
import { AT_ONCE, createRateLimit } from '../src/rate-limit.ts';
import type { Role } from '../src/roles/role.ts';
import { everybodyIs } from './roles/everybody-is.ts';
import { loadThreePostings } from './three-postings.ts';

const NOW = '2025-06-16T09:00:00.000Z';
const PLACE = 'slack:T1:C1';
const content = loadThreePostings();
let places: Places;
let desk: Desk;

function opened(role: Role): Desk {
  return createDesk({
    content,
    clock: () => NOW,
    conversations: createInProcess({ max: 10 }),
    places,
    roles: everybodyIs(role),
    limit: createRateLimit({ elapsed: () => 0 }),
  });
}

beforeEach(() => {
  places = createPlacesInProcess();
  desk = opened('member');
});

const say = (utterance: string, more: Partial<Turn> = {}) =>
  desk.turn({
    utterance,
    face: 'slack',
    place: PLACE,
    conversation: `${PLACE}:thread`,
    scene: { audience: 'shared', voice: 'colleague', person: 'slack:T1:anna' },
    ...more,
  });
const hear = (utterance: string) => say(utterance, { overheard: true, followsUp: true });
const speak = (when: 'mention' | 'questions' | 'never') =>
  places.put(PLACE, { ...QUIET, speak: when }, null, { person: null, at: NOW });

/** What was answered and about which vacancies; nothing where the desk is silent. */
async function heard(utterance: string): Promise<string> {
  const given = await hear(utterance);
  if (!isAnswer(given)) return '';
  const { parts, concerned } = given.decision;
  return [...parts.map(({ intent }) => intent), ...concerned.ids].join(' ');
}

describe('in a thread where the desk answered', () => {
  beforeEach(async () => {
    await say('How much is the grant of OSG?');
  });

  it.each([
    ['and for OPS?', 'stipend ops'],
    ['et pour OPS ?', 'stipend ops'],
    ['and the other two?', 'stipend ims-cs ops'],
    ['and when does it start', 'start_date osg'],
    ['What about telework?', 'telework osg'],
    ['how many hours is it?', 'working_hours osg'],
    ['Is a visa required?', 'visa'],
    ['in French please', 'stipend osg'],
  ])('“%s” goes on without being addressed to it', async (utterance, expected) => {
    expect(await heard(utterance)).toBe(expected);
  });

  it.each([
    'thanks a lot',
    'good morning',
    'I want to talk to a human',
    'can you help with this?',
    'what data do you keep?',
    'ok I will tell her',
    'and lunch?',
    'what about Monday?',
    'what time is the meeting?',
    'I will send her the documents',
    'she asked about the deadline',
    'that is a lot of money',
    'I spoke with OSG yesterday',
    'the printer is broken again',
    'd’accord, je lui dis',
    'on se voit à midi ?',
  ])('“%s” is left to the people there', async (utterance) => {
    expect(isSilence(await hear(utterance))).toBe(true);
  });

  it('asks back only where its question is clear', async () => {
    const given = await hear('When is the deadline in the United States?');
    expect(isAnswer(given) && given.decision.outcome).toBe('clarify');
    expect(isSilence(await hear('is the duty station Brussels zorp glimt fnarb internship'))).toBe(true);
  });

  it('turns down only what is clearly asked', async () => {
    expect(await heard('How many places?')).toBe('');
    expect(await heard('Is housing provided?')).toBe('housing');
  });

  it('goes on where the place wants it to speak on questions, too', async () => {
    await speak('questions');
    expect(await heard('and for OPS?')).toBe('stipend ops');
  });

  it('says nothing where the place wants silence', async () => {
    await speak('never');
    expect(await heard('and for OPS?')).toBe('');
  });

  it('takes no command', async () => {
    desk = opened('desk');
    await hear('settings speak never');
    expect((await places.get(PLACE)).settings.speak).toBe('mention');
  });

  it('says nothing to guests and strangers', async () => {
    for (const role of ['guest', 'stranger'] as const) {
      desk = opened(role);
      expect(isSilence(await hear('How much is the grant of OPS?')), role).toBe(true);
    }
  });

  it('takes nothing from what somebody may ask, and says nothing of too much', async () => {
    for (let i = 0; i < 3 * AT_ONCE; i += 1) {
      const given = await hear('and for OPS?');
      expect(isSilence(given)).toBe(i >= AT_ONCE);
    }
    expect(isAnswer(await say('How long is OPS?'))).toBe(true);
  });

  it('forgets nothing of the talk while it is silent', async () => {
    await hear('ok I will tell her');
    expect(await heard('and when does it start?')).toBe('start_date osg');
  });
});

it('elsewhere, what goes on is not heard unless the place wants that', async () => {
  await say('How much is the grant of OSG?');
  expect(isSilence(await say('and for OPS?', { overheard: true }))).toBe(true);
});
