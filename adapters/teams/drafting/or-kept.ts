import type { Lang } from '../../../src/content/schema/text.ts';
import type { Log } from '../../../src/log/log.ts';
import { draftingWords } from '../../wording/drafting.ts';
import { submit } from '../actions.ts';
import { cardOf } from '../render/card-of.ts';
import type { Press, Shown } from '../surfaces/surface.ts';
import { teamsDraftingWords } from '../wording/drafting.ts';
import { inputsIn, textId } from './inputs.ts';
import { sentence, textField } from './render-parts.ts';

/** The dialog in which somebody wrote. */
export interface Kept {
  readonly title: string;
  readonly lang: Lang;
  readonly digest: string;
  /** What draws it anew, and what that carries. */
  readonly again: { readonly verb: string; readonly carrying: object };
}

/**
 * What comes of a press. Where the store does not answer, says so above what somebody had written, so that it is not lost.
 * Rejects where they had written nothing.
 */
export async function orKept(
  work: Promise<Shown>,
  { data }: Pick<Press, 'data'>,
  dialog: Kept | null,
  log: Log,
): Promise<Shown> {
  try {
    return await work;
  } catch (error) {
    const { text } = inputsIn(data, false);
    if (!dialog || text === undefined) throw error;
    log('teams_failed', { error });
    const { title, lang, digest, again } = dialog;
    const words = draftingWords[lang];
    const body = [sentence(words.storeAway), textField(textId(digest), words.yourText, text)];
    const actions = [submit(teamsDraftingWords[lang].again, again.verb, { s: again.carrying })];
    return { kind: 'dialog', title, card: cardOf(lang, body, actions) };
  }
}
