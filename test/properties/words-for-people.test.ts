import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { SLIPS } from './slips.ts';
import { textsOf, walk } from './walk.ts';

const content = loadContent('content');
const steps = [...walk(content, 21), ...walk(content, 22)];

test.each(Object.entries(SLIPS))('no reply shows %s', (_name, slip) => {
  const shown = steps.flatMap(({ utterance, answer }) =>
    textsOf(answer.reply)
      .map((text) => text.replace(/https?:\/\/\S+/g, 'address'))
      .filter((text) => slip.test(text))
      .map((text) => `${utterance} → ${text}`),
  );
  expect([...new Set(shown)].slice(0, 20)).toEqual([]);
});

test('every reply has one line for notifications, and says something', () => {
  for (const { utterance, answer } of steps) {
    expect(answer.reply.preview, utterance).toMatch(/^\S.*\S$/);
    expect(answer.reply.blocks.length, utterance).toBeGreaterThan(0);
  }
});
