import { describe, expect, test } from 'vitest';
import type { CardOf } from '../../../../src/sharing/card.ts';
import { loadThreePostings } from '../../../three-postings.ts';
import { begun } from './begun.ts';
import { madeUp } from './made-up.ts';

const content = loadThreePostings();
const OPEN = '2025-06-22T21:58:30.000Z';
const CLOSED = '2025-06-22T22:00:10.000Z';
const OPS: CardOf = { subject: { kind: 'vacancy', vacancy: 'ops' }, lang: 'en', length: 'short', line: 'Do apply.' };

describe('what people do meanwhile', () => {
  test('is not undone: a card that was withdrawn stays so', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    const other = await made.share({ ...OPS, lang: 'fr' });
    const before = made.reads(key);
    made.now = CLOSED;
    made.meanwhile = () => made.posts.withdraw(key);
    await begun(made);
    expect(made.reads(key)).toBe(before);
    expect(await made.posts.get(key)).toBeNull();
    expect(made.reads(other)).toContain('Mise à jour');
  });

  test('is not undone: what was withdrawn while Slack edited it is not taken up again', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    made.now = CLOSED;
    made.afterwards = () => made.posts.withdraw(key);
    await begun(made);
    expect(await made.posts.cards('slack')).toEqual([]);
  });

  test('is not undone: a card that was corrected shows what it was corrected to', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    made.now = CLOSED;
    made.meanwhile = async () => {
      const post = await made.posts.get(key);
      if (!post) throw new Error('it is gone');
      const { shown: _former, ...kept } = post;
      await made.posts.record({ ...kept, card: { ...OPS, subject: { kind: 'vacancy', vacancy: 'osg' } } });
    };
    await begun(made);
    expect(made.reads(key)).toMatch(/^OSG/);
    expect(made.reads(key)).toContain('applications closed on');
  });

  test('two instances do the same without harm', async () => {
    const made = madeUp(content, OPEN);
    const key = await made.share(OPS);
    made.now = CLOSED;
    await Promise.all([begun(made), begun(made)]);
    expect(made.reads(key)).toContain('applications closed on');
    expect(await made.posts.get(key)).not.toBeNull();
    const { edits } = made;
    await begun(made);
    expect(made.edits).toBe(edits);
  });
});
