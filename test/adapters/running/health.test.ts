import { describe, expect, it } from 'vitest';
import { createHealth } from '../../../adapters/running/health.ts';
import { DeskError } from '../../../src/errors.ts';

const reachable = { q: async () => [{ one: 1 }] };
const away = {
  q: async () => {
    throw new DeskError('store_unreachable', 'The store is away.');
  },
};
const mute = { q: () => new Promise<never>(() => {}) };

describe('the health of a desk', () => {
  it.each([
    ['with its store', reachable, 200, 'reachable'],
    ['without a store', null, 200, 'none'],
    ['whose store is away', away, 503, 'unreachable'],
    ['whose store tells nothing', mute, 503, 'unreachable'],
  ])('%s', async (_what, store, status, says) => {
    const health = createHealth({ store, patience: 20 });
    expect(await health.at('/readyz')).toMatchObject({ status, body: { ready: status === 200, store: says } });
    expect(await health.at('/healthz')).toEqual({ status: 200, body: { alive: true } });
  });

  it('that is stopping is alive and not ready', async () => {
    const health = createHealth({ store: reachable });
    health.stopping();
    expect(await health.at('/readyz')).toMatchObject({ status: 503, body: { process: 'stopping' } });
    expect(await health.at('/healthz')).toMatchObject({ status: 200 });
  });

  it('is told under no other path', async () => {
    expect(await createHealth({ store: null }).at('/')).toBeNull();
  });

  it('looks at the store once, however many ask at a time', async () => {
    let looks = 0;
    const counting = {
      q: async () => {
        looks += 1;
        return [];
      },
    };
    const health = createHealth({ store: counting });
    await Promise.all(Array.from({ length: 50 }, () => health.at('/readyz')));
    expect(looks).toBe(1);
    await health.at('/readyz');
    expect(looks).toBe(2);
  });
});
