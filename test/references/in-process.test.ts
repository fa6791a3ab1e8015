import { describe, expect, it } from 'vitest';
import { createReferencesInProcess } from '../../src/references/in-process.ts';
import { CHANNEL, CHAT, later, referencesContract } from '../contract/references.ts';

referencesContract(async () => createReferencesInProcess());

describe('the references of a process', () => {
  it('are no more than it can hold, and what was told of lately stays', async () => {
    const references = createReferencesInProcess();
    const numbered = (n: number) => ({ ...CHANNEL, place: `teams:t1:19:${n}@thread.tacv2` });
    for (let n = 0; n < 10_000; n += 1) await references.keep(numbered(n));
    await references.keep(later(numbered(0), 1));
    await references.keep(later(numbered(10_000), 1));
    expect(await references.get(numbered(1))).toBeNull();
    expect(await references.get(numbered(2))).not.toBeNull();
    expect(await references.get(numbered(0))).not.toBeNull();
  });

  it('tell somebody of their own chat alone, and forget it with them', async () => {
    const references = createReferencesInProcess();
    const his = { ...CHAT, place: 'teams:t1:a:two', person: 'teams:t1:anna2' };
    for (const one of [CHANNEL, CHAT, his]) await references.keep(one);
    const { keeper } = references;
    expect(await keeper.find({ id: 'teams:t1:anna' })).toEqual([{ kind: 'chat', place: CHAT.place, at: CHAT.at }]);
    expect(await keeper.find({ conversation: CHAT.place })).toEqual([]);
    await keeper.forget({ conversation: CHAT.place });
    await keeper.forget({ id: 'teams:t1:anna' });
    expect(await references.get(CHAT)).toBeNull();
    expect(await references.get(his)).toEqual(his);
    expect(await references.get(CHANNEL)).toEqual(CHANNEL);
  });
});
