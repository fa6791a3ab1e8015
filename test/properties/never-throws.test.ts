import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '../../src/answer/decision.ts';
import { loadContent } from '../../src/content/load.ts';
import { emptyMemory } from '../../src/memory.ts';
import { everyScene, everyUtterance, step } from './walk.ts';

const content = loadContent('content');
const scenes = fc.constantFrom(...everyScene(content));

/** Any UTF-16 at all, halves of surrogate pairs included. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Pieces that have broken other readers of chat, between pieces of real questions. */
const pieces = fc.constantFrom(
  ...everyUtterance(content).slice(0, 200),
  ...['constructor', '__proto__', 'hasOwnProperty', 'toString', 'null', 'NaN', '-0', '1e999'],
  ...[
    '<@U012AB3CD>',
    '<https://a.b|c',
    '<at>desk</at>',
    '&lt;b&gt;',
    '<script>',
    '[a](b',
    '**',
    '```',
    '%s',
    '{vacancy}',
  ],
  ...[
    '\u0000',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u0301\u0301',
    '\ud83d',
    '👩‍👩‍👧‍👦',
    '🇭🇷',
    '🇭',
    'ﬁ',
    'İ',
    'ß',
    'Ǆ',
    '١٢٣',
    '2025-02-31',
  ],
  ...[' ', '\n', '\t', "'", '’', '"', '«', '?', '.', ',', '-', '/'],
);

describe('whatever is said', () => {
  const LONGEST = 10_000;
  const shapes = {
    'any code units': fc.string({ unit: anyUnit, maxLength: LONGEST, size: 'max' }),
    'any characters': fc.string({ unit: 'binary', maxLength: LONGEST, size: 'max' }),
    'letters with their marks': fc.string({ unit: 'grapheme', maxLength: LONGEST / 4, size: 'max' }),
    'pieces of questions': fc
      .array(pieces, { maxLength: 300, size: 'max' })
      .map((all) => all.join('').slice(0, LONGEST)),
    'one piece again and again': fc.tuple(pieces, fc.nat(LONGEST)).map(([piece, length]) => repeated(piece, length)),
  };

  test.each(Object.entries(shapes))('%s: an answer comes, the same one each time', (_name, utterances) => {
    const property = fc.property(utterances, scenes, (utterance, scene) => {
      const { answer } = step(content, utterance, scene);
      expect(OUTCOMES).toContain(answer.decision.outcome);
      expect(answer.reply.preview).not.toBe('');
      expect(answer.reply.blocks.length).toBeGreaterThan(0);
      expect(step(content, utterance, scene).answer).toEqual(answer);
    });
    fc.assert(property, { numRuns: 60, seed: 1 });
  });

  test('the memory that is left is plain JSON, and the next answer stands it', () => {
    const property = fc.property(fc.array(pieces, { maxLength: 30 }), pieces, scenes, (first, next, scene) => {
      const { memory } = step(content, first.join(' '), scene).answer;
      expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
      step(content, next, scene, memory);
    });
    fc.assert(property, { numRuns: 300, seed: 1 });
  });

  test('words that every object knows are words like others', () => {
    for (const word of ['constructor', 'hasOwnProperty', 'toString', 'valueOf']) {
      const { decision } = step(content, word, {
        now: '2025-06-01T09:00:00Z',
        audience: 'private',
        voice: 'colleague',
      }).answer;
      expect(decision.outcome).toBe('fallback');
    }
    expect(emptyMemory).toEqual({ topic: null, stated: {} });
  });
});

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}
