import type { types } from '@slack/bolt';
import { z } from 'zod';
import { BLOCK_KIT } from '../../../../adapters/slack/limits.ts';
import { accessory, actionsElement, anyButton, contextAction, inputElement } from './elements.ts';
import { anyText, id, imageWith, plainText, words } from './objects.ts';
import { cell, plainCell, richText } from './rich-text.ts';

/** Where a block may stand. */
export type Surface = 'message' | 'modal' | 'home';

type BlockType = types.KnownBlock['type'];

const EVERYWHERE: readonly Surface[] = ['message', 'modal', 'home'];

/**
 * Inputs could stand in a message by now, but nothing submits them there. What an app can't send (`file`), or we have no
 * use for (`plan`, `task_card`, `video`), stands nowhere.
 */
export const SURFACES: Readonly<Record<BlockType, readonly Surface[]>> = {
  actions: EVERYWHERE,
  alert: ['modal'],
  card: EVERYWHERE,
  carousel: ['message', 'home'],
  container: ['message', 'home'],
  context: EVERYWHERE,
  context_actions: ['message'],
  data_table: ['message', 'home'],
  divider: EVERYWHERE,
  file: [],
  header: EVERYWHERE,
  image: EVERYWHERE,
  input: ['modal', 'home'],
  markdown: ['message'],
  plan: [],
  rich_text: EVERYWHERE,
  section: EVERYWHERE,
  table: ['message', 'home'],
  task_card: [],
  video: [],
};

const blockId = { block_id: id.optional() };
const { section: ofSection, table: ofTable, dataTable, card: ofCard, input } = BLOCK_KIT;

const section = z
  .strictObject({
    type: z.literal('section'),
    text: anyText().optional(),
    fields: z.array(anyText(ofSection.field)).min(1).max(ofSection.fields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
    ...blockId,
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'neither text nor fields');

const areEven = (rows: readonly (readonly unknown[])[]) => new Set(rows.map(({ length }) => length)).size <= 1;
const isWithin = (most: number) => (rows: unknown) => lettersIn(rows) <= most;

const table = z.strictObject({
  type: z.literal('table'),
  rows: z
    .array(z.array(cell).min(1).max(ofTable.columns))
    .min(1)
    .max(ofTable.rows)
    .refine(areEven, 'rows of different lengths')
    .refine(isWithin(ofTable.characters), `more than ${ofTable.characters} characters in the cells`),
  column_settings: z
    .array(
      z
        .strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() })
        .nullable(),
    )
    .max(ofTable.columns)
    .optional(),
  ...blockId,
});

const dataRow = <Cell extends z.ZodType>(one: Cell) => z.array(one).min(1).max(dataTable.columns);

const dataTables = z.strictObject({
  type: z.literal('data_table'),
  caption: words(BLOCK_KIT.text),
  rows: z
    .tuple([dataRow(plainCell), dataRow(cell)], dataRow(cell))
    .refine((rows) => rows.length <= dataTable.rows, `more than ${dataTable.rows} rows`)
    .refine(areEven, 'rows of different lengths')
    .refine(isWithin(dataTable.characters), `more than ${dataTable.characters} characters in the cells`),
  page_size: z.int().min(1).max(dataTable.page).optional(),
  row_header_column_index: z.int().min(0).optional(),
  ...blockId,
});

const card = z
  .strictObject({
    type: z.literal('card'),
    hero_image: imageWith({}).optional(),
    icon: imageWith({}).optional(),
    title: anyText(ofCard.title).optional(),
    subtitle: anyText(ofCard.title).optional(),
    body: anyText(ofCard.body).optional(),
    actions: z.array(anyButton).min(1).max(ofCard.buttons).optional(),
    ...blockId,
  })
  .refine((one) => ['hero_image', 'title', 'actions', 'body'].some((part) => part in one), 'an empty card');

const simple = [
  z.strictObject({ type: z.literal('header'), text: plainText(BLOCK_KIT.header), ...blockId }),
  z.strictObject({ type: z.literal('divider'), ...blockId }),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([anyText(), imageWith({})]))
      .min(1)
      .max(BLOCK_KIT.context),
    ...blockId,
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z.array(actionsElement).min(1).max(BLOCK_KIT.actions),
    ...blockId,
  }),
  z.strictObject({
    type: z.literal('input'),
    label: plainText(input.label),
    hint: plainText(input.hint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
    ...blockId,
  }),
  imageWith({ title: plainText(BLOCK_KIT.image.title).optional(), ...blockId }),
  richText,
  section,
  table,
] as const;

const inContainer = z.discriminatedUnion('type', simple);

export const block = z.discriminatedUnion('type', [
  ...simple,
  card,
  dataTables,
  z.strictObject({
    type: z.literal('context_actions'),
    elements: z.array(contextAction).min(1).max(BLOCK_KIT.contextActions),
    ...blockId,
  }),
  z.strictObject({ type: z.literal('markdown'), text: words(Number.POSITIVE_INFINITY), ...blockId }),
  z.strictObject({
    type: z.literal('alert'),
    text: anyText(BLOCK_KIT.alert),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
    ...blockId,
  }),
  z.strictObject({
    type: z.literal('carousel'),
    elements: z.array(card).min(1).max(BLOCK_KIT.carousel),
    ...blockId,
  }),
  z
    .strictObject({
      type: z.literal('container'),
      title: plainText(BLOCK_KIT.container.title).optional(),
      rich_text_title: richText.optional(),
      subtitle: anyText(BLOCK_KIT.container.title).optional(),
      icon: imageWith({}).optional(),
      child_blocks: z.array(inContainer).min(1).max(BLOCK_KIT.container.blocks),
      width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
      is_collapsible: z.boolean().optional(),
      default_collapsed: z.boolean().optional(),
      has_header_divider: z.boolean().optional(),
      ...blockId,
    })
    .refine((one) => 'title' in one || 'rich_text_title' in one, 'a container without a title'),
]);

/** How many characters stand in some cells. */
function lettersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + lettersIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (typeof inner === 'string' ? (key === 'text' || key === 'fallback' ? inner.length : 0) : lettersIn(inner)),
    0,
  );
}
