import { describe, expect, test } from 'vitest';
import { TeamsFailure } from '../../../../adapters/teams/api.ts';
import { checkTeams } from '../../../../adapters/teams/check-teams.ts';
import { checkedToken, foundChannel } from '../../../../adapters/teams/connect.ts';
import type { Environment } from '../../../../src/env.ts';
import { readEnvironment } from '../../../../src/env.ts';
import { APP_ID, APP_PASSWORD, CONNECTOR_TOKEN, PLACES, TENANT } from '../world/cast.ts';
import { scene } from './scene.ts';

const WAITS = [1, 1];

describe('the secret', () => {
  test('that Microsoft does not take is named, with what to do, and is not tried again', async () => {
    let calls = 0;
    const token = async () => {
      calls += 1;
      throw new TeamsFailure('token_refused');
    };
    const checked = checkedToken({ token }, WAITS);
    await expect(checked).rejects.toMatchObject({ code: 'teams_secret_refused' });
    await expect(checked).rejects.toThrow(/TEAMS_APP_PASSWORD.*TEAMS_APP_ID.*TEAMS_TENANT_ID.*make a new one/s);
    expect(calls).toBe(1);
  });

  test('is tried again while Microsoft is down, until patience ends', async () => {
    const failures = (most: number) => {
      let left = most;
      return async () => {
        if (left === 0) return 'a-token';
        left -= 1;
        throw new TeamsFailure('token_unreachable');
      };
    };
    await checkedToken({ token: failures(2) }, WAITS);
    const checked = checkedToken({ token: failures(3) }, WAITS);
    await expect(checked).rejects.toMatchObject({ code: 'teams_unreachable' });
    await expect(checked).rejects.toThrow(/login\.microsoftonline\.com/);
  });
});

describe('the desk channel', () => {
  const at = (serviceUrl: string, place: keyof typeof PLACES) => ({ serviceUrl, conversation: PLACES[place].id });

  test('is found with its people, also where Teams was busy', async () => {
    const { api, world } = await scene();
    world.fail('members', { status: 429 });
    expect(await foundChannel(api, at(world.serviceUrl, '#help'), WAITS)).toBe(4);
  });

  test.each([
    ['#elsewhere', undefined],
    ['#help', { status: 404 }],
  ] as const)('%s that does not know the desk stops the start, and says what to do', async (place, fault) => {
    const { api, world } = await scene();
    if (fault) world.fail('members', fault);
    const found = foundChannel(api, at(world.serviceUrl, place), WAITS);
    await expect(found).rejects.toMatchObject({ code: 'desk_channel_unknown' });
    await expect(found).rejects.toThrow(/DESK_CHANNEL.*Add the desk’s app to the team/);
  });

  test('of a cloud with other addresses is left until it speaks', async () => {
    const { api, world } = await scene();
    world.fail('members', { status: 403, code: 'InvalidBotApiHost' });
    expect(await foundChannel(api, at(world.serviceUrl, '#help'), WAITS)).toBeNull();
  });

  test('can’t be looked for while Teams is down', async () => {
    const { api, world } = await scene();
    world.fail('members', { status: 503 }, 3);
    const found = foundChannel(api, at(world.serviceUrl, '#help'), WAITS);
    await expect(found).rejects.toMatchObject({ code: 'teams_unreachable' });
  });
});

describe('the doctor', () => {
  const variables = { TEAMS_APP_ID: APP_ID, TEAMS_APP_PASSWORD: APP_PASSWORD, TEAMS_TENANT_ID: TENANT };

  /** What it finds, or the code with which a check fails. */
  async function examined(more: Readonly<Record<string, string>>, token = async () => CONNECTOR_TOKEN) {
    const { world } = await scene();
    const environment: Environment = readEnvironment('TEAMS_LOCAL' in more ? more : { ...variables, ...more });
    const found: unknown[] = [];
    for (const { name, run } of checkTeams(environment, { token, serviceUrl: world.serviceUrl })) {
      const told = await run().catch(({ code }: { code: string }) => ({ code }));
      found.push([name, told]);
    }
    return found;
  }

  test('finds a desk well', async () => {
    const url = 'https://desk.example.org';
    expect(await examined({ DESK_PUBLIC_URL: url, DESK_CHANNEL: PLACES['#internships'].id })).toEqual([
      ['teams secret', { state: 'ok', says: expect.stringContaining(APP_ID) }],
      ['teams way in', { state: 'ok', says: expect.stringContaining(`${url}/api/messages`) }],
      ['teams desk', { state: 'ok', says: '1 person' }],
    ]);
  });

  test('misses the address and the channel', async () => {
    const [, wayIn, desk] = await examined({});
    expect(wayIn).toEqual([
      'teams way in',
      expect.objectContaining({ state: 'failed', mend: expect.stringContaining('DESK_PUBLIC_URL') }),
    ]);
    expect(desk).toEqual([
      'teams desk',
      expect.objectContaining({ state: 'warning', mend: expect.stringContaining('DESK_CHANNEL') }),
    ]);
    const [, , ofSlack] = await examined({ DESK_CHANNEL: 'C0123ABCD' });
    expect(ofSlack).toEqual(['teams desk', expect.objectContaining({ state: 'warning' })]);
  });

  test('names a secret that is not taken, and a channel without the desk', async () => {
    const [secret] = await examined({}, async () => {
      throw Object.assign(new Error('as Entra says it'), { errorCode: 'invalid_client', status: 401 });
    });
    expect(secret).toEqual(['teams secret', { code: 'teams_secret_refused' }]);
    const [, , desk] = await examined({ DESK_CHANNEL: PLACES['#elsewhere'].id });
    expect(desk).toEqual(['teams desk', { code: 'desk_channel_unknown' }]);
  });

  test('warns of a desk that talks with anybody', async () => {
    expect(await examined({ TEAMS_LOCAL: '1' })).toEqual([
      [
        'teams',
        expect.objectContaining({ state: 'warning', says: expect.stringContaining('anybody on this machine') }),
      ],
    ]);
  });
});
