import { type Answer, ask } from '../../src/ask.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { createUnanswered, type Unanswered } from '../../src/unanswered/unanswered.ts';
import { content } from '../understand/real-content.ts';

export const NOW = '2026-11-22T12:00:00.000Z';

export function listOver(store: Store, { retentionDays = 90, now = NOW } = {}): Unanswered {
  return createUnanswered({ store, clock: () => now, retentionDays });
}

export function answerTo(utterance: string): Answer {
  const scene = { now: NOW, audience: 'private', voice: 'colleague' } as const;
  return ask(content, { utterance, scene, memory: emptyMemory });
}

/** A question of which nothing was understood, also where the lexicon has learnt it since. */
export async function asked(list: Unanswered, utterance: string, who?: string): Promise<void> {
  const answer = answerTo(utterance);
  await list.count({ ...answer, decision: { ...answer.decision, outcome: 'fallback' } }, utterance, content, who);
}
