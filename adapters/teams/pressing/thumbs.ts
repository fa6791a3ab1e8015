import { z } from 'zod';
import { LANGS } from '../../../src/content/schema/text.ts';
import { RATINGS, type Rating, REASONS } from '../../../src/feedback/opinion.ts';
import { controlsWords } from '../../wording/controls.ts';
import { submit } from '../actions.ts';
import { addressOf } from '../address.ts';
import { personIn } from '../ids.ts';
import { renderNotice } from '../render/render-notice.ts';
import { toDialogCard } from '../render/to-dialog-card.ts';
import type { Feature, Press, Shown } from '../surfaces/surface.ts';
import { contentOf, type Workspace } from '../workspace.ts';

const thumbSchema = z.looseObject({
  /** Names the answer. */
  k: z.string().min(1).max(40),
  /** What it was about; not to be taken on trust. */
  a: z.unknown(),
  l: z.enum(LANGS),
  /** A reason, or absent for a thumb. */
  r: z.exactOptional(z.enum(RATINGS)),
  /** The message, in the dialog that its thumb opened. */
  m: z.exactOptional(z.string().max(100)),
});
type Thumb = z.infer<typeof thumbSchema>;

/** Thumbs under an answer; the one that points down opens the question what was wrong. */
export function createThumbs(workspace: Workspace): Feature {
  const { rate, log } = workspace;

  /** Says whether it could be counted. */
  async function count({ where }: Press, { k: answer, a: about, m: message }: Thumb, rating: Rating): Promise<boolean> {
    const link = message === undefined ? null : addressOf({ ...where, message });
    const opinion = { answer, person: personIn(where), about, rating, ...(link !== null && { link }) };
    try {
      return (await rate?.(opinion)) ?? false;
    } catch (error) {
      log('store_failed', { error });
      return false;
    }
  }

  function counted(isCounted: boolean, { l }: Thumb): { readonly kind: 'said'; readonly text: string } {
    const text = isCounted ? contentOf(workspace).wording[l].feedback.counted : controlsWords[l].notCounted;
    return { kind: 'said', text };
  }

  function reasons(thumb: Thumb): Shown {
    const { ask, bad, reasons: named } = contentOf(workspace).wording[thumb.l].feedback;
    const actions = REASONS.map((reason) => submit(named[reason], 'reason', { ...thumb, r: reason }));
    const asked = renderNotice(ask, thumb.l);
    const drawn = { body: asked.card.body, summary: asked.summary };
    const card = toDialogCard(drawn, { lang: thumb.l, actions });
    return { kind: 'dialog', title: bad, card, height: 'small', width: 'small' };
  }

  return {
    presses: {
      async thumb(press) {
        const read = thumbSchema.safeParse(press.data);
        if (!read.success) return { kind: 'done' };
        return counted(await count(press, read.data, 'good'), read.data);
      },
    },
    dialogs: {
      async reasons(press) {
        const read = thumbSchema.safeParse(press.data);
        if (!read.success) return { kind: 'closed' };
        const thumb = { ...read.data, ...(press.message !== undefined && { m: press.message }) };
        return (await count(press, thumb, 'bad')) ? reasons(thumb) : counted(false, thumb);
      },
    },
    submits: {
      async reason(press) {
        const read = thumbSchema.safeParse(press.data);
        const rating = read.data?.r;
        if (!read.success || rating === undefined) return { kind: 'closed' };
        return counted(await count(press, read.data, rating), read.data);
      },
    },
  };
}
