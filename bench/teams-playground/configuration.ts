import { stringify } from 'yaml';
import { BOT, DESK_CHANNEL, GROUP, OTHERS, PERSON, TEAM, TENANT } from './cast.ts';

/** What the Playground reads from its folder, by this name. */
export const CONFIGURATION_FILE = '.m365agentsplayground.yml';

/** The organisation that the Playground plays, as its configuration file has it. Pure. */
export function configuration(): string {
  const [current, ...users] = [PERSON, ...OTHERS].map(user);
  return stringify({
    version: '0.1.1',
    tenantId: TENANT,
    bot: BOT,
    currentUser: current,
    users,
    personalChat: { id: 'a:personal' },
    groupChat: GROUP,
    team: { ...TEAM, channels: [DESK_CHANNEL] },
  });
}

function user(name: string, at: number): object {
  const [givenName = '', surname = ''] = name.split(' ');
  const email = `user${at}@example.org`;
  return {
    id: `29:user-${at}`,
    aadObjectId: `00000000-0000-4000-8000-00000000002${at}`,
    name,
    givenName,
    surname,
    email,
    // Its own name of the field.
    userPrincipleName: email,
  };
}
