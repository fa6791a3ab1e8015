import { expect, it } from 'vitest';
import { createStoredPeople } from '../../src/people/in-store.ts';
import { createStoredPlaces } from '../../src/places/in-store.ts';
import { QUIET } from '../../src/places/settings.ts';
import type { Row, Statements } from '../../src/store/store.ts';

const PLACE = 'slack:T1:C1';

/** A store that holds one text for every place, and fails while `isAway`. */
function frailStore(settings: string) {
  const state = { settings, isAway: false };
  const store: Statements = {
    async q(): Promise<readonly Row[]> {
      if (state.isAway) throw new Error('the store is away');
      return [{ settings: state.settings, lang: state.settings }];
    },
  };
  return { state, store };
}

it.each(['', '{}', 'not JSON', '{"v":2,"speak":"never","guests":false}'])(
  'settings that can not be read (%j) mean quiet, which is logged once',
  async (settings) => {
    const logged: string[] = [];
    const { store } = frailStore(settings);
    const places = createStoredPlaces(store, (code) => logged.push(code));
    for (let i = 0; i < 3; i += 1) {
      expect(await places.get(PLACE)).toEqual({ settings: QUIET, version: settings, isLost: true });
    }
    expect(logged).toEqual(['setting_unreadable']);
  },
);

it('a store that is away means quiet, which is logged once each time it goes', async () => {
  const logged: string[] = [];
  const { store, state } = frailStore('{"v":1,"speak":"questions","guests":true}');
  const places = createStoredPlaces(store, (code) => logged.push(code));
  for (const isAway of [true, true, false, true, true]) {
    state.isAway = isAway;
    const { settings, isLost } = await places.get(PLACE);
    expect([settings.speak, settings.guests, isLost]).toEqual(
      isAway ? ['mention', false, true] : ['questions', true, false],
    );
  }
  expect(logged).toEqual(['setting_unreadable', 'setting_unreadable']);
});

it('a language that can not be read, or not be reached, is none', async () => {
  const logged: string[] = [];
  const { store, state } = frailStore('nl');
  const people = createStoredPeople(store, (code) => logged.push(code));
  expect(await people.langOf('slack:T1:U1')).toBeUndefined();
  state.isAway = true;
  expect(await people.langOf('slack:T1:U1')).toBeUndefined();
  expect(await people.langOf('slack:T1:U1')).toBeUndefined();
  expect(logged).toEqual(['setting_unreadable']);
});
