import { describe, expect, it } from 'vitest';
import type { Post, PostKey, Posts } from '../../src/posts/posts.ts';
import type { Subject } from '../../src/sharing/card.ts';

export const ANSWER: Post = {
  face: 'slack',
  place: 'slack:T1:C1',
  message: '1764000000.000100',
  thread: '1764000000.000001',
  kind: 'answer',
  by: 'slack:T1:U1',
  lang: 'en',
  at: '2026-11-20T09:00:00.000Z',
};

export const CARD: Post = {
  face: 'slack',
  place: 'slack:T1:C2',
  message: '1764000000.000200',
  kind: 'card',
  by: 'slack:T1:U2',
  lang: 'fr',
  at: '2026-11-20T10:00:00.000Z',
  card: { subject: { kind: 'vacancy', vacancy: 'ops' }, lang: 'fr', length: 'short', line: 'Pensez-y ?' },
  shown: 'abc',
};

const KEY: PostKey = { face: ANSWER.face, place: ANSWER.place, message: ANSWER.message };

/** Posts that differ from that of a key in one thing alone. */
const OTHERS: readonly Partial<PostKey>[] = [
  { face: 'teams' },
  { place: 'slack:T1:C9' },
  { message: '1764000000.000101' },
];

const SUBJECTS: readonly Subject[] = [
  { kind: 'vacancy', vacancy: 'ops' },
  { kind: 'fact', vacancy: 'ims-cs', intent: 'stipend' },
  { kind: 'comparison', vacancies: ['osg', 'ops'] },
];

/** What every place where posts are kept keeps to. `make` gives an empty one. */
export function postsContract(make: () => Promise<Posts>): void {
  const filled = async (...posts: readonly Post[]) => {
    const kept = await make();
    for (const post of posts) await kept.record(post);
    return kept;
  };

  describe('a post', () => {
    it('is found by its key alone, as it was recorded', async () => {
      const posts = await filled(ANSWER, CARD);
      expect(await posts.get(KEY)).toEqual(ANSWER);
      expect(await posts.get(CARD)).toEqual(CARD);
      for (const other of OTHERS) expect(await posts.get({ ...KEY, ...other })).toBeNull();
    });

    it('is what was recorded of it last', async () => {
      const suggestion: Post = { ...KEY, kind: 'suggestion', by: null, lang: 'fr', at: '2026-11-21T09:00:00.000Z' };
      const posts = await filled({ ...CARD, ...KEY }, suggestion);
      expect(await posts.get(KEY)).toEqual(suggestion);
      expect(await posts.cards('slack')).toEqual([]);
    });

    it('is withdrawn by one of all who try, and is gone then', async () => {
      const posts = await filled(ANSWER, ...OTHERS.map((other) => ({ ...ANSWER, ...other })));
      const tries = await Promise.all(Array.from({ length: 5 }, () => posts.withdraw(KEY)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await posts.get(KEY)).toBeNull();
      for (const other of OTHERS) expect(await posts.get({ ...KEY, ...other })).not.toBeNull();
    });

    it('that is not ours can not be withdrawn', async () => {
      expect(await (await make()).withdraw(KEY)).toBe(false);
    });
  });

  describe('a thread', () => {
    it('has what stands in it, the latest first', async () => {
      const [first, second, third] = [1, 2, 3].map((minute) => ({
        ...ANSWER,
        message: `m${minute}`,
        at: `2026-11-20T09:0${minute}:00.000Z`,
      }));
      if (!first || !second || !third) throw new Error('three were made');
      const elsewhere = OTHERS.slice(0, 2).map((other) => ({ ...ANSWER, ...other }));
      const { thread: _none, ...outside } = { ...ANSWER, message: 'outside' };
      const posts = await filled(second, third, first, ...elsewhere, outside, { ...ANSWER, message: 'm', thread: 'x' });
      const inThread = () => posts.inThread('slack', ANSWER.place, ANSWER.thread ?? '');
      expect(await inThread()).toEqual([third, second, first]);
      await posts.withdraw(second);
      expect(await inThread()).toEqual([third, first]);
    });
  });

  describe('a card', () => {
    it.each(SUBJECTS)('of a $kind is made from what it was made from', async (subject) => {
      const { line: _none, ...plain } = { line: '', subject, lang: 'en', length: 'full' } as const;
      for (const card of [plain, { ...plain, line: '“Look”, they said: *OPS*\u00a0!' }]) {
        const posts = await filled({ ...CARD, card });
        expect((await posts.get(CARD))?.card).toEqual(card);
        await posts.withdraw(CARD);
      }
    });

    it('is listed with all that stand on its platform, the oldest first', async () => {
      const older: Post = { ...CARD, place: 'slack:T2:C1', at: '2026-10-01T10:00:00.000Z' };
      const posts = await filled(CARD, older, ANSWER, { ...CARD, face: 'teams', place: 'teams:T1' });
      expect(await posts.cards('slack')).toEqual([older, CARD]);
      await posts.withdraw(older);
      expect(await posts.cards('slack')).toEqual([CARD]);
    });

    it('is drawn anew by one of all who looked at it', async () => {
      const posts = await filled(CARD);
      const tries = await Promise.all(['x', 'y', 'z'].map((shown) => posts.redrawn(CARD, 'abc', shown)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      const shown = ['x', 'y', 'z'][tries.indexOf(true)];
      expect(await posts.get(CARD)).toEqual({ ...CARD, shown });
    });

    it('of which nobody knows what it shows is drawn anew as well', async () => {
      const { shown: _unknown, ...bare } = CARD;
      const posts = await filled(bare);
      expect(await posts.redrawn(CARD, 'abc', 'x')).toBe(false);
      expect(await posts.redrawn(CARD, undefined, 'x')).toBe(true);
      expect(await posts.redrawn(CARD, undefined, 'y')).toBe(false);
      expect((await posts.get(CARD))?.shown).toBe('x');
    });

    it('is not drawn anew once it was withdrawn, or replaced by something else', async () => {
      const posts = await filled(CARD);
      await posts.record({ ...CARD, kind: 'answer' });
      expect(await posts.redrawn(CARD, 'abc', 'x')).toBe(false);
      await posts.withdraw(CARD);
      expect(await posts.redrawn(CARD, 'abc', 'x')).toBe(false);
      expect(await posts.get(CARD)).toBeNull();
    });
  });
}
