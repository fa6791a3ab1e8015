import { describe, expect, it } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type Desk, isAnswer, isSilence, type Turn } from '../../src/desk.ts';
import { createPlacesInProcess } from '../../src/places/in-process.ts';
import type { Places } from '../../src/places/places.ts';
import { QUIET } from '../../src/places/settings.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2025-06-16T09:00:00.000Z';
const PLACE = 'slack:T1:C1';
const shared = { audience: 'shared', voice: 'colleague', person: 'slack:T1:anna' } as const;

function open(places: Places = createPlacesInProcess()) {
  const desk = createDesk({
    content,
    places,
    clock: () => NOW,
    conversations: createInProcess({ max: 10 }),
    roles: everybodyIs('desk'),
  });
  const say = (utterance: string, more: Partial<Turn> = {}) =>
    desk.turn({ utterance, face: 'slack', place: PLACE, scene: shared, ...more });
  return { desk, places, say };
}

const choicesIn = ({ blocks }: Reply): readonly Choice[] =>
  blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));

function rowsIn({ blocks }: Reply): Readonly<Record<string, string>> {
  const rows = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  return Object.fromEntries(rows.map(({ label, value }) => [label, value.map(({ text }) => text).join('')]));
}

async function vacanciesAnswered(desk: Desk, turn: Partial<Turn> = {}) {
  const given = await desk.turn({
    utterance: 'How much is the grant?',
    face: 'slack',
    place: PLACE,
    scene: shared,
    ...turn,
  });
  return isAnswer(given) ? given.decision.concerned.ids : null;
}

describe('the settings of a place', () => {
  it('are shown, and every choice sets what it says', async () => {
    const { say } = open();
    const before = await say('settings');
    expect(rowsIn(before.reply)).toEqual({
      'Unnamed questions are about': 'whatever is open',
      Language: 'that of the question',
      'I speak': 'when I am mentioned',
      Guests: 'may not ask',
    });
    const labels = [];
    for (const { label, utterance } of choicesIn(before.reply)) {
      const { reply } = await open().say(utterance);
      labels.push([
        label,
        Object.values(rowsIn(reply)).filter((value) => !Object.values(rowsIn(before.reply)).includes(value)),
      ]);
    }
    expect(Object.fromEntries(labels)).toEqual({
      'About IMS-CS': ['IMS-CS'],
      'About OPS': ['OPS'],
      'About OSG': ['OSG'],
      'In English': ['English'],
      'In French': ['French'],
      'Speak on questions': ['on every question that I understand'],
      'Never speak': ['never'],
      'Let guests ask': ['may ask'],
    });
  });

  it('are shown and set in French as well', async () => {
    const { say, places } = open();
    const { reply } = await say('réglages offre osg');
    expect(reply.lang).toBe('fr');
    expect(rowsIn(reply).Langue).toBe('celle de la question');
    for (const { utterance } of choicesIn(reply)) expect((await say(utterance)).reply.lang).toBe('fr');
    expect((await places.get(PLACE)).settings.guests).toBe(true);
  });

  it('bind unnamed questions to a vacancy, to a programme instead, or to none again', async () => {
    const { say, desk, places } = open();
    await say('settings vacancy osg');
    expect(await vacanciesAnswered(desk)).toEqual(['osg']);
    expect(await vacanciesAnswered(desk, { place: 'slack:T1:C2' })).toEqual([]);
    await say('settings programme nato internships');
    expect((await places.get(PLACE)).settings).toEqual({ ...QUIET, programme: 'nato-hq-internships' });
    await say('settings vacancy none');
    expect((await places.get(PLACE)).settings).toEqual(QUIET);
  });

  it('give way to what the face itself says', async () => {
    const { say, desk } = open();
    await say('settings vacancy osg');
    expect(await vacanciesAnswered(desk, { scene: { ...shared, vacancy: 'ops' } })).toEqual(['ops']);
  });

  it('bind nothing to a vacancy that the content no longer has', async () => {
    const { desk, places } = open();
    await places.put(PLACE, { ...QUIET, vacancy: 'gone', programme: 'gone' }, null, { person: null, at: NOW });
    expect(await vacanciesAnswered(desk)).toEqual([]);
  });

  it('say the language in which a question is answered that tells none', async () => {
    const { say } = open();
    await say('settings language fr');
    expect((await say('OSG 250700')).reply.lang).toBe('fr');
    expect((await say('How much is the grant?')).reply.lang).toBe('en');
  });

  it('mean silence where the place wants it, but for what is private and for commands', async () => {
    const { say } = open();
    await say('settings speak never');
    expect(isSilence(await say('How much is the grant?'))).toBe(true);
    expect(isAnswer(await say('How much is the grant?', { scene: { ...shared, audience: 'private' } }))).toBe(true);
    expect(toText((await say('settings speak mention')).reply)).toContain('Done.');
    expect(isAnswer(await say('How much is the grant?'))).toBe(true);
  });

  it('let the desk speak unasked on questions that it is sure of, and never run what it overhears', async () => {
    const { say } = open();
    const hear = (utterance: string) => say(utterance, { overheard: true });
    expect(isSilence(await hear('How much is the grant of OSG?'))).toBe(true);
    await say('settings speak questions');
    expect(isAnswer(await hear('How much is the grant of OSG?'))).toBe(true);
    for (const talk of [
      'Good morning!',
      'thanks, see you later',
      'shall we have lunch?',
      'the printer is broken again',
    ]) {
      expect(isSilence(await hear(talk)), talk).toBe(true);
    }
    await hear('settings speak never');
    expect(rowsIn((await say('settings')).reply)['I speak']).toBe('on every question that I understand');
  });

  it('that can not be read are said to be lost, mean quiet, and can be set anew', async () => {
    const kept = createPlacesInProcess();
    let isLost = true;
    const places: Places = {
      isLasting: true,
      get: async (place) => (isLost ? { settings: QUIET, version: null, isLost } : kept.get(place)),
      put: async (...given) => {
        isLost = false;
        return kept.put(...given);
      },
    };
    const { say } = open(places);
    expect(toText((await say('settings')).reply)).toContain('can no longer be read');
    expect(isSilence(await say('How much is the grant of OSG?', { overheard: true }))).toBe(true);
    expect(toText((await say('settings speak mention')).reply)).toContain('Done.');
    expect(isLost).toBe(false);
  });

  it('are left alone, and that is said, where somebody else never stops setting them', async () => {
    const { say } = open({ isLasting: true, get: createPlacesInProcess().get, put: async () => false });
    expect(toText((await say('settings guests on')).reply)).toContain('Somebody else is changing');
  });

  it('say so where nothing outlives a restart', async () => {
    expect(toText((await open().say('settings')).reply)).toContain('until the desk is started again');
  });
});

describe('the console', () => {
  const console = { audience: 'private', voice: 'colleague' } as const;

  it.each(['web', 'terminal'] as const)('(%s) is a place of its own', async (face) => {
    const { desk, places } = open();
    const other = face === 'web' ? 'terminal' : 'web';
    const self = createDesk({ content, places, clock: () => NOW, conversations: createInProcess({ max: 1 }) });
    await self.turn({ utterance: 'settings vacancy osg', face, scene: console });
    expect((await places.get(face)).settings.vacancy).toBe('osg');
    expect((await places.get(other)).settings.vacancy).toBeUndefined();
    expect(await vacanciesAnswered(desk, { face, place: face, scene: console })).toEqual(['osg']);
  });
});
