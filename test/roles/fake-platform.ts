import type { Membership, Standing } from '../../src/roles/membership.ts';

export interface FakePlatform {
  readonly membership: Membership;
  readonly standings: Map<string, Standing>;
  readonly channels: Map<string, Set<string>>;
  /** Which of its lookups fail at the moment. */
  readonly broken: Set<'standing' | 'channel'>;
  /** How often it was asked. */
  readonly asked: { standing: number; channel: number };
}

export const DESK = 'slack:T1:C-desk';

/** A platform with anna on the desk, boris a member, gina a guest, gus a guest on the desk, and fritz of elsewhere. */
export function fakePlatform(): FakePlatform {
  const standings = new Map<string, Standing>([
    ['slack:T1:anna', 'member'],
    ['slack:T1:boris', 'member'],
    ['slack:T1:gina', 'guest'],
    ['slack:T1:gus', 'guest'],
    ['slack:T2:fritz', 'foreign'],
  ]);
  const channels = new Map([[DESK, new Set(['slack:T1:anna', 'slack:T1:gus', 'slack:T2:fritz'])]]);
  const broken = new Set<'standing' | 'channel'>();
  const asked = { standing: 0, channel: 0 };
  return {
    standings,
    channels,
    broken,
    asked,
    membership: {
      async standingOf(person) {
        asked.standing += 1;
        if (broken.has('standing')) throw new Error('the platform is away');
        return standings.get(person) ?? 'foreign';
      },
      async membersOf(channel) {
        asked.channel += 1;
        if (broken.has('channel')) throw new Error('the platform is away');
        return new Set(channels.get(channel));
      },
    },
  };
}
