import type { ViewOutput, ViewSubmitAction } from '@slack/bolt';
import type { Post } from '../../../src/posts/posts.ts';
import { may } from '../../../src/roles/may.ts';
import { aimOf } from '../../chat/drafting/aim.ts';
import { type Drafted, draftIn, drawnAgain } from '../../chat/drafting/draft-in.ts';
import { postedOf } from '../../chat/drafting/posted-of.ts';
import { aimAfter, fieldIn, writtenIn } from '../drafting/aim.ts';
import { beforeIn } from '../drafting/render-draft.ts';
import { beside, orSaid } from '../drafting/submitting.ts';
import { personId, placeId } from '../ids.ts';
import { carriedBy, type PressedMessage } from '../parse/parse-press.ts';
import { langOf } from '../reader-lang.ts';
import type { Feature, Press, Submitted } from '../surfaces/surface.ts';
import { correctWords } from '../wording/correct.ts';
import { draftingWords } from '../wording/drafting.ts';
import type { Workspace } from '../workspace.ts';
import { type Correction, readCorrection } from './correction.ts';
import { carriedIn, parseCorrect } from './parse-correct.ts';
import { postCorrection } from './post-correction.ts';
import { CORRECT_TEXT, CORRECTING, type Correcting, renderCorrecting, renderWithout } from './render-correcting.ts';

/** Presses in the dialog, its end, and how it is opened from the menu of a message. */
export interface CorrectingFeature extends Feature {
  readonly open: (press: Press, pressed: PressedMessage) => Promise<void>;
}

/** Somebody who may correct a message. */
interface Admitted {
  readonly post: Post;
  /** What the bot says binds the organisation, so that only the people of the desk may put it into words of their own. */
  readonly mayWrite: boolean;
}

/**
 * “Correct” on an answer or a suggestion: the people of the desk choose what it is about and may write it, whoever asked for
 * it or suggested it chooses. Everything is looked up anew at each step, so what was withdrawn meanwhile stays withdrawn.
 */
export function createCorrecting(workspace: Workspace): CorrectingFeature {
  const { api, posts, bot, log, roleOf } = workspace;

  async function open({ body, action }: Press, { channel, ts, user }: PressedMessage): Promise<void> {
    const carried = carriedIn(body.message);
    const aim = parseCorrect(carriedBy(action)) ?? (carried ? aimOf(carried) : {});
    const guessed = aim.lang ?? 'en';
    // The trigger holds for three seconds, so nothing is looked up before.
    const { id } = await api.openView(body.trigger_id, renderWithout(guessed, draftingWords[guessed].wait));
    try {
      const lang = await langOf(workspace, user);
      const given = {
        v: 1,
        channel,
        ts,
        aim,
        lang,
        drawn: 0,
        digest: '',
        responseUrl: body.response_url,
        ...(carried && { carried }),
      } as const;
      await api.updateView(id, await begun(given, user));
    } catch (error) {
      log('slack_failed', { error });
      await api.updateView(id, renderWithout(guessed, draftingWords[guessed].storeAway));
    }
  }

  async function begun(correction: Correction, user: string) {
    const admitted = await admit(correction, user);
    if (typeof admitted === 'string') return renderWithout(correction.lang, admitted);
    return renderCorrecting(await look(correction, admitted));
  }

  /** The post with what they may do with it, or why they may not. */
  async function admit({ channel, ts, lang }: Correction, user: string): Promise<Admitted | string> {
    const words = correctWords[lang];
    const post = await posts.get({ face: 'slack', place: placeId(bot.team, channel), message: ts });
    if (!post || post.kind === 'card') return words.gone;
    const mayWrite = may(await roleOf(user, channel), 'correct', { guests: false });
    return mayWrite || post.by === personId(bot.team, user) ? { post, mayWrite } : words.mayNot;
  }

  /** What an answer among colleagues is replaced by speaks to colleagues too. */
  function drafted({ channel, carried, aim, lang }: Correction, { post }: Admitted): Promise<Drafted> {
    const voice = post.kind === 'answer' ? 'colleague' : 'applicant';
    return draftIn(workspace, carried?.u ?? '', aim, { place: placeId(bot.team, channel), voice, reader: lang });
  }

  async function look(correction: Correction, admitted: Admitted): Promise<Omit<Correcting, 'isChanged'>> {
    const found = await drafted(correction, admitted);
    const { mayWrite } = admitted;
    return {
      drafted: found,
      mayWrite,
      correction: { ...correction, drawn: drawnAgain(correction, found), digest: found.digest },
    };
  }

  /** The dialog as it is after what was chosen, and what stands in its field. */
  async function lookAfter(correction: Correction, admitted: Admitted, { state: { values }, blocks }: ViewOutput) {
    const { draft } = await drafted(correction, admitted);
    const seen = await look({ ...correction, aim: aimAfter(values, 'correct', draft, correction.aim) }, admitted);
    const field = fieldIn(values, CORRECT_TEXT);
    const isSame = seen.drafted.digest === correction.digest;
    const textBefore = isSame ? beforeIn(blocks) : (writtenIn(field, draft.text) ?? beforeIn(blocks));
    return { seen: { ...seen, ...(textBefore !== undefined && { textBefore }) }, field };
  }

  /** Something was chosen: a new draft takes the place of the old one, and what was written shows below it. */
  async function redraw({ body: { view, user } }: Press): Promise<void> {
    const correction = readCorrection(view?.private_metadata);
    if (!view || !correction) return;
    const admitted = await admit(correction, user.id);
    if (typeof admitted === 'string') {
      await api.updateView(view.id, renderWithout(correction.lang, admitted));
      return;
    }
    const { seen } = await lookAfter(correction, admitted, view);
    await api.updateView(view.id, renderCorrecting(seen));
  }

  async function submit(body: ViewSubmitAction): Promise<Submitted> {
    const correction = readCorrection(body.view.private_metadata);
    if (!correction) return {};
    return orSaid(submitted(correction, body), log, body, { actionId: CORRECT_TEXT, lang: correction.lang });
  }

  async function submitted(correction: Correction, { view, user }: ViewSubmitAction) {
    const { lang, digest } = correction;
    const admitted = await admit(correction, user.id);
    if (typeof admitted === 'string') return update(renderWithout(lang, admitted));
    const { seen, field } = await lookAfter(correction, admitted, view);
    const { draft } = seen.drafted;
    if (seen.drafted.digest !== digest || !draft.reply || (field && !admitted.mayWrite)) {
      return update(renderCorrecting({ ...seen, isChanged: true }));
    }
    const posted = postedOf(seen.drafted, field ? (field.text ?? '') : undefined);
    if (!posted) return field ? beside(field, draftingWords[lang].empty) : {};
    return { after: () => postCorrection(workspace, correction, admitted.post, seen.drafted, posted, user.id) };
  }

  return { open, presses: { correct: redraw }, submits: { [CORRECTING]: submit } };
}

function update(view: ReturnType<typeof renderCorrecting>): Submitted {
  return { ack: { response_action: 'update', view } };
}
