import { compose } from './answer/compose/compose.ts';
import { decide } from './answer/decide.ts';
import type { Decision } from './answer/decision.ts';
import { readPick } from './answer/picked.ts';
import { remember } from './answer/remember.ts';
import { toldBy } from './answer/told.ts';
import { withheld } from './answer/withheld.ts';
import type { Content } from './content/content.ts';
import { type Memory, stillHeld } from './memory.ts';
import type { Reply } from './reply/reply.ts';
import type { Scene } from './scene.ts';
import { understand } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';

export interface Question {
  readonly utterance: string;
  readonly scene: Scene;
  readonly memory: Memory;
}

export interface Answer {
  readonly reply: Reply;
  readonly decision: Decision;
  /** The evidence: what was understood, and from which words. */
  readonly trace: Understanding;
  readonly memory: Memory;
}

/**
 * Answers one question. Pure: no I/O, no clock but `scene.now`, no platform. Never throws, whatever the utterance.
 * The memory that it returns is the conversation's next one.
 */
export function ask(content: Content, { utterance, scene, memory }: Question): Answer {
  const tellable = withheld(content, scene.held);
  const held = stillHeld(memory, scene.now);
  const trace = readPick(content.lexicon, understand(content.lexicon, utterance), held.topic);
  const told = toldBy(content.lexicon, trace, scene, held);
  const decision = decide(tellable, trace, scene, held, told);
  const reply = compose(tellable, decision, scene);
  return { reply, decision, trace, memory: remember({ decision, reply, told }, scene, held) };
}
