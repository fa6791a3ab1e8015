import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { VERB } from '../../../../adapters/teams/actions.ts';
import { CARD } from '../../../../adapters/teams/limits.ts';
import { plain } from './texts.ts';

const pressable = {
  title: plain(CARD.title),
  tooltip: plain(CARD.utterance).optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  mode: z.enum(['primary', 'secondary']).optional(),
};
const inputs = z.enum(['auto', 'none']).optional();
const data = z.record(z.string(), z.unknown());

const leads = {
  type: z.literal('Action.OpenUrl'),
  url: z.url({ protocol: /^https?$/, error: 'no address of the web' }).max(CARD.link),
};
/** Behind a run of text, which is its title. */
export const behindText = z.strictObject(leads);
const openUrl = z.strictObject({ ...leads, ...pressable });

export const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  data: data.refine(({ [VERB]: verb }) => typeof verb === 'string' && verb !== '', 'no verb in the data'),
  associatedInputs: inputs,
  ...pressable,
});

export const execute = z
  .strictObject({
    type: z.literal('Action.Execute'),
    verb: z.string().min(1),
    data,
    associatedInputs: inputs,
    fallback: submit,
    ...pressable,
  })
  .refine((one) => isDeepStrictEqual(one.fallback.data, { ...one.data, [VERB]: one.verb }), {
    error: 'the fallback carries another verb or other data',
    path: ['fallback', 'data'],
  })
  .refine(
    ({ fallback, title, associatedInputs }) =>
      isDeepStrictEqual([fallback.title, fallback.associatedInputs], [title, associatedInputs]),
    {
      error: 'the fallback reads or takes inputs in another way',
      path: ['fallback'],
    },
  );

export const action = z.discriminatedUnion('type', [execute, submit, openUrl]);
