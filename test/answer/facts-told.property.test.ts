import { expect, test } from 'vitest';
import { factsTold } from '../../src/answer/facts-told.ts';
import { ask } from '../../src/ask.ts';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { markedContent, tellsOf } from '../holds/marked-content.ts';
import { QUESTIONS } from '../holds/questions.ts';

const content = markedContent('stated');
const CLOCKS = ['2025-06-01T09:00:00Z', '2052-06-01T09:00:00Z', '2099-06-01T09:00:00Z'];

/** All that can be told apart, by what would give it away. */
const TELLS = content.vacancies.flatMap(({ id }) =>
  FACT_IDS.map((fact) => ({ key: `${id}.${fact}`, ...tellsOf(id, fact) })).filter(({ isShared }) => !isShared),
);

test('every fact that can be seen in an answer is among those that it is said to tell', () => {
  const asked = QUESTIONS.filter(({ lang }) => lang === 'en');
  const left = asked.flatMap(({ utterance, lang }, turn) => {
    const audience = turn % 2 === 0 ? 'shared' : 'private';
    const scene: Scene = { audience, voice: 'colleague', now: CLOCKS[turn % 3] ?? '', lang };
    const { reply, decision } = ask(content, { utterance, scene, memory: emptyMemory });
    const told = new Set(factsTold(content, decision, scene).map(({ vacancy, fact }) => `${vacancy}.${fact}`));
    const shown = JSON.stringify(reply);
    const seen = TELLS.filter(({ key, tells }) => !told.has(key) && tells.some((tell) => tell.test(shown)));
    return seen.map(({ key }) => `${utterance}: ${key}`);
  });
  expect(left).toEqual([]);
});

test('a fact that is held is told by no answer', () => {
  const scene: Scene = {
    audience: 'shared',
    voice: 'colleague',
    now: '2025-06-01T09:00:00Z',
    held: ['ops.stipend', 'ops.deadline'],
  };
  for (const utterance of ['How much is the OPS grant?', 'How do I apply to OPS?', 'Tell me about OPS']) {
    const { decision } = ask(content, { utterance, scene, memory: emptyMemory });
    const told = factsTold(content, decision, scene).map(({ vacancy, fact }) => `${vacancy}.${fact}`);
    expect(told.filter((key) => scene.held?.includes(key))).toEqual([]);
  }
});
