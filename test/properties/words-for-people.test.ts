import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { textsOf, walk } from './walk.ts';

const content = loadContent('content');
const steps = [...walk(content, 21), ...walk(content, 22)];

/** What must never reach a reader, by the name of the slip. */
const SLIPS: Readonly<Record<string, RegExp>> = {
  'an id': /[\p{L}\d]_[\p{L}\d]/u,
  'a placeholder': /\{[\w-]*\}/,
  'a value of the machine': /\b(undefined|null|NaN|Infinity)\b|\[object/,
  'an instant of the machine': /\d{4}-\d\d-\d\dT\d\d:\d\d/,
  markup: /\*\*|\]\(|<\/?[a-z]+>|&(amp|lt|gt|nbsp);/,
  'a concept': /\b[A-Z]{2,}_[A-Z]+\b/,
  'a slip of spacing': / {2}|^\s|\s$|\s[,.](?!\d)|\.\.|,,/,
};

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
