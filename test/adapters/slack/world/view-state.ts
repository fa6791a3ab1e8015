import type { ViewOutput, ViewStateValue } from '@slack/bolt';
import { type Element, elementsOf, isPart, type Part, partsIn } from './elements.ts';
import type { AnyBlock } from './language.ts';

type Values = ViewOutput['state']['values'];

interface Entry {
  readonly type: string;
  readonly value: ViewStateValue;
  /** False: it stands there, but Slack does not tell of it in a press before somebody touches it. */
  readonly told: boolean;
}

/** What stands in the inputs of a view or message, by block and action. */
export type Entries = ReadonlyMap<string, Entry>;

export const NOTHING: Entries = new Map();

const keyOf = (block: string, action: string) => JSON.stringify([block, action]);

/** What stands in inputs that are shown for the first time. */
export function firstEntries(blocks: readonly AnyBlock[], place?: string): Entries {
  return entriesOf(blocks, NOTHING, true, place);
}

/**
 * What stands in the inputs after a view was drawn anew. As in Slack, the same block_id with the same action_id keeps what
 * stood there, and an initial value is not looked at; elsewhere it stands there, but a press does not tell of it
 * (github.com/slackapi/bolt-js/issues/290, 1073 and 1258).
 */
export function laterEntries(blocks: readonly AnyBlock[], before: Entries, place?: string): Entries {
  return entriesOf(blocks, before, false, place);
}

function entriesOf(blocks: readonly AnyBlock[], before: Entries, told: boolean, place?: string): Entries {
  const entries = elementsOf(blocks).flatMap((element) => {
    const initial = initialValue(element, place);
    if (initial === null) return [];
    const key = keyOf(element.block, element.action);
    const kept = before.get(key);
    const keeps = kept?.type === element.type && isStillOffered(kept.value, element.part);
    return [[key, keeps ? kept : { type: element.type, value: initial, told }] as const];
  });
  return new Map(entries);
}

/** The same entries after somebody filled one in. */
export function withEntry(entries: Entries, { block, action, type }: Element, value: ViewStateValue): Entries {
  return new Map(entries).set(keyOf(block, action), { type, value, told: true });
}

/** As Slack sends it with a press (`onlyTold`) or with a submission. */
export function stateOf(blocks: readonly AnyBlock[], entries: Entries, onlyTold: boolean): { readonly values: Values } {
  const values: Values = {};
  for (const element of elementsOf(blocks)) {
    const entry = entries.get(keyOf(element.block, element.action));
    if (!entry) continue;
    const value = onlyTold && !entry.told ? emptyValue(element.type) : entry.value;
    if (value) values[element.block] = { ...values[element.block], [element.action]: value };
  }
  return { values };
}

/** Whether a required input could be submitted like this. */
export function isFilled(value: ViewStateValue | undefined): boolean {
  if (!value) return false;
  const { type: _type, ...held } = value;
  return Object.values(held).some((one) => (Array.isArray(one) ? one.length > 0 : one !== null && one !== ''));
}

function isStillOffered({ selected_option, selected_options }: ViewStateValue, part: Part): boolean {
  const chosen = [...(selected_option ? [selected_option] : []), ...(selected_options ?? [])];
  const offered = optionsOf(part).map(({ value }) => value);
  return offered.length === 0 || chosen.every(({ value }) => offered.includes(value));
}

/** The options of a select, an overflow menu, radio buttons or checkboxes, those in groups too. */
export function optionsOf(part: Part): readonly Part[] {
  return [...partsIn(part.options), ...partsIn(part.option_groups).flatMap((group) => partsIn(group.options))];
}

const INITIAL: Readonly<Record<string, readonly [held: keyof ViewStateValue, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  users_select: ['selected_user', 'initial_user'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  multi_users_select: ['selected_users', 'initial_users'],
};

/** The part of a state value that a kind of input fills in; undefined for buttons and menus, which hold nothing. */
export function heldBy(type: string): keyof ViewStateValue | undefined {
  return INITIAL[type]?.[0];
}

function emptyValue(type: string): ViewStateValue | null {
  const held = heldBy(type);
  return held === undefined ? null : { type, [held]: held.endsWith('s') ? [] : null };
}

function initialValue({ type, part }: Element, place?: string): ViewStateValue | null {
  const empty = emptyValue(type);
  const [held, initial] = INITIAL[type] ?? [];
  if (empty === null || held === undefined || initial === undefined) return null;
  if (type === 'conversations_select' && part.default_to_current_conversation === true && place !== undefined) {
    return { ...empty, selected_conversation: place };
  }
  const given = part[initial];
  return given === undefined
    ? empty
    : { ...empty, [held]: isPart(given) && held === 'selected_option' ? bare(given) : given };
}

/** An option as it comes back: without its description. */
export function bare({ text, value }: Part): NonNullable<ViewStateValue['selected_option']> {
  return { text, value } as NonNullable<ViewStateValue['selected_option']>;
}
