import { expect, test } from 'vitest';
import { createExplanations } from '../../../adapters/chat/explanations.ts';
import { howItCame } from '../../../adapters/chat/how-it-came.ts';
import { loadThreePostings } from '../../three-postings.ts';

const content = loadThreePostings();
const parts = {
  desk: { content },
  holds: { held: async () => [] },
  clock: () => '2025-06-16T09:00:00Z',
  explanations: createExplanations(() => 0),
};
const carried = {
  k: 'gone',
  u: 'What does OSG pay?',
  v: ['osg'],
  i: ['stipend'],
  l: 'en',
  c: content.version,
} as const;

test.each([
  ['the same answer', {}, 'again'],
  ['another vacancy, which a correction chose', { v: ['ops'] }, 'gone'],
  ['fewer vacancies', { v: [] }, 'gone'],
  ['more vacancies', { v: ['osg', 'ops'] }, 'gone'],
  ['another subject', { i: ['deadline'] }, 'gone'],
  ['another content', { c: 'other' }, 'gone'],
  ['no question', { u: '' }, 'gone'],
])('what is not kept is worked out anew where that gives %s: %j is %s', async (_what, other, from) => {
  const how = await howItCame(parts, { ...carried, v: [...carried.v], i: [...carried.i], ...other });
  expect(how.from).toBe(from);
  expect(how.lines.length > 0).toBe(from === 'again');
});

test('what is kept is told as it was', async () => {
  parts.explanations.keep('kept', () => [{ label: 'Understood', value: 'as it was' }]);
  const how = await howItCame(parts, { ...carried, k: 'kept', v: ['ops'], i: [] });
  expect(how).toEqual({ from: 'kept', lines: [{ label: 'Understood', value: 'as it was' }] });
});
