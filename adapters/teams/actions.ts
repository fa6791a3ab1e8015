import type { Carrying, Execute, Submit } from './card.ts';

/** What a press carries beside its own data, so that each way in which Teams tells of it leads to the same feature. */
export const VERB = 'verb';

interface Look {
  readonly style?: NonNullable<Submit['style']>;
  readonly mode?: NonNullable<Submit['mode']>;
  readonly tooltip?: string;
  /** Whether what stands in the inputs of the card comes along; it does, where nothing else is said. */
  readonly associatedInputs?: 'none';
}

/** A press that is answered in the card or with a message; with what old clients send in its place. */
export function execute(title: string, verb: string, data: Carrying, look: Look = {}): Execute {
  return { type: 'Action.Execute', title, verb, data, ...look, fallback: submit(title, verb, data, look) };
}

/** A press that opens a dialog: only a card can do that. */
export function opens(title: string, verb: string, data: Carrying, look: Look = {}): Submit {
  return { ...submit(title, verb, data, look), data: { ...data, [VERB]: verb, msteams: { type: 'task/fetch' } } };
}

/** A press inside of a dialog, or that of a client which does not know `Action.Execute`. */
export function submit(title: string, verb: string, data: Carrying, look: Look = {}): Submit {
  return { type: 'Action.Submit', title, data: { ...data, [VERB]: verb }, ...look };
}
