import type { Activity } from '../activity.ts';

/** Where something happens, and to whom. Ids are Teams' own. */
export interface Where {
  /** Lower case, as the allow-list has it. */
  readonly tenant: string;
  readonly serviceUrl: string;
  /** As it came: in a channel with `;messageid=` where that is told. To answer here goes to the same thread. */
  readonly conversation: string;
  /** The channel or chat itself, without a thread. */
  readonly place: string;
  /** The first message of the thread; absent outside of channels. */
  readonly thread?: string;
  readonly kind: 'personal' | 'group' | 'channel';
  /** `29:…`. */
  readonly user: string;
  /** Of their account; absent where Teams does not tell it. */
  readonly account?: string;
  readonly name: string;
  /** The team of a channel, by its id in Entra. */
  readonly group?: string;
}

const THREAD = /;messageid=(\d+)$/;

/** Null where no tenant is named: then nobody knows whose people these are. Pure. */
export function parseWhere({ conversation, channelData, from, serviceUrl }: Activity): Where | null {
  const tenant = (conversation.tenantId ?? channelData?.tenant?.id ?? '').toLowerCase();
  if (tenant === '') return null;
  const thread = THREAD.exec(conversation.id)?.[1];
  return {
    tenant,
    serviceUrl,
    conversation: conversation.id,
    place: conversation.id.replace(THREAD, ''),
    kind: kindOf(conversation),
    user: from.id,
    name: from.name ?? '',
    ...(thread !== undefined && { thread }),
    ...(channelData?.team?.aadGroupId && { group: channelData.team.aadGroupId }),
    ...(from.aadObjectId && { account: from.aadObjectId.toLowerCase() }),
  };
}

function kindOf({ conversationType, isGroup }: Activity['conversation']): Where['kind'] {
  if (conversationType === 'channel') return 'channel';
  if (conversationType === 'groupChat') return 'group';
  if (conversationType === 'personal') return 'personal';
  return isGroup === true ? 'group' : 'personal';
}
