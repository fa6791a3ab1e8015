import { z } from 'zod';
import { VERB } from '../actions.ts';
import type { Activity } from '../activity.ts';
import type { MessageAction, Press, Searched } from '../surfaces/surface.ts';
import { parseText } from './parse-text.ts';
import type { Where } from './parse-where.ts';

/** A press with the feature that it is for. */
export interface Pressed extends Press {
  readonly verb: string;
}

const dataSchema = z.record(z.string(), z.unknown());
const executedSchema = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb: z.string().min(1), data: dataSchema.nullish() }),
  trigger: z.string().nullish(),
});
const submittedSchema = z.looseObject({ data: dataSchema.nullish() });
const searchedSchema = z.looseObject({
  commandId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown().optional() })).nullish(),
});
const actionSchema = z.looseObject({
  commandId: z.string(),
  messagePayload: z
    .looseObject({
      id: z.string().nullish(),
      body: z.looseObject({ content: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

/** What Teams sends instead of what is typed when the search is opened. */
const OPENED = 'initialRun';

/** A press of an `Action.Execute`; null where it is none. Pure. */
export function parseExecute(activity: Activity, where: Where): Pressed | null {
  const read = executedSchema.safeParse(activity.value);
  if (!read.success) return null;
  const { action, trigger } = read.data;
  return {
    ...pressed(activity, where, action.verb, action.data),
    ...(trigger === 'automatic' && { isAutomatic: true }),
  };
}

/** A press that opens a dialog, or one inside of it; null where it names no feature. Pure. */
export function parseSubmit(activity: Activity, where: Where): Pressed | null {
  const read = submittedSchema.safeParse(activity.value);
  const verb = read.data?.data?.[VERB];
  return typeof verb === 'string' ? pressed(activity, where, verb, read.data?.data) : null;
}

/** What a client sends that does not know `Action.Execute`: a message without words; null where it is none. Pure. */
export function parseFallback(activity: Activity, where: Where): Pressed | null {
  const read = dataSchema.safeParse(activity.value);
  const verb = read.data?.[VERB];
  if (activity.type !== 'message' || activity.text || typeof verb !== 'string') return null;
  return pressed(activity, where, verb, read.data);
}

/** A search of the message extension with its command; null where it is none. Pure. */
export function parseSearch(activity: Activity, where: Where): (Searched & { readonly command: string }) | null {
  const read = searchedSchema.safeParse(activity.value);
  if (!read.success) return null;
  const [typed = ''] = (read.data.parameters ?? []).flatMap(({ name, value }) =>
    typeof value === 'string' && name !== OPENED ? [value] : [],
  );
  return { command: read.data.commandId, activity, where, typed: typed.trim() };
}

/** An action on somebody's message with its command; null where it is none. Pure. */
export function parseMessageAction(
  activity: Activity,
  where: Where,
): (MessageAction & { readonly command: string }) | null {
  const read = actionSchema.safeParse(activity.value);
  if (!read.success) return null;
  const { commandId: command, messagePayload: message } = read.data;
  const id = message?.id ?? undefined;
  return {
    command,
    activity,
    where,
    text: parseText(message?.body?.content ?? ''),
    ...(id !== undefined && { message: id }),
  };
}

function pressed(
  activity: Activity,
  where: Where,
  verb: string,
  carried: Readonly<Record<string, unknown>> | null | undefined,
): Pressed {
  const { [VERB]: _verb, msteams: _teams, ...data } = carried ?? {};
  const { replyToId: message } = activity;
  return { verb, activity, where, data, ...(message && { message }) };
}
