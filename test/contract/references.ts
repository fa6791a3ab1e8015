import { describe, expect, it } from 'vitest';
import type { Reference, ReferenceKey, References } from '../../src/references/references.ts';

export const CHANNEL: Reference = {
  face: 'teams',
  place: 'teams:t1:19:abc@thread.tacv2',
  serviceUrl: 'https://smba.trafficmanager.net/emea/t1/',
  kind: 'channel',
  at: '2026-11-20T09:00:00.000Z',
};

export const CHAT: Reference = {
  ...CHANNEL,
  place: 'teams:t1:a:one',
  kind: 'personal',
  person: 'teams:t1:anna',
};

const OTHER_CHAT: Reference = { ...CHAT, place: 'teams:t1:a:two' };

/** Keys that differ from that of the channel in one thing alone. */
const OTHERS: readonly ReferenceKey[] = [
  { ...CHANNEL, face: 'slack' },
  { ...CHANNEL, place: 'teams:t1:19:abd@thread.tacv2' },
  { ...CHANNEL, place: 'teams:t2:19:abc@thread.tacv2' },
];

/** So many minutes after all of these were told of first. */
export function later<R extends Reference>(reference: R, minutes: number): R {
  return { ...reference, at: new Date(Date.parse(CHANNEL.at) + minutes * 60_000).toISOString() };
}

/** What every place where references are kept keeps to. `make` gives an empty one. */
export function referencesContract(make: () => Promise<References>): void {
  const filled = async (...all: readonly Reference[]) => {
    const kept = await make();
    for (const one of all) await kept.keep(one);
    return kept;
  };

  describe('a reference', () => {
    it('is found by its key alone, as it was told', async () => {
      const references = await filled(CHANNEL, CHAT);
      expect(await references.get({ face: CHANNEL.face, place: CHANNEL.place })).toEqual(CHANNEL);
      expect(await references.get(CHAT)).toEqual(CHAT);
      for (const key of OTHERS) expect(await references.get(key)).toBeNull();
    });

    it.each<Partial<Reference>>([
      { serviceUrl: 'https://smba.trafficmanager.net/amer/t1/' },
      { kind: 'group' },
      { person: 'teams:t1:boris' },
    ])('is at once what was told of it last: %j', async (change) => {
      for (const one of [CHANNEL, CHAT]) {
        const told = later({ ...one, ...change }, 1);
        expect(await (await filled(one, told)).get(one)).toEqual(told);
      }
    });

    it('that was told of late does not take the place of what was told later', async () => {
      const moved = { ...later(CHANNEL, 5), serviceUrl: 'https://smba.trafficmanager.net/amer/t1/' };
      expect(await (await filled(moved, CHANNEL)).get(CHANNEL)).toEqual(moved);
    });

    it('says within an hour when it was last told of', async () => {
      const references = await filled(CHANNEL, ...[59, 118, 177, 200].map((minutes) => later(CHANNEL, minutes)));
      const { at } = (await references.get(CHANNEL)) ?? CHANNEL;
      expect(Date.parse(later(CHANNEL, 200).at) - Date.parse(at)).toBeLessThan(3_600_000);
    });

    it('is gone once it is dropped, with no other, and comes back when it is told again', async () => {
      const twins = OTHERS.map((key) => ({ ...CHANNEL, ...key }));
      const references = await filled(CHANNEL, ...twins);
      await references.drop(CHANNEL);
      await references.drop(CHANNEL);
      expect(await references.get(CHANNEL)).toBeNull();
      for (const twin of twins) expect(await references.get(twin)).toEqual(twin);
      await references.keep(later(CHANNEL, 1));
      expect(await references.get(CHANNEL)).toEqual(later(CHANNEL, 1));
    });

    it('is kept once, however many tell of it at once', async () => {
      const references = await make();
      await Promise.all([CHANNEL, CHAT, CHANNEL, CHAT, OTHER_CHAT].map((one) => references.keep(one)));
      expect(await references.get(CHANNEL)).toEqual(CHANNEL);
      await references.drop(CHANNEL);
      expect(await references.get(CHANNEL)).toBeNull();
      expect(await references.get(CHAT)).toEqual(CHAT);
    });
  });

  describe('the chat with somebody', () => {
    const chatWithAnna = (references: References) => references.chatWith('teams', 'teams:t1:anna');

    it('is theirs and on that platform', async () => {
      const boris = { ...OTHER_CHAT, person: 'teams:t1:anna2' };
      const references = await filled(CHANNEL, later(boris, 1), CHAT);
      expect(await chatWithAnna(references)).toEqual(CHAT);
      expect(await references.chatWith('slack', 'teams:t1:anna')).toBeNull();
      expect(await references.chatWith('teams', 'teams:t1:ann')).toBeNull();
      await references.drop(CHAT);
      expect(await chatWithAnna(references)).toBeNull();
    });

    it('is none that others read', async () => {
      expect(
        await chatWithAnna(await filled({ ...CHAT, kind: 'group' }, { ...OTHER_CHAT, kind: 'channel' })),
      ).toBeNull();
    });

    it('is, of several, the one that was told of last, however little later', async () => {
      const references = await make();
      for (const [minutes, chat] of [CHAT, OTHER_CHAT, CHAT, OTHER_CHAT, CHAT].entries()) {
        await references.keep(later(chat, minutes));
        expect((await chatWithAnna(references))?.place).toBe(chat.place);
      }
      await references.drop(CHAT);
      expect((await chatWithAnna(references))?.place).toBe(OTHER_CHAT.place);
    });
  });
}
