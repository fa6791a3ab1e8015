import { describe, expect, test, vi } from 'vitest';
import type { Activity } from '../../../../adapters/teams/activity.ts';
import { personId, placeId } from '../../../../adapters/teams/ids.ts';
import { createNames, withNames } from '../../../../adapters/teams/names.ts';
import { parseWhere } from '../../../../adapters/teams/parse/parse-where.ts';
import type { Reply } from '../../../../src/reply/reply.ts';
import { PEOPLE, PLACES, TENANT, type Team } from '../world/cast.ts';
import type { PlaceName } from '../world/language.ts';
import { scene } from './scene.ts';

const placed = (place: PlaceName) => placeId(TENANT, PLACES[place].id);

async function namesScene() {
  const there = await scene();
  let elapsed = 0;
  const roster = { nameOf: async (id: string) => (id.endsWith(PEOPLE.ben.account) ? 'Ben Tremblay' : undefined) };
  const deskChannel = PLACES['#internships'].id;
  const names = createNames({ api: there.api, roster, deskChannel, elapsed: () => elapsed });

  /** Somebody wrote there; Teams tells of the team only, save where `more` says more. */
  function heard(id: string, team?: Team, more: Partial<Activity> = {}) {
    const activity: Activity = {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: there.world.serviceUrl,
      from: { id: PEOPLE.ben.id },
      conversation: { id: `${id};messageid=1`, tenantId: TENANT, conversationType: 'channel' },
      channelData: { ...(team && { team: { ...team } }) },
      ...more,
    };
    const where = parseWhere(activity);
    if (where) names.heard(activity, where);
  }

  return {
    ...there,
    names,
    heard,
    pass: (ms: number) => {
      elapsed += ms;
    },
  };
}

describe('a channel', () => {
  test('goes by the name that its team has for it, asked once', async () => {
    const there = await namesScene();
    there.heard(PLACES['#help'].id, PLACES['#help'].team);
    expect(there.names.known(PLACES['#help'].id)).toBeUndefined();
    expect(await there.names.nameOf(placed('#help'))).toBe('help');
    expect(await there.names.nameOf(placed('#help'))).toBe('help');
    expect(there.names.known(PLACES['#help'].id)).toBe('help');
    expect(there.world.calls.map(({ kind }) => kind)).toEqual(['team']);
    there.pass(600_000);
    await there.names.nameOf(placed('#help'));
    expect(there.world.calls).toHaveLength(2);
  });

  test('of the desk has its name before anybody asks for it', async () => {
    const there = await namesScene();
    const { id, team } = PLACES['#internships'];
    there.heard(id, team);
    await vi.waitFor(() => expect(there.names.known(id)).toBe('internships'), 10_000);
    there.heard(id, team);
    expect(there.world.calls).toHaveLength(1);
  });

  test('that each team has goes by the name of the team', async () => {
    const there = await namesScene();
    const team = PLACES['#help'].team;
    there.heard(team?.id ?? '', team);
    expect(await there.names.nameOf(placeId(TENANT, team?.id ?? ''))).toBe('Everybody');
  });

  test('goes by its id as long as nobody says more', async () => {
    const there = await namesScene();
    expect(await there.names.nameOf(placed('#help'))).toBe(placed('#help'));
    there.heard(PLACES['#help'].id);
    expect(await there.names.nameOf(placed('#help'))).toBe(placed('#help'));
    there.heard(PLACES['#help'].id, PLACES['#help'].team);
    there.world.fail('team', { status: 500 });
    expect(await there.names.nameOf(placed('#help'))).toBe(placed('#help'));
    expect(await there.names.nameOf(placed('#help'))).toBe('help');
  });
});

test('a group chat goes by the name that it was given', async () => {
  const there = await namesScene();
  const { id, name } = PLACES.group;
  there.heard(id, undefined, { conversation: { id, tenantId: TENANT, conversationType: 'groupChat', name } });
  expect(await there.names.nameOf(placed('group'))).toBe('Interns 2026');
});

test('people go by their names, and what somebody wrote stays as it is', async () => {
  const there = await namesScene();
  const ben = personId(TENANT, PEOPLE.ben.account);
  const nobody = personId(TENANT, 'nobody');
  const runs = [
    { kind: 'text', text: ben },
    { kind: 'id', text: ben },
    { kind: 'id', text: nobody },
    { kind: 'id', text: `${ben} and more` },
    { kind: 'strong', text: ben },
  ] as const;
  const reply: Reply = { lang: 'en', preview: '', blocks: [{ kind: 'list', items: [runs] }] };
  const named = await withNames(reply, there.names.nameOf);
  const [block] = named.blocks;
  expect(block).toEqual({ kind: 'list', items: [[runs[0], { kind: 'id', text: 'Ben Tremblay' }, ...runs.slice(2)]] });
});
