import { z } from 'zod';
import { zoneSchema } from '../../../src/content/schema/text.ts';
import type { Activity } from '../activity.ts';
import { parseText } from './parse-text.ts';
import { parseWhere, type Where } from './parse-where.ts';

/** A message of a person to the desk, with what matters of it. */
export interface Heard {
  readonly where: Where;
  /** Teams' own id of the message. */
  readonly message: string;
  /** What was said, as typed; empty where somebody only called the desk. */
  readonly utterance: string;
  /** The language of their Teams, such as `fr-BE`. */
  readonly locale?: string;
  /** An IANA zone; absent where Teams names none. */
  readonly zone?: string;
}

const CARD = 'application/vnd.microsoft.card.';

const mentionSchema = z.looseObject({ type: z.string(), mentioned: z.looseObject({ id: z.string() }) });
const clientSchema = z.looseObject({ type: z.literal('clientInfo'), timezone: z.string().nullish() });

/**
 * A message as it is to be heard; null for what is not said to the desk: our own messages and those of other bots, cards
 * that somebody put in with our own extension, and in channels and group chats all that does not mention us, which comes
 * only where an administrator let us hear everything. Pure.
 */
export function parseMessage(activity: Activity): Heard | null {
  const { type, id, from, recipient, text, locale } = activity;
  if (type !== 'message' || !id || isBot(activity)) return null;
  const where = parseWhere(activity);
  if (where === null || from.id === recipient?.id) return null;
  if (where.kind !== 'personal' && !mentionsUs(activity)) return null;
  const utterance = parseText(text ?? '');
  if (utterance === '' && bringsCard(activity)) return null;
  const zone = zoneIn(activity);
  return {
    where: inThread(where, id),
    message: id,
    utterance,
    ...(locale && { locale }),
    ...(zone !== undefined && { zone }),
  };
}

/** In a channel an answer stands in the thread, which a first message begins. */
function inThread(where: Where, message: string): Where {
  if (where.kind !== 'channel' || where.thread !== undefined) return where;
  return { ...where, thread: message, conversation: `${where.place};messageid=${message}` };
}

/** The zone of whoever does something; absent where Teams names none. Pure. */
export function zoneIn({ entities, localTimezone }: Activity): string | undefined {
  const client = (entities ?? []).flatMap((one) => clientSchema.safeParse(one).data ?? [])[0];
  return [client?.timezone, localTimezone].find((zone) => zone && zoneSchema.safeParse(zone).success) ?? undefined;
}

function isBot({ from }: Activity): boolean {
  return from.role === 'bot' || from.id.startsWith('28:');
}

function mentionsUs({ entities, recipient }: Activity): boolean {
  return (entities ?? []).some((one) => {
    const read = mentionSchema.safeParse(one);
    return read.success && read.data.type === 'mention' && read.data.mentioned.id === recipient?.id;
  });
}

/** What stands in a message beside its words; a text of Teams' own also comes once more as HTML. */
function bringsCard({ attachments, text }: Activity): boolean {
  return (
    (attachments ?? []).some(({ contentType }) => contentType?.startsWith(CARD) === true) ||
    /\bclass="inline-compose-card"/.test(text ?? '')
  );
}
