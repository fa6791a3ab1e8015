import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/posts/posts.ts';
import type { CardOf } from '../../src/sharing/card.ts';
import { composeCard } from '../../src/sharing/compose-card.ts';
import { staleCards } from '../../src/sharing/stale-cards.ts';
import { loadThreePostings } from '../three-postings.ts';
import { changedContent } from './changed-content.ts';

const content = loadThreePostings();
const NOW = '2025-06-16T09:00:00Z';

const fact = (vacancy: string, intent: string): CardOf => ({
  subject: { kind: 'fact', vacancy, intent },
  lang: 'en',
  length: 'short',
});

/** A card as it was posted at `NOW`. */
function posted(message: string, card: CardOf): Post {
  const { shown } = composeCard(content, card, { now: NOW });
  const key = { face: 'slack', place: 'slack:T1:C1', message } as const;
  return { ...key, kind: 'card', by: 'slack:T1:U1', lang: card.lang, at: NOW, card, shown };
}

const posts = [
  posted('1', fact('osg', 'stipend')),
  posted('2', fact('ops', 'stipend')),
  posted('3', fact('osg', 'age')),
];
const stale = (from = content, scene: Parameters<typeof staleCards>[2] = { now: NOW }, all = posts) =>
  staleCards(from, all, scene).map(({ post }) => post.message);

describe('cards that stand somewhere', () => {
  it('are left alone while they say what holds', () => {
    expect(stale()).toEqual([]);
    expect(stale(content, { now: '2025-06-22T21:59:59Z' })).toEqual([]);
  });

  it('are drawn anew once applications are closed', () => {
    const [first] = staleCards(content, posts, { now: '2025-06-22T22:00:00Z' });
    expect(stale(content, { now: '2025-06-22T22:00:00Z' })).toEqual(['1', '2', '3']);
    expect(first?.card.reply.preview).toContain('applications closed on');
    expect(first?.of).toEqual(posts[0]?.card);
  });

  it('are drawn anew where their vacancy was withdrawn or extended, and no others', () => {
    for (const state of ['withdrawn', 'extended'] as const)
      expect(stale(changedContent('osg', state))).toEqual(['1', '3']);
  });

  it('are drawn anew where what they tell is held, and again when it is released', () => {
    expect(stale(content, { now: NOW, held: ['osg.stipend'] })).toEqual(['1']);
    const [held] = staleCards(content, posts, { now: NOW, held: ['osg.stipend'] });
    const redrawn = posts.map((post) => (post === held?.post ? { ...post, shown: held.card.shown } : post));
    expect(stale(content, { now: NOW, held: ['osg.stipend'] }, redrawn)).toEqual([]);
    expect(stale(content, { now: NOW }, redrawn)).toEqual(['1']);
  });

  it('are drawn anew where it is not known what they show', () => {
    expect(
      stale(
        content,
        { now: NOW },
        posts.map(({ shown: _shown, ...post }) => post),
      ),
    ).toEqual(['1', '2', '3']);
  });

  it('are passed over where they can no longer be made, or are no cards', () => {
    const { card: _card, ...answer } = posted('4', fact('osg', 'stipend'));
    const gone = { ...posted('5', fact('osg', 'stipend')), card: fact('gone', 'stipend'), shown: 'x' };
    expect(stale(content, { now: NOW }, [{ ...answer, kind: 'answer' }, gone])).toEqual([]);
  });
});
