import type { Shown } from '../../chat/drafting/aim.ts';
import type { Press } from '../surfaces/surface.ts';

/** What stands in the inputs of a dialog in which an answer is drafted. */
export interface Inputs {
  /** What is picked in a select; undefined where nothing is. */
  readonly picked: (field: keyof Shown) => string | undefined;
  /** What stands in the text; undefined where there is no such field. */
  readonly text: string | undefined;
  /** What had stood there before, which is shown below. */
  readonly before: string | undefined;
}

const TEXT = 'text.';
export const BEFORE = 'before';

/** The field for the text of a draft, which is another one for another draft: so no client can keep the old text in it. */
export function textId(digest: string): string {
  return `${TEXT}${digest}`;
}

/** What came along with a press. An empty field may come as nothing at all, which `hasField` decides. Pure. */
export function inputsIn(data: Press['data'], hasField: boolean): Inputs {
  const name = Object.keys(data).find((key) => key.startsWith(TEXT));
  return {
    picked: (field) => stringIn(data[field]),
    text: (name === undefined ? undefined : stringIn(data[name])) ?? (hasField ? '' : undefined),
    before: stringIn(data[BEFORE]),
  };
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
