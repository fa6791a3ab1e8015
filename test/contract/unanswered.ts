import { describe, expect, test } from 'vitest';
import { type Answer, ask } from '../../src/ask.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { createUnanswered, type Unanswered } from '../../src/unanswered/unanswered.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const DAY = 86_400_000;

function listOver(store: Store, { retentionDays = 90, now = NOW } = {}): Unanswered {
  return createUnanswered({ store, clock: () => now, retentionDays });
}

function answerTo(utterance: string): Answer {
  const scene = { now: NOW, audience: 'private', voice: 'colleague' } as const;
  return ask(content, { utterance, scene, memory: emptyMemory });
}

/** A question of which nothing was understood, also where the lexicon has learnt it since. */
async function asked(list: Unanswered, utterance: string, who?: string): Promise<void> {
  const answer = answerTo(utterance);
  await list.count({ ...answer, decision: { ...answer.decision, outcome: 'fallback' } }, utterance, content, who);
}

/** What the list keeps to on every kind of store. `open` gives an empty one. */
export function unansweredContract(open: () => Promise<Store>): void {
  describe('the list of what was not understood', () => {
    test('counts questions by their words, whatever their order, spelling and case, most frequent first', async () => {
      const list = listOver(await open());
      await asked(list, 'zorp glimt skills sauna');
      await asked(list, 'SAUNA? Glimt zorp … skills!');
      await asked(list, 'bananas for the sauna');
      expect(await list.list()).toEqual([
        { words: 'sauna skills', lang: 'en', count: 2, lastAt: NOW },
        { words: 'sauna', lang: 'en', count: 1, lastAt: NOW },
      ]);
    });

    test('counts every one of many that come at once, from several instances', async () => {
      const [one, other] = [listOver(await open()), listOver(await open())];
      await Promise.all(Array.from({ length: 10 }, (_, at) => asked(at % 2 ? one : other, 'sauna skills')));
      expect((await one.list()).map(({ count }) => count)).toEqual([10]);
    });

    test('shows nothing that came last before the retention', async () => {
      const store = await open();
      await asked(listOver(store), 'sauna bananas');
      const at = (days: number) => new Date(Date.parse(NOW) + days * DAY).toISOString();
      expect(await listOver(store, { now: at(89) }).list()).toHaveLength(1);
      expect(await listOver(store, { now: at(91) }).list()).toEqual([]);
    });
  });
}
