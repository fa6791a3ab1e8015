import { expect, it } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type Desk } from '../../src/desk.ts';
import { DeskError } from '../../src/errors.ts';
import { createStoredHolds } from '../../src/holds/in-store.ts';
import { toText } from '../../src/reply/text.ts';
import type { Store } from '../../src/store/store.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const now = '2025-06-16T09:00:00.000Z';
const CHECKED = 'being checked by staff';

/** What several instances on one store keep to when something is held. */
export function heldInstancesContract(open: () => Promise<Store>): void {
  async function instance(store?: Store): Promise<Desk> {
    const holds = createStoredHolds(store ?? (await open()));
    return createDesk({ content, clock: () => now, conversations: createInProcess({ max: 9 }), holds });
  }
  const say = async (desk: Desk, utterance: string) => {
    const scene = { audience: 'private', voice: 'colleague' } as const;
    return toText((await desk.turn({ utterance, scene, face: 'terminal' })).reply);
  };

  it('a hold that is set on one instance is obeyed by the other at once, and so is its release', async () => {
    const [one, other] = [await instance(), await instance()];
    expect(await say(other, 'How much is the OPS grant?')).toContain('1,286.09');
    await say(one, 'hold ops stipend');
    expect(await say(other, 'How much is the OPS grant?')).toContain(CHECKED);
    expect(await say(other, 'release ops stipend')).toContain('is told again');
    expect(await say(one, 'How much is the OPS grant?')).toContain('1,286.09');
  });

  it('a hold outlives the instance that it was set on', async () => {
    const store = await open();
    await say(await instance(store), 'hold ops stipend');
    await store.close();
    const next = await instance();
    expect(await say(next, 'How much is the OPS grant?')).toContain(CHECKED);
    expect(await say(next, 'holds')).toContain('Grant of OPS');
  });

  it('where the store can no longer be read, what was held last is still held, and that is logged once', async () => {
    const store = await open();
    const codes: string[] = [];
    const holds = createStoredHolds(store, (code) => codes.push(code));
    const desk = createDesk({ content, clock: () => now, conversations: createInProcess({ max: 9 }), holds });
    await say(desk, 'hold ops stipend');
    await store.close();
    expect(await say(desk, 'How much is the OPS grant?')).toContain(CHECKED);
    expect(await say(desk, 'How much is the OSG grant?')).not.toContain(CHECKED);
    expect(codes).toEqual(['hold_last_known']);
    expect(await say(desk, 'release ops stipend')).toContain('Nothing was changed');
    expect(await say(desk, 'hold osg stipend')).toContain('Nothing was changed');
    expect(await say(desk, 'holds')).toContain('cannot be looked up now');
  });

  it('where the store could never be read, no answer is given: a fact may be held', async () => {
    const store = await open();
    await say(await instance(store), 'hold ops stipend');
    const next = await instance(store);
    await store.close();
    await expect(say(next, 'How much is the OPS grant?')).rejects.toMatchObject({ code: 'store_closed' });
  });

  it('a hold after which the store can no longer be read is obeyed', async () => {
    const store = await open();
    let isAway = false;
    const dropping: Store = {
      ...store,
      async q(sql, params) {
        if (isAway) throw new DeskError('store_unreachable', 'The store does not answer.');
        isAway = sql.startsWith('insert');
        return store.q(sql, params);
      },
    };
    const holds = createStoredHolds(dropping);
    await holds.held();
    await holds.hold({ vacancy: 'ops', fact: 'stipend', by: null, at: now });
    expect(await holds.held()).toEqual(['ops.stipend']);
  });
}
