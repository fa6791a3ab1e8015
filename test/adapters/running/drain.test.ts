import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type DrainParts, drain } from '../../../adapters/running/drain.ts';
import { createHealth } from '../../../adapters/running/health.ts';
import { createUnderWay } from '../../../adapters/running/under-way.ts';
import type { LogCode } from '../../../src/log/codes.ts';
import { silent } from '../../../src/log/log.ts';

const never = () => new Promise<never>(() => {});

/** A desk of which nothing is under way; each part writes down what it does. */
function setUp(parts: Partial<DrainParts> = {}) {
  const done: string[] = [];
  const step = (name: string) => async () => void done.push(name);
  const platform = {
    stop: async () => {
      done.push('sends');
      return 0;
    },
  };
  const all: DrainParts = {
    health: createHealth({ store: null }),
    listeners: [{ stop: step('door') }],
    underWay: createUnderWay(),
    connected: [platform],
    store: { close: step('store') },
    log: silent,
    turnsWithin: 30,
    sendsWithin: 60,
    closedWithin: 90,
    ...parts,
  };
  return { done, all };
}

/** A promise, and what resolves it. */
function later(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('a desk that is told to stop', () => {
  it('closes its doors, finishes its turns, makes its sends, and closes its store last', async () => {
    const { done, all } = setUp({ turnsWithin: 5_000 });
    const turn = later();
    all.underWay(turn.promise.then(() => void done.push('turn')));
    const lost = drain(all);
    expect(await all.health.at('/readyz')).toMatchObject({ status: 503 });
    turn.resolve();
    expect(await lost).toBe(0);
    expect(done).toEqual(['door', 'turn', 'sends', 'store']);
  });

  it('waits for a turn that began while its doors closed', async () => {
    const underWay = createUnderWay();
    const turn = later();
    const door = {
      stop: async () => {
        await setTimeout(5);
        underWay(turn.promise);
        setTimeout(5).then(turn.resolve);
      },
    };
    const { done, all } = setUp({ underWay, listeners: [door], turnsWithin: 5_000 });
    turn.promise.then(() => done.push('turn'));
    expect(await drain(all)).toBe(0);
    expect(done).toEqual(['turn', 'sends', 'store']);
  });

  it('does not wait for ever, closes what it can, and says what was lost', async () => {
    const said: LogCode[] = [];
    const { done, all } = setUp({
      connected: [{ stop: async () => 2 }, { stop: never }],
    });
    all.underWay(never());
    expect(await drain({ ...all, log: (code) => said.push(code) })).toBe(4);
    expect(done).toEqual(['door', 'store']);
    expect(said).toEqual(['sends_not_made']);
  });

  it('closes the others where one part fails or hangs', async () => {
    const said: LogCode[] = [];
    const fail = () => Promise.reject(new Error('broken'));
    const { all } = setUp({ connected: [{ stop: fail }], store: { close: fail } });
    expect(await drain({ ...all, log: (code) => said.push(code) })).toBe(1);
    expect(said).toEqual(['public_failed', 'store_failed', 'sends_not_made']);
    expect(await drain({ ...setUp().all, store: { close: never } })).toBe(0);
  });

  it('is done at once when nothing is under way', async () => {
    const { done, all } = setUp({ turnsWithin: 60_000, sendsWithin: 60_000, closedWithin: 60_000 });
    await all.underWay(Promise.resolve());
    await all.underWay(Promise.reject(new Error('failed'))).catch(() => {});
    expect(await drain(all)).toBe(0);
    expect(done).toEqual(['door', 'sends', 'store']);
  });
});
