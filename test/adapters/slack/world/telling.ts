import { BOT } from './cast.ts';
import { changedEvent, deletedEvent, enveloped, mentionEvent, messageEvent, type Place } from './envelopes.ts';
import type { Posted } from './language.ts';
import type { Ack } from './parcel.ts';
import { isInside, messageNow, placeOf, type StageWithMail, teamOf } from './stage.ts';

const SUBSCRIPTION = { channel: 'message.channels', group: 'message.groups', im: 'message.im' } as const;

/** Whether Slack tells the app of messages there: it is in that channel, and subscribed to such messages. */
async function hearsAt(stage: StageWithMail, place: Place, event: string): Promise<boolean> {
  return stage.hears(event) && (place.type === 'im' || (await isInside(stage, BOT.user, place.id)));
}

/**
 * Tells the app that somebody wrote something: as a message, and once more, in another envelope with another event_id,
 * where the bot was mentioned. Both are on their way at the same time.
 */
export async function tellOfMessage(stage: StageWithMail, message: Posted): Promise<readonly Ack[]> {
  const place = placeOf(stage, message.channel);
  const sender = { id: message.user, team: teamOf(stage, message.user) };
  const { thread_ts, ts } = message;
  const parent = thread_ts && thread_ts !== ts ? await messageNow(stage, message.channel, thread_ts) : null;
  const events = [
    ...((await hearsAt(stage, place, SUBSCRIPTION[place.type]))
      ? [messageEvent(message, place, sender, parent ?? undefined)]
      : []),
    ...(isMention(message, place) && (await hearsAt(stage, place, 'app_mention'))
      ? [mentionEvent(message, place, sender)]
      : []),
  ];
  return Promise.all(events.map((event) => stage.tell(enveloped(event, place, sender.team), message)));
}

/** A mention in a direct message is told of as a message alone, and one by the bot itself not at all. */
function isMention({ text, user }: Posted, { type }: Place): boolean {
  return type !== 'im' && user !== BOT.user && text.includes(`<@${BOT.user}>`);
}

/** Tells the app that a message was edited, or that Slack drew a preview in it. */
export async function tellOfChange(stage: StageWithMail, before: Posted, after: Posted): Promise<void> {
  const place = placeOf(stage, after.channel);
  const sender = { id: after.user, team: teamOf(stage, after.user) };
  if (!(await hearsAt(stage, place, SUBSCRIPTION[place.type]))) return;
  const [was, is] = [messageEvent(before, place, sender), messageEvent(after, place, sender)];
  const edited = after.edited ? { edited: { user: after.user, ts: stage.whispers.time() } } : {};
  await stage.tell(
    enveloped(changedEvent(was, { ...is, ...edited }, place, stage.whispers.time()), place, sender.team),
  );
}

export async function tellOfDeletion(stage: StageWithMail, before: Posted): Promise<void> {
  const place = placeOf(stage, before.channel);
  const sender = { id: before.user, team: teamOf(stage, before.user) };
  if (!(await hearsAt(stage, place, SUBSCRIPTION[place.type]))) return;
  const event = deletedEvent(messageEvent(before, place, sender), place, stage.whispers.time());
  await stage.tell(enveloped(event, place, sender.team));
}
