import type { PersonName } from './cast.ts';
import { accountOf, type Conversation, type Stage } from './stage.ts';

/** Somebody as a roster tells of them. */
export interface MemberTold {
  readonly id: string;
  readonly objectId: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly tenantId: string;
  readonly userRole: 'user' | 'guest';
}

/** So few on a page that whoever does not turn it sees too little. */
const ON_PAGE = 2;

export function membersOf(stage: Stage, { people }: Conversation): readonly MemberTold[] {
  return [...people].map((name) => toldOf(stage, name));
}

/** Whether somebody is meant by an id, either of theirs. */
export function memberOf(stage: Stage, name: PersonName, id: string): boolean {
  const { id: own, account } = accountOf(stage, name);
  return own === id || account === id;
}

export function pageOf(all: readonly MemberTold[], url: string): object {
  const asked = new URL(url, 'http://connector').searchParams.get('continuationToken');
  const from = asked === null || asked === '' ? 0 : Number(asked.replace('from-', ''));
  const to = from + ON_PAGE;
  return { members: all.slice(from, to), ...(to < all.length && { continuationToken: `from-${to}` }) };
}

function toldOf(stage: Stage, who: PersonName): MemberTold {
  const { id, account, name, upn, tenant, isGuest } = accountOf(stage, who);
  const [givenName = '', surname = ''] = name.split(' ');
  return {
    id,
    objectId: account,
    aadObjectId: account,
    name,
    givenName,
    surname,
    email: upn,
    userPrincipalName: upn,
    tenantId: tenant,
    userRole: isGuest ? 'guest' : 'user',
  };
}
