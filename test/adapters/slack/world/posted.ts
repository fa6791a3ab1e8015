import { type Part, partsIn, textIn } from './elements.ts';
import type { AnyBlock, Posted, Reaction } from './language.ts';

/** A message as the emulator gives it. */
export function posted(channel: string, message: Part): Posted {
  const { thread_ts, bot_id } = message;
  return {
    kind: 'message',
    channel,
    ts: textIn(message.ts),
    user: textIn(message.user),
    text: textIn(message.text),
    blocks: partsIn(message.blocks) as unknown as readonly AnyBlock[],
    ...(typeof thread_ts === 'string' && { thread_ts }),
    ...(typeof bot_id === 'string' && { bot_id }),
    edited: message.edited !== undefined,
    reactions: partsIn(message.reactions).map(reaction),
  };
}

function reaction({ name, users }: Part): Reaction {
  return { name: textIn(name), users: Array.isArray(users) ? users.map(String) : [] };
}
