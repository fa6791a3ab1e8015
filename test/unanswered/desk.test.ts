import { describe, expect, test } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type Turn } from '../../src/desk.ts';
import type { Log } from '../../src/log/log.ts';
import type { Store } from '../../src/store/store.ts';
import { createUnanswered } from '../../src/unanswered/unanswered.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { temporaryStore } from '../temporary-store.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const ODD = 'zorpgarage glimt fnarb?';

function deskOver(store: Store, log?: Log) {
  const clock = () => NOW;
  const unanswered = createUnanswered({ store, clock, retentionDays: 90, ...(log && { log }) });
  const conversations = createInProcess({ max: 10 });
  const desk = createDesk({ content, clock, conversations, unanswered, roles: everybodyIs('member') });
  const say = (person: string, utterance: string, more: Partial<Turn> = {}) =>
    desk.turn({
      face: 'slack',
      place: 'slack:T1:C1',
      conversation: `slack:${person}`,
      utterance,
      ...more,
      scene: { audience: 'private', voice: 'colleague', person: `slack:T1:${person}` },
    });
  return { say, unanswered };
}

const wordsIn = async ({ unanswered }: ReturnType<typeof deskOver>) =>
  (await unanswered.list()).map(({ words, count }) => `${words || '–'} ${count}`);

describe('a desk that is asked what it does not understand', () => {
  test('counts it, and shows a word once three people used it, however often one repeats it', async () => {
    const desk = deskOver(await temporaryStore());
    for (const person of ['anna', 'anna', 'anna', 'boris', 'carla']) await desk.say(person, ODD);
    expect(await wordsIn(desk)).toEqual(['– 4', 'fnarb glimt zorpgarage 1']);
  });

  test('counts no answers, no commands, and nothing that it overheard', async () => {
    const desk = deskOver(await temporaryStore());
    await desk.say('anna', 'How much is the grant of OSG?');
    await desk.say('anna', `ask a person: ${ODD}`);
    await desk.say('anna', ODD, { overheard: true });
    expect(await wordsIn(desk)).toEqual([]);
  });

  test('answers as ever when the store is away, and logs that by its code alone', async () => {
    const store = await temporaryStore();
    const codes: string[] = [];
    const away = { ...store, q: () => Promise.reject(new Error(`no store for ${ODD}`)) };
    const { say } = deskOver(away, (code, about) => codes.push(code, ...Object.keys(about ?? {})));
    const { reply } = await say('anna', ODD);
    expect(reply.preview).toContain('did not understand');
    expect(codes).toEqual(['store_failed', 'error']);
  });
});
