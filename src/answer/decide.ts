import type { Content } from '../content/content.ts';
import type { Memory } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Decision } from './decision.ts';

/** Judges what an utterance means here and now: which intents, for which vacancies, with which outcome. Pure. */
export function decide(content: Content, understanding: Understanding, scene: Scene, _held: Memory): Decision {
  return {
    lang: scene.lang ?? understanding.lang ?? 'en',
    outcome: 'fallback',
    confidence: 'low',
    concerned: { ids: [], by: 'none', scope: [] },
    parts: [],
    contentVersion: content.version,
  };
}
