import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { markedContent } from './marked-content.ts';
import { QUESTIONS } from './questions.ts';

const content = markedContent('stated');
const inConflict = markedContent('conflict');

const keys = content.vacancies.flatMap(({ id }) => FACT_IDS.map((fact) => `${id}.${fact}`));
const scenes = fc.record({
  now: fc.constantFrom('2025-06-01T09:00:00Z', '2052-06-01T09:00:00Z', '2099-06-01T09:00:00Z'),
  audience: fc.constantFrom('private' as const, 'shared' as const),
  voice: fc.constantFrom('colleague' as const, 'applicant' as const),
});
const questions = fc.constantFrom(...QUESTIONS.map(({ utterance }) => utterance));
const put = (of: Content, utterance: string, scene: Scene) => {
  const { reply, decision } = ask(of, { utterance, scene, memory: emptyMemory });
  return JSON.stringify({ reply, decision });
};

test('what a held fact says, and how, makes no difference to any answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keys), questions, scenes, (key, utterance, scene) => {
      const held = { ...scene, held: [key] };
      const other = {
        ...content,
        vacancies: content.vacancies.map((vacancy, at) => {
          const [id, fact] = key.split('.');
          const facts = FACT_IDS.map((one) => {
            const isIt = vacancy.id === id && one === fact;
            return [one, (isIt ? inConflict.vacancies[at] : vacancy)?.facts[one]];
          });
          return { ...vacancy, facts: Object.fromEntries(facts) };
        }),
      };
      expect(put(other, utterance, held)).toBe(put(content, utterance, held));
    }),
    { numRuns: 120 },
  );
});

test('once everything is released, every answer is as it was, byte for byte', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
      questions,
      scenes,
      (held, utterance, scene) => {
        const before = put(content, utterance, scene);
        put(content, utterance, { ...scene, held });
        expect(put(content, utterance, scene)).toBe(before);
        expect(put(content, utterance, { ...scene, held: [] })).toBe(before);
      },
    ),
    { numRuns: 80 },
  );
});
