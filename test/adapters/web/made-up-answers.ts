import type { Answer } from '../../../src/ask.ts';
import type { Turn } from '../../../src/desk.ts';
import { emptyMemory } from '../../../src/memory.ts';
import type { Block, Reply } from '../../../src/reply/reply.ts';
import { everyBlock } from '../../contract/replies.ts';

/** An answer with this reply, and nothing of interest besides. */
export function answerWith(reply: Reply): Answer {
  return {
    reply,
    decision: {
      lang: reply.lang,
      outcome: 'answer',
      confidence: 'high',
      concerned: { ids: [], by: 'none', scope: [] },
      parts: [],
      contentVersion: 'made-up',
    },
    trace: {
      tokens: [],
      hits: [],
      lang: reply.lang,
      intents: [],
      runnersUp: [],
      vacancies: [],
      stated: null,
      corrections: [],
      unexplained: [],
      unread: [],
      wishes: null,
      statedOf: null,
      ellipsis: false,
      speaksOfVacancies: true,
    },
    memory: emptyMemory,
  };
}

/** Says back what was asked, with one block of every kind under it. */
export async function echo({ utterance, scene }: Turn): Promise<Answer> {
  const said: Block = { kind: 'paragraph', runs: [{ kind: 'text', text: utterance }] };
  return answerWith({ lang: scene.lang ?? 'en', preview: utterance, blocks: [said, ...everyBlock(() => 'made up')] });
}
