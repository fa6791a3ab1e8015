import type { types } from '@slack/bolt';
import type { Content } from '../../../src/content/content.ts';
import { LANGS, type Lang } from '../../../src/content/schema/text.ts';
import { LENGTHS } from '../../../src/sharing/card.ts';
import { MOST_COMPARED } from '../../../src/sharing/read-card.ts';
import { type Fields, KINDS } from '../../chat/share/fields.ts';
import { LANG_NAMES } from '../../wording/drafting.ts';
import { plain, selectLine } from '../drafting/render-parts.ts';
import { shareWords } from '../wording/share.ts';
import { optionOf, topicOptions, vacancyGroups } from './render-options.ts';

/** So long a line of one's own may be. */
export const LONGEST_LINE = 200;

/** The ids of blocks beside whose fields an error can stand. */
export const CHANNEL_FIELD = 'share.channel';
export const VACANCIES_FIELD = 'share.vacancies';
export const LINE_FIELD = 'share.line';

export interface FieldsDrawing {
  readonly content: Content;
  /** The language of the dialog. */
  readonly lang: Lang;
  readonly now: string;
  readonly fields: Fields;
  /** Somebody else shares the card: their name, their line (empty without one), and whether it stays. */
  readonly theirs?: { readonly name: string; readonly line: string; readonly isKept: boolean };
}

/** The fields that make a card; whatever is chosen redraws the dialog. Pure. */
export function renderFields({ content, lang, now, fields, theirs }: FieldsDrawing): readonly types.KnownBlock[] {
  const words = shareWords[lang];
  const groups = vacancyGroups(content, lang, now);
  const kinds = KINDS.filter((kind) => kind !== 'comparison' || content.vacancies.length > 1);
  return [
    select(
      'kind',
      words.what,
      kinds.map((kind) => optionOf(words.kinds[kind], kind)),
      fields.kind,
    ),
    ...(fields.kind === 'comparison' ? [comparedInput(lang, groups, fields)] : [vacancySelect(lang, groups, fields)]),
    ...(fields.kind === 'fact' ? [select('topic', words.topic, topicOptions(content, lang), fields.intent)] : []),
    select(
      'lang',
      words.language,
      LANGS.map((one) => optionOf(LANG_NAMES[one], one)),
      fields.lang,
    ),
    select(
      'length',
      words.length,
      LENGTHS.map((one) => optionOf(words.lengths[one], one)),
      fields.length,
    ),
    ...(theirs ? theirLine(lang, theirs) : [lineInput(lang, fields.line)]),
  ];
}

/** Where the card goes: the channel in which the dialog was opened, where it is one. Pure. */
export function renderChannelInput(lang: Lang, channel: string | undefined): types.InputBlock {
  const words = shareWords[lang];
  return {
    type: 'input',
    block_id: CHANNEL_FIELD,
    label: plain(words.channel),
    element: {
      type: 'conversations_select',
      action_id: 'share.channel',
      placeholder: plain(words.channel),
      filter: { include: ['public', 'private'], exclude_bot_users: true },
      ...(channel === undefined ? { default_to_current_conversation: true } : { initial_conversation: channel }),
    },
  };
}

function select(name: string, label: string, options: types.PlainTextOption[], value: string): types.SectionBlock {
  const first = options.find((option) => option.value === value);
  return selectLine(`share.${name}`, label, label, options, first);
}

function vacancySelect(lang: Lang, groups: ReturnType<typeof vacancyGroups>, { vacancy }: Fields): types.SectionBlock {
  const label = plain(shareWords[lang].vacancy);
  const first = groups.flatMap(({ options }) => options).find(({ value }) => value === vacancy);
  return {
    type: 'section',
    block_id: 'share.vacancy',
    text: label,
    accessory: {
      type: 'static_select',
      action_id: 'share.vacancy',
      placeholder: label,
      option_groups: groups,
      ...(first && { initial_option: first }),
    },
  };
}

function comparedInput(lang: Lang, groups: ReturnType<typeof vacancyGroups>, { vacancies }: Fields): types.InputBlock {
  const label = plain(shareWords[lang].vacancies);
  const options = groups.flatMap((group) => group.options);
  const first = vacancies.flatMap((id) => options.find(({ value }) => value === id) ?? []);
  return {
    type: 'input',
    block_id: VACANCIES_FIELD,
    dispatch_action: true,
    label,
    element: {
      type: 'multi_static_select',
      action_id: 'share.vacancies',
      placeholder: label,
      option_groups: groups,
      max_selected_items: MOST_COMPARED,
      ...(first.length > 0 && { initial_options: first }),
    },
  };
}

function lineInput(lang: Lang, line: string): types.InputBlock {
  const words = shareWords[lang];
  return {
    type: 'input',
    block_id: LINE_FIELD,
    optional: true,
    dispatch_action: true,
    label: plain(words.line),
    hint: plain(words.lineHint),
    element: {
      type: 'plain_text_input',
      action_id: 'share.line',
      max_length: LONGEST_LINE,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
      ...(line !== '' && { initial_value: line }),
    },
  };
}

/** Nobody changes what stands on a card in somebody else's name; it can only be taken away. */
function theirLine(
  lang: Lang,
  { name, line, isKept }: NonNullable<FieldsDrawing['theirs']>,
): readonly types.SectionBlock[] {
  if (line === '') return [];
  const { lineStays, lineOptions } = shareWords[lang];
  const options = [optionOf(lineOptions.keep, 'keep'), optionOf(lineOptions.remove, 'remove')];
  return [select('theirs', lineStays(name), options, isKept ? 'keep' : 'remove')];
}
