import { expect, it } from 'vitest';
import { ask, ContentError, DeskError, emptyMemory, loadContent, type Scene, toText } from '../src/index.ts';

it('gives other programs all they need to ask', () => {
  const content = loadContent('content');
  const scene: Scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague' };
  const { reply, decision, memory } = ask(content, {
    utterance: 'How much is the grant of OPS?',
    scene,
    memory: emptyMemory,
  });
  expect(decision.parts.map(({ intent }) => intent)).toEqual(['stipend']);
  expect(toText(reply)).toContain('OPS');
  expect(memory.topic?.vacancies).toEqual(['ops']);
});

it('throws an error with a code and all problems for content that is no use', () => {
  expect(() => loadContent('src')).toThrow(ContentError);
  expect(() => loadContent('src')).toThrow(DeskError);
});
