import { z } from 'zod';
import { BLOCK_KIT } from '../../../../adapters/slack/limits.ts';
import {
  actionId,
  areDistinct,
  box,
  confirm,
  id,
  imageWith,
  option,
  optionGroup,
  overflowOption,
  plainText,
  webAddress,
  words,
} from './objects.ts';
import { richText } from './rich-text.ts';

const { button: ofButton, menu, input } = BLOCK_KIT;

const usable = { ...actionId, confirm: confirm.optional() };
const focus = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(menu.placeholder).optional() };
const label = { accessibility_label: words(ofButton.label).optional() };
const colour = { style: z.enum(['primary', 'danger']).optional() };

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(ofButton.text),
  value: words(ofButton.value).optional(),
  url: webAddress(ofButton.url).optional(),
  ...colour,
  ...label,
  ...usable,
});

const thumb = z.strictObject({ text: plainText(ofButton.text), value: words(ofButton.value), ...label });

/** What stands in a line of feedback under a message. */
export const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    positive_button: thumb,
    negative_button: thumb,
    ...actionId,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    icon: z.literal('trash'),
    text: plainText(ofButton.text),
    value: words(ofButton.value).optional(),
    visible_to_user_ids: z.array(z.string().min(1)).optional(),
    ...label,
    ...usable,
  }),
]);

const menuOptions = {
  options: z.array(option).min(1).max(menu.options).refine(areDistinct, 'two options of one value').optional(),
  option_groups: z.array(optionGroup).min(1).max(menu.groups).optional(),
};
const pickable = { ...usable, ...focus, ...placeholder };
const many = { max_selected_items: z.int().min(1).optional() };
const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((given) => Object.keys(given).length > 0, 'a filter that filters nothing');

interface WithOptions {
  readonly options?: readonly unknown[] | undefined;
  readonly option_groups?: readonly { readonly options: readonly unknown[] }[] | undefined;
  readonly initial_option?: unknown;
  readonly initial_options?: readonly unknown[] | undefined;
}

/** Whether what is chosen at first is letter for letter among the options. */
function areOffered({ options = [], option_groups = [], initial_option, initial_options = [] }: WithOptions): boolean {
  const offered = [...options, ...option_groups.flatMap((group) => group.options)].map((one) => JSON.stringify(one));
  const first = initial_option === undefined ? initial_options : [initial_option];
  return first.every((one) => offered.includes(JSON.stringify(one)));
}
const hasOneList = ({ options, option_groups }: WithOptions) =>
  (options === undefined) !== (option_groups === undefined);

const NOT_OFFERED = 'chosen at first, and not among the options';

const selects = [
  z
    .strictObject({ type: z.literal('static_select'), ...menuOptions, initial_option: option.optional(), ...pickable })
    .refine(hasOneList, 'either options or option_groups')
    .refine(areOffered, NOT_OFFERED),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...menuOptions,
      initial_options: z.array(option).min(1).optional(),
      ...pickable,
      ...many,
    })
    .refine(hasOneList, 'either options or option_groups')
    .refine(areOffered, NOT_OFFERED),
  z.strictObject({
    type: z.literal('external_select'),
    initial_option: option.optional(),
    min_query_length: z.int().min(0).optional(),
    ...pickable,
  }),
  z.strictObject({ type: z.literal('users_select'), initial_user: id.optional(), ...pickable }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    initial_users: z.array(id).min(1).optional(),
    ...pickable,
    ...many,
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    initial_conversation: id.optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: filter.optional(),
    ...pickable,
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    initial_conversations: z.array(id).min(1).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: filter.optional(),
    ...pickable,
    ...many,
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    initial_channel: id.optional(),
    response_url_enabled: z.boolean().optional(),
    ...pickable,
  }),
] as const;

const boxes = z.array(box).min(1).max(BLOCK_KIT.boxes).refine(areDistinct, 'two options of one value');
const day = z.iso.date().optional();

const datetime = z.strictObject({
  type: z.literal('datetimepicker'),
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  ...usable,
  ...focus,
});

/** What may stand wherever something can be used. */
const everywhere = [
  ...selects,
  z
    .strictObject({
      type: z.literal('checkboxes'),
      options: boxes,
      initial_options: z.array(box).min(1).optional(),
      ...usable,
      ...focus,
    })
    .refine(areOffered, NOT_OFFERED),
  z
    .strictObject({
      type: z.literal('radio_buttons'),
      options: boxes,
      initial_option: box.optional(),
      ...usable,
      ...focus,
    })
    .refine(areOffered, NOT_OFFERED),
  z.strictObject({ type: z.literal('datepicker'), initial_date: day, ...pickable }),
  z.strictObject({
    type: z.literal('timepicker'),
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z.string().min(1).optional(),
    ...pickable,
  }),
] as const;

const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(overflowOption).min(1).max(BLOCK_KIT.overflow).refine(areDistinct, 'two options of one value'),
  ...usable,
});

export const actionsElement = z.discriminatedUnion('type', [button, overflow, datetime, ...everywhere]);
export const accessory = z.discriminatedUnion('type', [button, overflow, imageWith({}), ...everywhere]);
export const anyButton = button;

const typed = {
  ...actionId,
  ...focus,
  ...placeholder,
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
};
const inputLength = z.int().min(0).max(input.text).optional();

export const inputElement = z.discriminatedUnion('type', [
  ...everywhere,
  datetime,
  z
    .strictObject({
      type: z.literal('plain_text_input'),
      multiline: z.boolean().optional(),
      initial_value: z.string().max(input.text).optional(),
      min_length: inputLength,
      max_length: inputLength,
      ...typed,
    })
    .refine(({ min_length = 0, max_length = input.text }) => min_length <= max_length, 'min_length above max_length')
    .refine(
      ({ initial_value = '', max_length = input.text }) => initial_value.length <= max_length,
      'initial_value longer than max_length',
    ),
  z.strictObject({ type: z.literal('email_text_input'), initial_value: z.string().optional(), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), initial_value: z.string().optional(), ...typed }),
  z.strictObject({
    type: z.literal('number_input'),
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
    ...typed,
  }),
  z.strictObject({ type: z.literal('rich_text_input'), initial_value: richText.optional(), ...typed }),
]);
