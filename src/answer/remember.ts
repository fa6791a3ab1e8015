import type { Memory } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Decision } from './decision.ts';

/** The conversation's memory after this turn. */
export function remember(_decision: Decision, _understanding: Understanding, _scene: Scene, held: Memory): Memory {
  return held;
}
