import type { types } from '@slack/bolt';
import { problemsOf } from '../block-kit.ts';
import { isPart, type Part } from './elements.ts';

/** Everything that Slack would refuse in a payload, or show otherwise than it was meant; empty where all is well. */
export function problemsIn(method: string, payload: Part): readonly string[] {
  const { view, text, blocks } = payload;
  const isMessage = text !== undefined || blocks !== undefined;
  const found = isPart(view)
    ? problemsOf(view as unknown as types.View)
    : isMessage
      ? problemsOf({ ...payload, ...(typeof text === 'string' && { text }) } as Parameters<typeof problemsOf>[0])
      : [];
  return found.map((problem) => `${method}: ${problem}`);
}
