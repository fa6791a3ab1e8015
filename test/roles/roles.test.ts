import { beforeEach, describe, expect, it } from 'vitest';
import { createRoles, LOOKUP_LASTS, type WatchedRoles } from '../../src/roles/roles.ts';
import { DESK, type FakePlatform, fakePlatform } from './fake-platform.ts';

let platform: FakePlatform;
let time: number;
let failures: string[];
let roles: WatchedRoles;
const roleOf = (name: string) => roles.roleOf({ face: 'slack', person: name, place: 'slack:T1:C1' });

beforeEach(() => {
  platform = fakePlatform();
  time = 0;
  failures = [];
  roles = createRoles({
    platforms: { slack: { membership: platform.membership, deskChannel: DESK } },
    elapsed: () => time,
    log: (code) => failures.push(code),
  });
});

describe('on a platform', () => {
  it.each([
    ['slack:T1:anna', 'desk'],
    ['slack:T1:boris', 'member'],
    ['slack:T1:gina', 'guest'],
    ['slack:T1:gus', 'desk'],
    ['slack:T2:fritz', 'stranger'],
    ['slack:T9:nobody', 'stranger'],
  ])('%s is: %s', async (person, role) => expect(await roleOf(person)).toBe(role));

  it('nobody is of the desk where no desk channel is set', async () => {
    roles = createRoles({ platforms: { slack: { membership: platform.membership } } });
    expect(await roleOf('slack:T1:anna')).toBe('member');
    expect(roles.hasDesk('slack')).toBe(false);
  });

  it('somebody without an id is a stranger, and so is everybody of a platform that is not configured', async () => {
    expect(await roles.roleOf({ face: 'slack' })).toBe('stranger');
    expect(await roles.roleOf({ face: 'teams', person: 'slack:T1:anna' })).toBe('stranger');
    expect(roles.hasDesk('teams')).toBe(false);
  });

  it('asks the platform once for as long as the answer holds', async () => {
    await Promise.all([roleOf('slack:T1:anna'), roleOf('slack:T1:anna')]);
    time = LOOKUP_LASTS - 1;
    await roleOf('slack:T1:anna');
    expect(platform.asked).toEqual({ standing: 1, channel: 1 });
    time = LOOKUP_LASTS;
    await roleOf('slack:T1:anna');
    expect(platform.asked).toEqual({ standing: 2, channel: 2 });
  });

  it('takes the desk from somebody who left its channel, at once when told and else when the answer has aged', async () => {
    await roleOf('slack:T1:anna');
    platform.channels.get(DESK)?.delete('slack:T1:anna');
    expect(await roleOf('slack:T1:anna')).toBe('desk');
    roles.changed(DESK);
    expect(await roleOf('slack:T1:anna')).toBe('member');
    platform.channels.get(DESK)?.add('slack:T1:anna');
    time = LOOKUP_LASTS;
    expect(await roleOf('slack:T1:anna')).toBe('desk');
  });

  it('notices that somebody was made foreign or a guest', async () => {
    await roleOf('slack:T1:boris');
    platform.standings.set('slack:T1:boris', 'guest');
    roles.personChanged('slack:T1:boris');
    expect(await roleOf('slack:T1:boris')).toBe('guest');
  });

  it('does not keep what was on its way when the channel changed', async () => {
    const answers: ((members: ReadonlySet<string>) => void)[] = [];
    const { standingOf } = platform.membership;
    const membersOf = () => new Promise<ReadonlySet<string>>((resolve) => answers.push(resolve));
    roles = createRoles({ platforms: { slack: { membership: { standingOf, membersOf }, deskChannel: DESK } } });
    const before = roleOf('slack:T1:anna');
    roles.changed(DESK);
    const after = roleOf('slack:T1:anna');
    answers[1]?.(new Set());
    expect(await after).toBe('member');
    answers[0]?.(new Set(['slack:T1:anna']));
    await before;
    expect(await roleOf('slack:T1:anna')).toBe('member');
  });
});

describe('a lookup that fails', () => {
  it('gives nobody the desk', async () => {
    platform.broken.add('channel');
    expect(await roleOf('slack:T1:anna')).toBe('member');
    expect(failures).toEqual(['membership_unknown']);
  });

  it('makes a stranger of everybody whose standing is not known', async () => {
    platform.broken.add('standing');
    expect(await roleOf('slack:T1:anna')).toBe('stranger');
    expect(failures).toEqual(['membership_unknown']);
  });

  it('takes the desk away as well when the last answer has aged', async () => {
    await roleOf('slack:T1:anna');
    platform.broken.add('channel');
    time = LOOKUP_LASTS;
    expect(await roleOf('slack:T1:anna')).toBe('member');
  });

  it('is made again at the next action', async () => {
    platform.broken.add('channel').add('standing');
    await roleOf('slack:T1:anna');
    platform.broken.clear();
    expect(await roleOf('slack:T1:anna')).toBe('desk');
  });

  it('counts as failed too where the platform throws before it promises anything', async () => {
    const standingOf = () => {
      throw new Error('not even begun');
    };
    const { membersOf } = platform.membership;
    roles = createRoles({ platforms: { slack: { membership: { standingOf, membersOf }, deskChannel: DESK } } });
    expect(await roleOf('slack:T1:anna')).toBe('stranger');
  });
});

describe('the console', () => {
  it('is the desk of itself as long as no platform is configured', async () => {
    roles = createRoles({});
    expect(await roles.roleOf({ face: 'web' })).toBe('desk');
    expect(await roles.roleOf({ face: 'terminal' })).toBe('desk');
    expect(roles.hasDesk('web')).toBe(true);
  });

  it('only asks where another process serves one', async () => {
    roles = createRoles({ isServedElsewhere: true });
    expect(await roles.roleOf({ face: 'terminal' })).toBe('member');
    expect(roles.hasDesk('terminal')).toBe(true);
  });

  it('only asks once there is one, whatever name it brings', async () => {
    expect(await roles.roleOf({ face: 'web', person: 'slack:T1:anna' })).toBe('member');
    expect(await roles.roleOf({ face: 'terminal' })).toBe('member');
    expect(roles.hasDesk('web')).toBe(true);
    roles = createRoles({ platforms: { slack: { membership: platform.membership } } });
    expect(roles.hasDesk('web')).toBe(false);
  });
});
