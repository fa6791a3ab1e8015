import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../src/content/load.ts';
import { createInProcess } from '../src/conversations/in-process.ts';
import type { Conversations } from '../src/conversations/port.ts';
import { emptyMemory, PERSONS_KEPT } from '../src/memory.ts';
import { askingDesk } from './asking-desk.ts';

const NOW = '2025-06-01T09:00:00.000Z';
const content = loadContent('content');
const scene = { audience: 'private', voice: 'colleague' } as const;
const deskOver = (conversations: Conversations, now = NOW) => askingDesk({ content, clock: () => now, conversations });
const newDesk = () => deskOver(createInProcess({ max: 100 }));

/** The same conversations, where each call takes as long as the scheduler likes. */
function slowed(conversations: Conversations, scheduler: fc.Scheduler): Conversations {
  return {
    get: scheduler.scheduleFunction((conversation: string) => conversations.get(conversation)),
    put: scheduler.scheduleFunction((...given: Parameters<Conversations['put']>) => conversations.put(...given)),
  };
}

describe('a desk', () => {
  it('answers without a conversation as if nothing had been said', async () => {
    const desk = newDesk();
    await desk.turn({ utterance: 'How much is the grant of OSG?', scene });
    const { decision } = await desk.turn({ utterance: 'and the start date?', scene });
    expect(decision.concerned.by).toBe('none');
  });

  it('tells the time by its clock, unless the scene is set in another', async () => {
    const utterance = 'Is OPS still open?';
    const told = await newDesk().turn({ utterance, scene });
    const later = await newDesk().turn({ utterance, scene: { ...scene, now: '2026-11-22T12:00:00Z' } });
    const desk = deskOver(createInProcess({ max: 1 }), '2026-11-22T12:00:00Z');
    expect((await desk.turn({ utterance, scene })).reply).toEqual(later.reply);
    expect(told.reply).not.toEqual(later.reply);
  });

  it('runs the turns of one conversation one after another, however slow the memory is', async () => {
    const turns = ['How much is the grant of OPS?', 'and for OSG?', 'and the start date?', 'and for IMS-CS?'];
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const desk = deskOver(slowed(createInProcess({ max: 10 }), scheduler));
        const said = turns.map((utterance) => desk.turn({ conversation: 'x', utterance, scene }));
        const decisions = (await scheduler.waitFor(Promise.all(said))).map(({ decision }) => decision);
        expect(decisions.map(({ concerned }) => concerned.ids.join())).toEqual(['ops', 'osg', 'osg', 'ims-cs']);
        expect(decisions.map(({ parts }) => parts[0]?.intent)).toEqual([
          'stipend',
          'stipend',
          'start_date',
          'start_date',
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('does not let one conversation wait for another', async () => {
    const stuck: Conversations = {
      get: async (conversation) =>
        conversation === 'stuck' ? new Promise(() => {}) : { memory: emptyMemory, version: 0 },
      put: async () => true,
    };
    const desk = deskOver(stuck);
    void desk.turn({ conversation: 'stuck', utterance: 'hello', scene });
    expect((await desk.turn({ conversation: 'other', utterance: 'hello', scene })).decision.outcome).toBe('smalltalk');
  });

  it('answers again on what another process has put in between', async () => {
    const kept = createInProcess({ max: 10 });
    const here = deskOver(kept);
    await here.turn({ conversation: 'x', utterance: 'How much is the grant of OPS?', scene });
    let meddled = false;
    const there = deskOver({
      async get(conversation) {
        const held = await kept.get(conversation);
        if (!meddled) {
          meddled = true;
          await here.turn({ conversation, utterance: 'and for OSG?', scene });
        }
        return held;
      },
      put: kept.put,
    });
    const { decision } = await there.turn({ conversation: 'x', utterance: 'and the start date?', scene });
    expect(decision.concerned.ids).toEqual(['osg']);
  });

  it('gives up, and says so, when others never stop changing the conversation', async () => {
    const contended: Conversations = { get: async () => ({ memory: emptyMemory, version: 1 }), put: async () => false };
    const turn = deskOver(contended).turn({ conversation: 'x', utterance: 'hello', scene });
    await expect(turn).rejects.toMatchObject({ code: 'conversation_contended' });
  });

  it('goes on with a conversation after a turn that failed', async () => {
    const kept = createInProcess({ max: 10 });
    let broken = true;
    const desk = deskOver({
      get: async (conversation) => {
        if (broken) throw new Error('the store is away');
        return kept.get(conversation);
      },
      put: kept.put,
    });
    const failed = desk.turn({ conversation: 'x', utterance: 'hello', scene });
    await expect(failed).rejects.toThrow('away');
    broken = false;
    expect((await desk.turn({ conversation: 'x', utterance: 'hello', scene })).decision.outcome).toBe('smalltalk');
  });

  it.each([
    ['anna', 'boris'],
    ['__proto__', 'constructor'],
    ['constructor', 'toString'],
  ])('keeps what %s says of themselves from %s', async (one, other) => {
    const desk = newDesk();
    const said = (person: string, utterance: string) =>
      desk.turn({ conversation: 'x', utterance, scene: { ...scene, person } });
    await said(one, 'I am 17 years old and French. Can I apply for OSG?');
    const theirs = await said(other, 'I am Belgian. Can I apply for OSG?');
    expect(theirs.decision.verdict).toBe('eligible');
    const again = await said(one, 'I am in my second year at university. Can I apply for OSG?');
    expect(again.decision.verdict).toBe('not_eligible');
  });

  it('keeps what people say of themselves of so many at most, of those who spoke last', async () => {
    const desk = newDesk();
    const said = async (person: string) => {
      const utterance = 'I am 17 years old. Can I apply for OSG?';
      const { memory } = await desk.turn({ conversation: 'x', utterance, scene: { ...scene, person } });
      return Object.keys(memory.stated);
    };
    const people = Array.from({ length: PERSONS_KEPT + 2 }, (_, at) => `person ${at}`);
    for (const person of people.slice(0, PERSONS_KEPT)) await said(person);
    await said('person 0');
    await said(`person ${PERSONS_KEPT}`);
    expect(new Set(await said(`person ${PERSONS_KEPT + 1}`))).toEqual(new Set(['person 0', ...people.slice(3)]));
  });

  it('keeps nothing of what people say of themselves where it is not told who speaks', async () => {
    const desk = newDesk();
    const shared = { ...scene, audience: 'shared' } as const;
    await desk.turn({ conversation: 'x', utterance: 'I am 17 years old. Can I apply for OSG?', scene: shared });
    const { memory } = await desk.turn({ conversation: 'x', utterance: 'How much is the grant?', scene: shared });
    expect(memory.topic?.vacancies).toEqual(['osg']);
    expect(memory.stated).toEqual({});
  });
});
