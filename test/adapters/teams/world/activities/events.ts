import type { Account } from '../language.ts';
import { BOT_ACCOUNT } from '../stage.ts';
import { type Activity, base, eventId, type Scene } from './base.ts';

const told = ({ id, name, account }: Account) => ({ id, name, aadObjectId: account });

/** The app was installed or taken out. In a team with the channel that was selected for it. */
export function installation(scene: Scene, action: 'add' | 'remove'): Activity {
  const about = base(scene);
  const { place } = scene.conversation;
  const settings = place?.team && action === 'add' ? { settings: { selectedChannel: { id: place.id } } } : {};
  return {
    ...about,
    type: 'installationUpdate',
    id: eventId(),
    action,
    channelData: { ...(about.channelData as object), ...settings, source: { name: 'message' } },
  };
}

/** Who came or went; `bot` where the bot did. */
export function members(scene: Scene, what: 'Added' | 'Removed', who: readonly (Account | 'bot')[]): Activity {
  const about = base(scene);
  const inTeam = scene.conversation.place?.team ? { eventType: `teamMember${what}` } : {};
  return {
    ...about,
    type: 'conversationUpdate',
    id: eventId(),
    [`members${what}`]: who.map((one) => (one === 'bot' ? { id: BOT_ACCOUNT.id, name: BOT_ACCOUNT.name } : told(one))),
    channelData: { ...(about.channelData as object), ...inTeam },
  };
}

/** A channel was made, renamed or deleted. */
export function channelEvent(
  scene: Scene,
  eventType: 'channelCreated' | 'channelRenamed' | 'channelDeleted',
): Activity {
  const about = base(scene);
  const { place } = scene.conversation;
  const channel = { id: place?.id, name: place?.name };
  return {
    ...about,
    type: 'conversationUpdate',
    id: eventId(),
    channelData: { ...(about.channelData as object), channel, eventType },
  };
}

/** A heart or the like on a message of the bot. */
export function reaction(scene: Scene, replyToId: string, type: string): Activity {
  return { ...base(scene), type: 'messageReaction', id: eventId(), replyToId, reactionsAdded: [{ type }] };
}
