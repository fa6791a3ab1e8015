import { randomUUID } from 'node:crypto';
import type { Account } from '../language.ts';
import { BOT_ACCOUNT, type Conversation } from '../stage.ts';

/** What Teams delivers, as JSON. */
export type Activity = Readonly<Record<string, unknown>>;

/** Who does something, and where. */
export interface Scene {
  readonly serviceUrl: string;
  readonly who: Account;
  readonly conversation: Conversation;
  /** In a channel: the message that begins the thread; absent for what concerns the channel itself. */
  readonly thread?: string;
}

/** What stands in every activity that somebody causes. */
export function base({ serviceUrl, who, conversation, thread }: Scene): Activity {
  const now = new Date();
  return {
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: now.toISOString(),
    localTimezone: who.zone,
    locale: who.locale,
    from: { id: who.id, name: who.name, aadObjectId: who.account },
    recipient: { ...BOT_ACCOUNT },
    conversation: conversationTold(conversation, who, thread),
    entities: [clientInfo(who)],
    channelData: channelData(conversation, who),
  };
}

export function clientInfo({ locale, country, zone }: Account): object {
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: zone };
}

/** The tenant is that of whoever does it, as with people of other organisations. */
function conversationTold({ id, kind }: Conversation, { tenant }: Account, thread: string | undefined): object {
  const threaded = thread === undefined ? id : `${id};messageid=${thread}`;
  const told = { conversationType: kind, tenantId: tenant, id: threaded };
  return kind === 'personal' ? told : { isGroup: true, ...told };
}

export function channelData({ place }: Conversation, { tenant }: Account): object {
  const inTeam = place?.team && {
    teamsChannelId: place.id,
    teamsTeamId: place.team.id,
    channel: { id: place.id },
    team: { id: place.team.id, aadGroupId: place.team.aadGroupId, name: place.team.name },
  };
  return { ...inTeam, tenant: { id: tenant } };
}

/** Of an invoke or event, which have no message's id. */
export function eventId(): string {
  return `f:${randomUUID()}`;
}
