import { describe, expect, it } from 'vitest';
import { createPostsInProcess } from '../../src/posts/in-process.ts';
import { ANSWER, CARD, postsContract } from '../contract/posts.ts';

postsContract(async () => createPostsInProcess());

describe('the posts of a process', () => {
  it('are no more than it can hold, and cards do not go for answers', async () => {
    const posts = createPostsInProcess();
    await posts.record(CARD);
    for (let n = 0; n < 2_001; n += 1) await posts.record({ ...ANSWER, message: `m${n}` });
    expect(await posts.get({ ...ANSWER, message: 'm0' })).toBeNull();
    expect(await posts.get({ ...ANSWER, message: 'm1' })).not.toBeNull();
    expect(await posts.get(CARD)).toEqual(CARD);
  });
});
