import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { aboutAnswer, readAbout } from '../../src/feedback/about.ts';
import { createFeedback } from '../../src/feedback/feedback.ts';
import { noteOn } from '../../src/feedback/note-on.ts';
import { type About, type Opinion, type Rating, REASONS } from '../../src/feedback/opinion.ts';
import { createRatingsGiven } from '../../src/feedback/ratings-given.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { Store } from '../../src/store/store.ts';
import { keptChannel } from '../handoff/kept-channel.ts';
import { temporaryStore } from '../temporary-store.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const STIPEND: About = { vacancy: 'osg', intents: ['stipend'], lang: 'en' };
const LINK = 'https://chat.example/archives/C1/p1';

function opinion(rating: Rating | null, changed: Partial<Opinion> = {}): Opinion {
  return { answer: 'message 1', person: 'anna', about: STIPEND, rating, ...changed };
}

function answerTo(utterance: string) {
  const scene = { now: NOW, audience: 'private', voice: 'colleague' } as const;
  return ask(content, { utterance, scene, memory: emptyMemory });
}

const feedbackOver = (store: Store, channel?: ReturnType<typeof keptChannel>) =>
  createFeedback({ store, clock: () => NOW, ...(channel && { channel }) });

describe('what an answer was about', () => {
  test.each([
    ['How much is the grant of OSG?', { vacancy: 'osg', intents: ['stipend'], lang: 'en' }],
    ['Quels sont la bourse et le début pour OPS ?', { vacancy: 'ops', intents: ['stipend', 'start_date'], lang: 'fr' }],
    ['How much is the grant?', { vacancy: '', intents: ['stipend'], lang: 'en' }],
    ['zorp glimt fnarb', { vacancy: '', intents: ['fallback'], lang: 'en' }],
  ])('%s', (utterance, about) => {
    expect(aboutAnswer(answerTo(utterance))).toEqual(about);
    expect(readAbout(content, JSON.parse(JSON.stringify(about)))).toEqual(about);
  });

  test.each([
    null,
    'stipend',
    {},
    { vacancy: 'osg', intents: [], lang: 'en' },
    { vacancy: 'gone', intents: ['stipend'], lang: 'en' },
    { vacancy: 'osg', intents: ['gone'], lang: 'en' },
    { vacancy: 'osg', intents: ['constructor'], lang: 'en' },
    { vacancy: 'osg', intents: ['stipend'], lang: 'nl' },
    { vacancy: 'osg', intents: ['stipend'], lang: 'en', utterance: 'I am 43' },
  ])('is not read from %j', (carried) => expect(readAbout(content, carried)).toBeNull());
});

describe('feedback', () => {
  test('counts once, however many presses come at once', async () => {
    const feedback = feedbackOver(await temporaryStore());
    await Promise.all(Array.from({ length: 8 }, () => feedback.give(opinion('good'), content)));
    expect(await feedback.counts()).toEqual([
      { vacancy: 'osg', intent: 'stipend', rating: 'good', lang: 'en', count: 1 },
    ]);
  });

  test('counts for each question that was answered', async () => {
    const feedback = feedbackOver(await temporaryStore());
    await feedback.give(
      opinion('bad', { about: { vacancy: '', intents: ['stipend', 'start_date'], lang: 'fr' } }),
      content,
    );
    expect((await feedback.counts()).map(({ intent, count }) => [intent, count])).toEqual([
      ['start_date', 1],
      ['stipend', 1],
    ]);
  });

  test('keeps neither who pressed nor on which message', async () => {
    const store = await temporaryStore();
    await feedbackOver(store).give(opinion('wrong_fact', { answer: 'message 77', person: 'slack:T1:U9' }), content);
    const kept = JSON.stringify(await store.q('select * from feedback'));
    expect(kept).not.toMatch(/message 77|U9/);
  });

  test('does not count what could not be written, and counts it when it is pressed again', async () => {
    const store = await temporaryStore();
    let broken = true;
    const feedback = feedbackOver({
      ...store,
      tx: (work) => (broken ? Promise.reject(new Error('away')) : store.tx(work)),
    });
    await expect(feedback.give(opinion('good'), content)).rejects.toThrow('away');
    broken = false;
    await feedback.give(opinion('good'), content);
    expect((await feedback.counts()).map(({ count }) => count)).toEqual([1]);
  });
});

describe('the desk channel', () => {
  test.each(REASONS)('gets the link to an answer that was found wrong (%s), once for each person', async (reason) => {
    const channel = keptChannel();
    const feedback = feedbackOver(await temporaryStore(), channel);
    expect(await feedback.give(opinion('bad', { link: LINK }), content)).toBe('not_told');
    expect(await feedback.give(opinion(reason, { link: LINK }), content)).toBe('posted');
    await feedback.give(opinion(null, { link: LINK }), content);
    expect(await feedback.give(opinion(reason, { link: LINK }), content)).toBe('not_told');
    expect(await feedback.give(opinion(reason, { link: LINK, person: 'boris' }), content)).toBe('posted');
    expect(channel.notes).toHaveLength(2);
    const [note] = channel.notes;
    expect(note?.person).toBeUndefined();
    expect(toText(note?.reply ?? { lang: 'en', preview: '', blocks: [] })).toMatch(/OSG, Grant.*chat\.example/);
  });

  test('hears of it at the next press where the first could not be posted, and it counts once', async () => {
    const channel = keptChannel();
    let posts = 0;
    const feedback = feedbackOver(await temporaryStore(), {
      ...channel,
      post: async (note) => (++posts === 1 ? 'failed' : channel.post(note)),
    });
    const press = () => feedback.give(opinion('wrong_fact', { link: LINK }), content);
    expect([await press(), await press(), await press()]).toEqual(['failed', 'posted', 'not_told']);
    expect((await feedback.counts()).map(({ count }) => count)).toEqual([1]);
  });

  test('gets nothing without a link, and nothing of what was asked', async () => {
    const channel = keptChannel();
    const feedback = feedbackOver(await temporaryStore(), channel);
    const utterance = 'I am Brunhilde, 43. How much is the zorp grant?';
    const about = aboutAnswer(answerTo(utterance));
    expect(await feedback.give(opinion('wrong_fact', { about }), content)).toBe('not_told');
    await feedback.give(opinion('wrong_fact', { about, answer: 'message 2', link: LINK }), content);
    expect(JSON.stringify(channel.notes)).not.toMatch(/brunhilde|43|zorp/i);
  });

  test.each(['en', 'fr'] as const)('is told in words, never in ids (%s)', (lang) => {
    const told = [...Object.keys(content.intents), 'fallback', 'clarify'].map(
      (intent) => noteOn(content, { vacancy: '', intents: [intent], lang }, 'out_of_date', LINK).preview,
    );
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((text) => /[a-z]_[a-z]/.test(text))).toEqual([]);
  });
});

describe('who said what of which answer', () => {
  test('is forgotten, the longest ago first, when there is too much of it', () => {
    const given = createRatingsGiven(2);
    given.set('1', 'anna', 'good');
    given.set('2', 'anna', 'good');
    given.set('3', 'anna', 'good');
    expect(['1', '2', '3'].map((answer) => given.get(answer, 'anna'))).toEqual([null, 'good', 'good']);
  });

  test('is kept apart, whatever the ids look like', () => {
    const given = createRatingsGiven();
    given.set('a,b', 'c', 'good');
    expect(given.get('a', 'b,c')).toBeNull();
  });
});
