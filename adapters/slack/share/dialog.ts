import type { BlockElementAction, types, ViewOutput } from '@slack/bolt';
import type { Content } from '../../../src/content/content.ts';
import { cardIn, type Fields, knownFields } from '../../chat/share/fields.ts';
import { type MadeCard, makeCard } from '../../chat/share/make-card.ts';
import { sentence } from '../drafting/render-parts.ts';
import { shareWords } from '../wording/share.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import type { DialogState, NewState } from './dialog-state.ts';
import { readFields, removesLine } from './fields.ts';
import { renderDialog, renderNoticeDialog } from './render-dialog.ts';

export type Values = ViewOutput['state']['values'];

/** A dialog as it is to be shown now, and the card in its preview: null where the fields make none. */
export interface Drawn {
  readonly view: types.ModalView;
  readonly made: MadeCard | null;
}

export interface Beside {
  /** The channel that is chosen. */
  readonly channel?: string;
  /** A sentence above the fields. */
  readonly notice?: string;
}

/** Draws a sharing dialog with what its card says now. Throws DeskError as the store does. */
export async function drawDialog(
  workspace: Pick<Workspace, 'desk' | 'holds' | 'clock'>,
  state: NewState,
  fieldsOf: (content: Content, now: string) => Fields | null,
  beside: Beside = {},
): Promise<Drawn> {
  const held = await workspace.holds.held();
  const content = contentOf(workspace);
  const now = workspace.clock();
  const fields = fieldsOf(content, now);
  if (fields === null) {
    const { title, noVacancies } = shareWords[state.lang];
    return { view: renderNoticeDialog(state.lang, title, [sentence(noVacancies)]), made: null };
  }
  const of = cardIn(content, fields);
  const made = of && makeCard(content, of, { now, held });
  return { view: renderDialog({ content, now, state, fields, made, ...beside }), made };
}

/** The fields of a dialog as somebody left them when they `pressed` something, or without that when they submitted it. */
export function fieldsIn(
  { fields: kept, theirs }: DialogState,
  values: Values,
  pressed?: BlockElementAction,
): (content: Content, now: string) => Fields | null {
  return (content, now) => {
    const before = knownFields(content, now, kept);
    if (before === null) return null;
    const fields = readFields(content, values, before, pressed);
    return theirs ? { ...fields, line: removesLine(values) ? '' : theirs.line } : fields;
  };
}
