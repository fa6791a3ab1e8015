import { z } from 'zod';
import { action, behindText } from './actions.ts';
import { markdown, plain, run } from './texts.ts';

const placed = {
  id: z.string().min(1).optional(),
  separator: z.literal(true).optional(),
  spacing: z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']).optional(),
  isVisible: z.boolean().optional(),
};
const LONG = 4_000;

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: markdown,
  wrap: z.literal(true),
  style: z.enum(['heading', 'default']).optional(),
  size: z.enum(['Small', 'Default', 'Medium', 'Large', 'ExtraLarge']).optional(),
  weight: z.enum(['Lighter', 'Default', 'Bolder']).optional(),
  isSubtle: z.literal(true).optional(),
  ...placed,
});

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: run,
  weight: z.literal('Bolder').optional(),
  isSubtle: z.literal(true).optional(),
  size: z.literal('Small').optional(),
  selectAction: behindText.optional(),
});

const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z
    .array(textRun)
    .min(1)
    .refine((runs) => runs.some(({ text }) => /[^\s\p{Cf}]/u.test(text)), 'nothing to be seen'),
  ...placed,
});

/** Cells may be empty; nothing else that holds elements may. */
const elements = z.lazy((): z.ZodType => z.array(element).min(1));
const cells = z.array(
  z.strictObject({ type: z.literal('TableCell'), items: z.lazy((): z.ZodType => z.array(element)) }),
);

const container = z.strictObject({
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
  items: elements,
  ...placed,
});

const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  columns: z
    .array(
      z.strictObject({
        type: z.literal('Column'),
        width: z.union([z.enum(['auto', 'stretch']), z.number().positive()]),
        items: elements,
      }),
    )
    .min(1),
  ...placed,
});

const table = z
  .strictObject({
    type: z.literal('Table'),
    firstRowAsHeader: z.boolean(),
    showGridLines: z.boolean(),
    columns: z.array(z.strictObject({ width: z.number().positive() })).min(1),
    rows: z.array(z.strictObject({ type: z.literal('TableRow'), cells })).min(1),
    fallback: container.optional(),
    ...placed,
  })
  .refine(({ columns, rows }) => rows.every((one) => one.cells.length === columns.length), 'rows and columns differ');

const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions: z.array(action).min(1), ...placed });

const input = {
  id: z.string().min(1),
  label: plain(200),
  isRequired: z.boolean().optional(),
  errorMessage: plain(200).optional(),
};
const isExplained = ({ isRequired, errorMessage }: { isRequired?: boolean | undefined; errorMessage?: unknown }) =>
  isRequired !== true || errorMessage !== undefined;
const UNEXPLAINED = 'required, without words for who left it out';

const textInput = z
  .strictObject({
    type: z.literal('Input.Text'),
    value: z.string().optional(),
    placeholder: plain(200).optional(),
    isMultiline: z.boolean().optional(),
    maxLength: z.number().int().positive().optional(),
    ...placed,
    ...input,
  })
  .refine(isExplained, UNEXPLAINED)
  .refine(({ value = '', maxLength = LONG }) => value.length <= maxLength, 'longer than it may be');

const choiceSet = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    choices: z.array(z.strictObject({ title: plain(200), value: z.string().min(1) })).min(1),
    value: z.string().optional(),
    style: z.enum(['compact', 'expanded', 'filtered']).optional(),
    isMultiSelect: z.boolean().optional(),
    placeholder: plain(200).optional(),
    wrap: z.literal(true).optional(),
    ...placed,
    ...input,
  })
  .refine(isExplained, UNEXPLAINED)
  .refine(({ choices, value, isMultiSelect }) => {
    const picked = value === undefined || value === '' ? [] : isMultiSelect ? value.split(',') : [value];
    return picked.every((one) => choices.some((choice) => choice.value === one));
  }, 'what is picked is not among the choices');

/** One element of a card, as Adaptive Cards 1.5 has it and as far as we draw it. */
export const element: z.ZodType = z.discriminatedUnion('type', [
  textBlock,
  richTextBlock,
  container,
  columnSet,
  table,
  actionSet,
  textInput,
  choiceSet,
]);
