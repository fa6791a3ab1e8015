import { describe, expect, test } from 'vitest';
import { personId } from '../../../../adapters/teams/ids.ts';
import type { Where } from '../../../../adapters/teams/parse/parse-where.ts';
import { createRoster } from '../../../../adapters/teams/roster.ts';
import { chatIdOf, OTHER_TENANT, PEOPLE, type PersonName, PLACES, TENANT } from '../world/cast.ts';
import type { PlaceName } from '../world/language.ts';
import { scene } from './scene.ts';

const DESK = PLACES['#internships'].id;
const idOf = (name: PersonName) => personId(TENANT, PEOPLE[name].account);

async function rosterScene({
  tenants = [TENANT],
  deskChannel = DESK,
  knowsAccounts = true,
}: {
  tenants?: string[];
  deskChannel?: string;
  knowsAccounts?: boolean;
} = {}) {
  const there = await scene();
  let elapsed = 0;
  const { api } = there;
  const roster = createRoster({
    ...there,
    ...(!knowsAccounts && {
      api: { ...api, memberOf: async (to, id) => (id.startsWith('29:') ? api.memberOf(to, id) : null) },
    }),
    bot: { tenants: new Set(tenants) },
    ...(tenants.length > 0 && { tenant: TENANT }),
    deskChannel,
    elapsed: () => elapsed,
  });
  const where = (name: PersonName, place: PlaceName | 'personal'): Where => ({
    tenant: TENANT,
    serviceUrl: there.world.serviceUrl,
    conversation: place === 'personal' ? chatIdOf(name) : PLACES[place].id,
    place: place === 'personal' ? chatIdOf(name) : PLACES[place].id,
    kind: place === 'personal' ? 'personal' : 'channel',
    user: PEOPLE[name].id,
    account: PEOPLE[name].account,
    name: '',
  });
  return {
    ...there,
    roster,
    saw: (name: PersonName, place: PlaceName | 'personal') => roster.saw(where(name, place)),
    standingOf: (name: PersonName) => roster.membership.standingOf(idOf(name)),
    pass: (ms: number) => {
      elapsed += ms;
    },
  };
}

describe('who somebody is', () => {
  test('is known from the conversation in which they were heard', async () => {
    const there = await rosterScene();
    for (const name of ['anna', 'gita', 'sam'] as const) there.saw(name, '#help');
    there.saw('ben', 'personal');
    expect(await there.standingOf('anna')).toBe('member');
    expect(await there.standingOf('ben')).toBe('member');
    expect(await there.standingOf('gita')).toBe('guest');
    // Of another tenant, in a channel that two share.
    expect(await there.standingOf('sam')).toBe('foreign');
  });

  test('is known where they were heard to whoever goes by the ids of Teams alone, as the Agents Playground does', async () => {
    const there = await rosterScene({ knowsAccounts: false });
    there.saw('ben', '#help');
    expect(await there.standingOf('ben')).toBe('member');
    expect(await there.roster.nameOf(idOf('ben'))).toBe('Ben Tremblay');
    expect(await there.standingOf('anna')).toBe('foreign');
  });

  test('is known from their personal chat where the desk is not in the conversation', async () => {
    const there = await rosterScene();
    await there.told(chatIdOf('ben'), { kind: 'personal', person: idOf('ben') });
    there.saw('ben', '#elsewhere');
    expect(await there.standingOf('ben')).toBe('member');
  });

  test('is known from the desk channel, whoever was never heard', async () => {
    const there = await rosterScene();
    expect(await there.standingOf('anna')).toBe('member');
    expect(await there.standingOf('ben')).toBe('foreign');
  });

  test('is nobody’s guess where Teams does not say', async () => {
    const there = await rosterScene();
    there.saw('ben', '#help');
    there.world.fail('members', { status: 503 }, 2);
    await expect(there.standingOf('ben')).rejects.toMatchObject({ status: 503 });
    expect(await there.standingOf('ben')).toBe('member');
  });

  test('of another tenant, or a bot, is not even asked', async () => {
    const there = await rosterScene();
    expect(await there.roster.membership.standingOf(personId(OTHER_TENANT, PEOPLE.anna.account))).toBe('foreign');
    expect(await there.roster.membership.standingOf(personId(TENANT, '28:4a5b'))).toBe('foreign');
    expect(there.world.calls).toEqual([]);
  });

  test('on this machine alone is whoever talks with it', async () => {
    const there = await rosterScene({ tenants: [] });
    there.saw('sam', '#help');
    there.saw('gita', '#help');
    expect(await there.standingOf('sam')).toBe('member');
    expect(await there.standingOf('gita')).toBe('guest');
  });

  test('is asked once in five minutes, and anew after a change', async () => {
    const there = await rosterScene();
    there.saw('ben', '#help');
    for (const _ of [1, 2]) await there.standingOf('ben');
    there.pass(299_999);
    await there.standingOf('ben');
    expect(there.world.calls).toHaveLength(1);
    there.pass(1);
    await there.standingOf('ben');
    expect(there.world.calls).toHaveLength(2);
    there.roster.changed(idOf('ben'));
    await there.standingOf('ben');
    expect(there.world.calls).toHaveLength(3);
  });
});

describe('who is in a channel', () => {
  test('is everybody of its roster, by the desk’s ids', async () => {
    const there = await rosterScene();
    const all = (['anna', 'ben', 'gita', 'sam'] as const).map(idOf);
    expect(await there.roster.membership.membersOf(PLACES['#help'].id)).toEqual(new Set(all));
    expect(there.world.calls).toHaveLength(2);
  });

  test('is not known where the desk is not in it', async () => {
    const there = await rosterScene();
    const members = there.roster.membership.membersOf(PLACES['#elsewhere'].id);
    await expect(members).rejects.toMatchObject({ code: 'blocked' });
  });

  test('on this machine alone is known when somebody was heard', async () => {
    const there = await rosterScene({ tenants: [] });
    await expect(there.roster.membership.membersOf(DESK)).rejects.toMatchObject({ code: 'unknown_conversation' });
    there.saw('anna', '#help');
    expect(await there.roster.membership.membersOf(DESK)).toEqual(new Set([idOf('anna')]));
  });
});

test('people go by the name of their roster, and by none where it does not say', async () => {
  const there = await rosterScene();
  there.saw('ben', '#help');
  expect(await there.roster.nameOf(idOf('ben'))).toBe('Ben Tremblay');
  expect(await there.roster.nameOf(personId(TENANT, 'nobody'))).toBeUndefined();
  there.roster.changed(idOf('ben'));
  there.world.fail('members', { status: 500 }, 2);
  expect(await there.roster.nameOf(idOf('ben'))).toBeUndefined();
});
