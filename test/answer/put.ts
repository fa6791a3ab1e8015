import { type Answer, ask } from '../../src/ask.ts';
import { emptyMemory, type Memory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
/** Before any of the three postings closes. */
export const SCENE: Scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague' };

/** Puts a question to the desk. */
export function put(utterance: string, memory: Memory = emptyMemory, where: Partial<Scene> = {}): Answer {
  return ask(content, { utterance, scene: { ...SCENE, ...where }, memory });
}

/** What is remembered once this was asked. */
export const having = (utterance: string) => put(utterance).memory;

export const scopeOf = ({ decision }: Answer) => decision.concerned.scope.toSorted();
export const ALL = ['ims-cs', 'ops', 'osg'];
