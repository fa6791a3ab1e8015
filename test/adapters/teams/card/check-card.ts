import { z } from 'zod';
import { CARD } from '../../../../adapters/teams/limits.ts';
import { action, execute } from './actions.ts';
import { element } from './elements.ts';
import { eventsOf } from './parse-card.ts';

const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['en', 'fr']).optional(),
  speak: z
    .string()
    .refine((text) => !text.includes('{{'), 'holds a macro')
    .optional(),
  body: z.array(element).min(1),
  actions: z.array(action).min(1).optional(),
  refresh: z.strictObject({ action: execute, userIds: z.array(z.string()).max(60).optional() }).optional(),
  msteams: z.strictObject({ width: z.literal('Full') }).optional(),
});

/** Where a card stands: a dialog can only be submitted. */
export interface Standing {
  readonly inDialog?: true;
}

/**
 * What Teams would refuse, cut or show otherwise than meant in a card, each as `where: what`; none where all is well. Holds
 * for cards in messages, in dialogs and in what a search finds.
 */
export function checkCard(given: unknown, { inDialog }: Standing = {}): readonly string[] {
  const shape = card.safeParse(given);
  const units = (JSON.stringify(given) ?? '').length;
  const actions = everyObject(given).flatMap(({ actions: some }) => (Array.isArray(some) ? some : []));
  const ids = everyObject(given).flatMap(({ type, id }) => (String(type).startsWith('Input.') ? [String(id)] : []));
  const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
  const executes = everyObject(given).filter(({ type }) => type === 'Action.Execute').length;
  return [
    ...(shape.error?.issues ?? []).flatMap((issue) => problemsIn(issue)),
    ...(units > CARD.units ? [`card: ${units} units of UTF-16, more than ${CARD.units}`] : []),
    ...(actions.length > CARD.actions ? [`card: ${actions.length} actions, more than ${CARD.actions}`] : []),
    ...[...twice].map((id) => `card: two inputs called ${id}`),
    ...(inDialog && executes > 0 ? ['card: Action.Execute in a dialog, which knows Action.Submit only'] : []),
    ...(shape.success ? eventsOf(shape.data) : []),
  ];
}

/** A problem where it lies; those of the branches of a union one by one. */
function problemsIn(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): readonly string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return issue.errors.flatMap((branch) => branch.flatMap((inner) => problemsIn(inner, path)));
  }
  return [`${path.map(String).join('.') || 'card'}: ${issue.message}`];
}

/** Every object in a card, at any depth; what a list or a fallback holds in place of a table is not drawn beside it. */
function everyObject(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).filter(([key]) => key !== 'fallback' && key !== 'data');
  return [value as Readonly<Record<string, unknown>>, ...inside.flatMap(([, inner]) => everyObject(inner))];
}
