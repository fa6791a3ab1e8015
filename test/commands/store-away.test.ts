import { expect, it } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { DeskError } from '../../src/errors.ts';
import { createStoredPeople } from '../../src/people/in-store.ts';
import { createStoredPlaces } from '../../src/places/in-store.ts';
import { createStoreKeeper } from '../../src/privacy/in-store.ts';
import { toText } from '../../src/reply/text.ts';
import type { Store } from '../../src/store/store.ts';
import { content } from '../understand/real-content.ts';

/** A store that fails with this error. */
function failing(error: Error): Store {
  const fail = async () => {
    throw error;
  };
  return { dialect: 'sqlite', q: fail, tx: fail, close: async () => {} };
}

function type(store: Store, utterance: string) {
  const logged: string[] = [];
  const desk = createDesk({
    content,
    clock: () => '2025-06-16T09:00:00.000Z',
    conversations: createInProcess({ max: 1 }),
    places: createStoredPlaces(store),
    people: createStoredPeople(store),
    privacy: createStoreKeeper(store),
    log: (code) => logged.push(code),
  });
  const turn = { utterance, face: 'web', scene: { audience: 'private', voice: 'colleague' } } as const;
  return { logged, said: desk.turn(turn).then(({ reply }) => toText(reply)) };
}

it.each(['settings guests on', 'language fr', 'what do you keep?', 'forget me'])(
  '%s says that the store does not answer, and that is logged',
  async (utterance) => {
    const { logged, said } = type(failing(new DeskError('store_unreachable', 'The store is away.')), utterance);
    expect(await said).toContain('my store does not answer');
    expect(logged).toEqual(['store_failed']);
  },
);

it('a question is answered all the same', async () => {
  const { said } = type(
    failing(new DeskError('store_unreachable', 'The store is away.')),
    'How much is the grant of OSG?',
  );
  expect(await said).toContain('1,286.09');
});

it('a mistake of ours is not taken for the store', async () => {
  const { said } = type(failing(new TypeError('a mistake')), 'settings guests on');
  await expect(said).rejects.toThrow('a mistake');
});
