import type { Message, SlackApi } from '../api.ts';
import type { PressedMessage } from '../parse/parse-press.ts';

/** Tells something to whoever pressed, and to nobody else. Throws SlackFailure. */
export async function whisper(api: SlackApi, pressed: PressedMessage, message: Message): Promise<void> {
  const { channel, user, thread, isAlone, whisperTo } = pressed;
  if (whisperTo !== undefined) return api.respond(whisperTo, message);
  if (isAlone) await api.postMessage(channel, message, thread);
  else await api.postEphemeral(channel, user, message, thread);
}
