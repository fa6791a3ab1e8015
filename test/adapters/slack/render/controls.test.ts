import { describe, expect, test } from 'vitest';
import { readCarried, writeCarried } from '../../../../adapters/chat/carried.ts';
import { FOR_CONTROLS } from '../../../../adapters/slack/limits.ts';
import { renderControls } from '../../../../adapters/slack/render/render-controls.ts';
import { loadContent } from '../../../../src/content/load.ts';
import { everyOfType } from '../visible.ts';

const why = {
  k: 'f'.repeat(36),
  u: 'What does OSG pay?',
  v: ['osg'],
  i: ['stipend'],
  l: 'en',
  c: '0123456789',
} as const;

describe('what buttons carry', () => {
  test('comes back as it was', () => {
    expect(readCarried(writeCarried({ ...why, v: [...why.v], i: [...why.i] }))).toEqual(why);
  });

  test.each([
    undefined,
    '',
    'null',
    '{}',
    '{"k":1}',
    JSON.stringify({ ...why, more: 1 }),
    JSON.stringify({ ...why, l: 'de' }),
  ])('is nothing where it is %j', (text) => expect(readCarried(text)).toBeNull());

  test('of a question without end is as much as there is room for', () => {
    for (const letter of ['x', '"', '\\', '\u0001', '🙂']) {
      const value = writeCarried({ ...why, v: [...why.v], i: [...why.i], u: letter.repeat(5_000) });
      expect(value.length).toBeLessThanOrEqual(1_000);
      expect(readCarried(value)?.k).toBe(why.k);
    }
  });
});

describe('the controls', () => {
  const longest = Object.keys(loadContent('content').intents).toSorted((a, b) => b.length - a.length);
  // More questions than this are hardly ever asked at once.
  const about = { vacancy: 'ims-cs', intents: longest.slice(0, 8), lang: 'en' } as const;
  const rated = { about, words: { good: 'Helpful', bad: 'Not helpful' } };
  const long = { ...why, v: [...why.v], i: [...why.i], u: 'x'.repeat(5_000) };

  test('have room under any answer', () => {
    const blocks = renderControls({
      lang: 'fr',
      why: long,
      canShare: true,
      rated,
      posted: { kind: 'answer', correct: 'correct' },
    });
    expect(blocks.length).toBeLessThanOrEqual(FOR_CONTROLS.blocks);
    expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(FOR_CONTROLS.characters);
  });

  test('are none where nothing can be done', () => expect(renderControls({ lang: 'en' })).toEqual([]));

  test('that share carry no question, which would stand in what others share', () => {
    const [, share] = everyOfType(
      renderControls({ lang: 'en', why: { ...long, u: 'I am 19' }, canShare: true }),
      'button',
    );
    expect(JSON.stringify(share)).toContain('pass.share');
    expect(JSON.stringify(share)).not.toContain('I am 19');
  });
});
