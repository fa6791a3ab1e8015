/** A message of Teams, by its own ids. */
export interface Address {
  readonly tenant: string;
  /** The channel or chat, without a thread. */
  readonly place: string;
  readonly message: string;
  /** The first message of its thread, where it stands in one. */
  readonly thread?: string;
  /** Of the team, in Entra. */
  readonly group?: string;
}

const CHANNEL = /^19:.+@thread\.(?:tacv2|skype)$/;
const CHAT = /^19:.+@(?:thread\.v2|unq\.gbl\.spaces)$/;

/**
 * The address of a message, as the page learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 * has it. Null in a personal chat with the bot, whose id leads nowhere. Pure.
 */
export function addressOf({ tenant, place, message, thread, group }: Address): string | null {
  const url = new URL(`https://teams.microsoft.com/l/message/${[place, message].map(encodeURIComponent).join('/')}`);
  url.searchParams.set('tenantId', tenant);
  if (CHAT.test(place)) {
    url.searchParams.set('context', JSON.stringify({ contextType: 'chat' }));
    return url.href;
  }
  if (!CHANNEL.test(place)) return null;
  if (group !== undefined) url.searchParams.set('groupId', group);
  url.searchParams.set('parentMessageId', thread ?? message);
  return url.href;
}
