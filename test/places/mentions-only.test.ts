import { describe, expect, it } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, isAnswer, isSilence, type Turn } from '../../src/desk.ts';
import type { Face } from '../../src/face.ts';
import { createPlacesInProcess } from '../../src/places/in-process.ts';
import { type PlaceSettings, QUIET } from '../../src/places/settings.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2025-06-16T09:00:00.000Z';
const PLACE = 'teams:t1:19:abc@thread.tacv2';
const LANGUAGES = [
  {
    lang: 'en',
    show: 'settings',
    speak: 'settings speak',
    label: 'I speak',
    mention: 'when I am mentioned',
    questions: 'Speak on questions',
    why: /only the messages that mention me/,
    nothing: 'Nothing was changed',
    never: ['never', 'Never speak'],
    values: 'mention, never.',
  },
  {
    lang: 'fr',
    show: 'réglages',
    speak: 'réglages parler',
    label: 'Je prends la parole',
    mention: 'quand on me mentionne',
    questions: 'Répondre aux questions',
    why: /que les messages qui me mentionnent/,
    nothing: 'Rien n’a été changé',
    never: ['jamais', 'Ne jamais parler'],
    values: 'mention, jamais.',
  },
] as const;

async function open(set: Partial<PlaceSettings> = {}) {
  const places = createPlacesInProcess();
  await places.put(PLACE, { ...QUIET, ...set }, null, { person: null, at: NOW });
  const desk = createDesk({
    content,
    places,
    clock: () => NOW,
    conversations: createInProcess({ max: 10 }),
    roles: everybodyIs('desk'),
  });
  const say = (utterance: string, face: Face = 'teams', more: Partial<Turn> = {}) =>
    desk.turn({
      utterance,
      face,
      place: PLACE,
      scene: { audience: 'shared', voice: 'colleague', person: 'teams:t1:anna' },
      ...more,
    });
  const kept = async () => (await places.get(PLACE)).settings;
  return { say, kept };
}

function labelsIn({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'choices' ? block.choices.map(({ label }) => label) : []));
}

function rowIn({ blocks }: Reply, label: string): string | undefined {
  const rows = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
  return rows
    .find((row) => row.label === label)
    ?.value.map(({ text }) => text)
    .join('');
}

describe.each(LANGUAGES)('where only mentions are heard, the settings ($lang)', (words) => {
  const { lang, show, speak, label, mention, questions, why, nothing, never, values } = words;

  it('say so, and do not offer to speak on questions', async () => {
    const { reply } = await (await open()).say(show);
    expect(reply.lang).toBe(lang);
    expect(
      reply.blocks.filter(({ kind }) => kind === 'note').map((note) => toText({ ...reply, blocks: [note] })),
    ).toEqual(expect.arrayContaining([expect.stringMatching(why)]));
    expect(rowIn(reply, label)).toBe(mention);
    expect(labelsIn(reply)).toContain(never[1]);
    expect(labelsIn(reply)).not.toContain(questions);
  });

  it('refuse to speak on questions, say why, and change nothing', async () => {
    for (const set of [{}, { speak: 'never', guests: true }] as const) {
      const { say, kept } = await open(set);
      const text = toText((await say(`${speak} questions`)).reply);
      expect(text).toContain(nothing);
      expect(text).toMatch(why);
      expect(await kept()).toEqual({ ...QUIET, ...set });
    }
  });

  it('can be set to silence and back', async () => {
    const { say, kept } = await open();
    await say(`${speak} ${never[0]}`);
    expect((await kept()).speak).toBe('never');
    const { reply } = await say(`${speak} mention`);
    expect(rowIn(reply, label)).toBe(mention);
    expect((await kept()).speak).toBe('mention');
  });

  it('count what was set elsewhere as speaking when mentioned', async () => {
    const { say } = await open({ speak: 'questions' });
    const { reply } = await say(show);
    expect(rowIn(reply, label)).toBe(mention);
    expect(labelsIn(reply)).not.toContain(questions);
    expect(toText(reply)).toMatch(why);
  });

  it('name only what can be set where it was not understood', async () => {
    const { say } = await open();
    const text = toText((await say(`${speak} xyz`)).reply);
    expect(text).toContain(values);
    expect(text).not.toContain('questions');
  });

  it('are not so on another face', async () => {
    const { say, kept } = await open();
    const before = (await say(show, 'slack')).reply;
    expect(toText(before)).not.toMatch(why);
    expect(labelsIn(before)).toContain(questions);
    await say(`${speak} questions`, 'slack');
    expect((await kept()).speak).toBe('questions');
  });
});

describe('where only mentions are heard, the desk', () => {
  it('speaks on no question that it was not asked, whatever was set', async () => {
    const { say } = await open({ speak: 'questions' });
    const question = 'How much is the grant of OSG?';
    expect(isSilence(await say(question, 'teams', { overheard: true }))).toBe(true);
    expect(isAnswer(await say(question))).toBe(true);
    expect(isAnswer(await say(question, 'slack', { overheard: true }))).toBe(true);
  });

  it('says why only to who may set something', async () => {
    const desk = createDesk({
      content,
      clock: () => NOW,
      conversations: createInProcess({ max: 1 }),
      roles: everybodyIs('member'),
    });
    const scene = { audience: 'shared', voice: 'colleague', person: 'teams:t1:boris' } as const;
    const { reply } = await desk.turn({ utterance: 'settings speak questions', face: 'teams', place: PLACE, scene });
    expect(toText(reply)).toContain('Only the people who look after the vacancies');
  });
});
