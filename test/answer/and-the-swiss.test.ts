import { expect, test } from 'vitest';
import { having, put } from './put.ts';

const intents = (utterance: string, before: string) =>
  put(utterance, having(before)).decision.parts.map(({ intent }) => intent);

test.each([
  ['What does OSG pay?', 'what about Austrians?'],
  ['Is telework possible?', 'and the Swiss?'],
  ['Jusqu’à quand peut-on postuler chez OSG ?', 'et les Suisses ?'],
])('after %s, “%s” asks who may apply', (before, utterance) => {
  expect(intents(utterance, before)).toEqual(['nationality']);
});

test.each([
  ['Do I need a visa?', 'and the Swiss?', 'visa'],
  ['Which languages are required?', 'and French?', 'languages'],
])('after %s, “%s” goes on with that', (before, utterance, intent) => {
  expect(intents(utterance, before)).toEqual([intent]);
});

test('“et en Suisse ?” asks for the time there', () => {
  const { decision } = put('et en Suisse ?', having('Jusqu’à quand peut-on postuler chez OSG ?'));
  expect(decision.parts.map(({ intent }) => intent)).toEqual(['deadline']);
  expect(decision.elsewhere?.kind).toBe('zones');
});
