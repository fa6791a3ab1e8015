import type { types } from '@slack/bolt';
import { z } from 'zod';
import { BLOCK_KIT } from '../../../adapters/slack/limits.ts';
import { block, SURFACES, type Surface } from './block-kit/blocks.ts';
import { id, markupProblem, plainText } from './block-kit/objects.ts';

/** A message as it is sent, without where it goes. */
export interface MessagePayload {
  readonly text?: string;
  readonly blocks?: readonly types.AnyBlock[];
}

const { message: ofMessage, view: ofView } = BLOCK_KIT;

const ofEveryView = {
  blocks: z.array(block).min(1).max(ofView.blocks),
  private_metadata: z.string().max(ofView.metadata).optional(),
  callback_id: z.string().min(1).max(ofView.callback).optional(),
  external_id: id.optional(),
};

const view = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...ofEveryView }),
  z.strictObject({
    type: z.literal('modal'),
    title: plainText(ofView.words),
    submit: plainText(ofView.words).optional(),
    close: plainText(ofView.words).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...ofEveryView,
  }),
]);

const message = z.object({
  text: z.string().refine((text) => /\S/.test(text), 'no text, which is all that screen readers read'),
  blocks: z.array(block).min(1).max(ofMessage.blocks).optional(),
});

/**
 * What Slack would refuse or cut in a message, a dialog or a home tab, or would not show as it is meant; where the pages
 * and the types of Slack differ, the stricter holds. Each as `where: what`; none where all is well. Knows nothing of what
 * stands beside text and blocks in a message.
 */
export function problemsOf(payload: MessagePayload | types.View): readonly string[] {
  const isView = 'type' in payload;
  const surface = isView ? payload.type : 'message';
  const shape = (isView ? view : message).safeParse(payload);
  const blocks = (payload.blocks ?? []) as readonly types.AnyBlock[];
  return [
    ...(shape.error?.issues ?? []).flatMap((issue) => problemsIn(issue)),
    ...blocks.flatMap((one, at) => strangerProblems(one, at, surface)),
    ...twice('block_id', blocks),
    ...twice('action_id', blocks),
    ...signProblems(payload),
    ...(isView ? viewProblems(payload, blocks) : messageProblems(payload, blocks)),
  ];
}

/** A problem where it lies; those of the branches of a union one by one. */
function problemsIn(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): readonly string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return issue.errors.flatMap((branch) => branch.flatMap((inner) => problemsIn(inner, path)));
  }
  return [`${path.map(String).join('.') || 'payload'}: ${issue.message}`];
}

function strangerProblems(one: types.AnyBlock, at: number, surface: Surface | 'workflow_step'): readonly string[] {
  if (surface === 'workflow_step') return [];
  const inside = 'child_blocks' in one ? one.child_blocks : [];
  return [one, ...inside].flatMap(({ type }) => {
    const surfaces: Readonly<Record<string, readonly Surface[]>> = SURFACES;
    return surfaces[type]?.includes(surface) === false ? [`blocks.${at}: no ${type} in a ${surface}`] : [];
  });
}

function twice(key: 'block_id' | 'action_id', blocks: readonly types.AnyBlock[]): readonly string[] {
  const ids = everyValue(blocks, key).filter((value) => typeof value === 'string');
  return [...new Set(ids.filter((one, at) => ids.indexOf(one) !== at))].map((one) => `${key} ${one}: given twice`);
}

/** A sign that no text can hold, or half of one. */
function signProblems(payload: unknown): readonly string[] {
  const bad = everyString(payload).filter((text) => text.includes('\0') || /\p{Surrogate}/u.test(text));
  return bad.map((text) => `${JSON.stringify(text)}: holds a sign that is none`);
}

function messageProblems({ text = '' }: MessagePayload, blocks: readonly types.AnyBlock[]): readonly string[] {
  const all = blocks.flatMap((one) => ('child_blocks' in one ? [one, ...one.child_blocks] : [one]));
  const tables = all.filter(({ type }) => type === 'table' || type === 'data_table').length;
  const markdown = all.flatMap((one) => (one.type === 'markdown' && 'text' in one ? [String(one.text)] : []));
  const markup = markupProblem(text);
  const size = JSON.stringify(blocks).length;
  const bytes = Buffer.byteLength(text);
  return [
    ...(bytes > ofMessage.textBytes ? [`text: ${bytes} bytes, more than ${ofMessage.textBytes}`] : []),
    ...(markup === null ? [] : [`text: ${markup}`]),
    ...(tables > ofMessage.tables ? [`blocks: ${tables} tables, more than ${ofMessage.tables}`] : []),
    ...(markdown.join('').length > ofMessage.markdown ? ['blocks: too much markdown'] : []),
    ...(size > ofMessage.characters ? [`blocks: ${size} characters, more than ${ofMessage.characters}`] : []),
  ];
}

function viewProblems(given: types.View, blocks: readonly types.AnyBlock[]): readonly string[] {
  const asks = blocks.some(({ type }) => type === 'input');
  const focused = everyValue(blocks, 'focus_on_load').filter((value) => value === true).length;
  const answers = everyValue(blocks, 'response_url_enabled').some((value) => value === true);
  return [
    ...(given.type === 'modal' && asks && !given.submit ? ['submit: missing, though something is asked'] : []),
    ...(focused > 1 ? [`blocks: ${focused} elements in focus`] : []),
    ...(answers && given.type !== 'modal' ? ['blocks: response_url_enabled outside a dialog'] : []),
  ];
}

/** Every value of a key, at any depth. */
function everyValue(value: unknown, key: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => everyValue(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner] : everyValue(inner, key)));
}

function everyString(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(everyString);
}
