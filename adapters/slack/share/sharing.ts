import type { types, ViewSubmitAction } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Subject } from '../../../src/sharing/card.ts';
import { startFields } from '../../chat/share/fields.ts';
import { clipText, shown } from '../../chat/shown-text.ts';
import type { Receipt } from '../api.ts';
import { sentence } from '../drafting/render-parts.ts';
import { ownId, personId, placeId } from '../ids.ts';
import { langOf } from '../reader-lang.ts';
import type { Feature, Press, Submitted } from '../surfaces/surface.ts';
import { draftingWords } from '../wording/drafting.ts';
import { shareWords } from '../wording/share.ts';
import type { Workspace } from '../workspace.ts';
import { drawDialog, fieldsIn } from './dialog.ts';
import { type NewState, readState } from './dialog-state.ts';
import { channelIn } from './fields.ts';
import { refusalOf } from './refusal.ts';
import { renderNoticeDialog, SHARE_DIALOG } from './render-dialog.ts';
import { show, submitCard } from './submit-card.ts';
import { postedCard, submitCorrection } from './submit-correction.ts';

/** Who wants to share, where they are, and what they named. */
export interface ToOpen {
  /** Slack's own id. */
  readonly user: string;
  /** The channel or direct message in which they are. */
  readonly channel?: string;
  readonly subject?: Subject;
  /** The language of what they shared from. */
  readonly lang?: Lang;
}

export interface Sharing extends Feature {
  /** Opens the dialog with a preview; the trigger holds for three seconds. Throws SlackFailure. */
  open(trigger: string, given: ToOpen): Promise<void>;
  /** Opens it with the card that stands there, to be corrected by the desk or its sharer. Throws SlackFailure. */
  correct(trigger: string, given: { readonly user: string; readonly at: Receipt }): Promise<void>;
}

/** A name that somebody gave themselves may be of any length. */
const LONGEST_NAME = 80;

/** So many dialogs are known to be done with. */
const MOST_TAKEN = 500;

/** In Slack's words, what can be posted in: no direct message. */
const CHANNEL = /^[CG]/;

/**
 * Sharing facts as cards. Nothing is posted that was not seen in a preview; all that a dialog knows travels with it, and what
 * its card says is made anew at every step.
 */
export function createSharing(workspace: Workspace): Sharing {
  const { api, places, readers, bot, log } = workspace;
  /** Dialogs whose card is on its way: where Slack waited too long for us, people press again. */
  const taken = new Set<string>();

  /** Opens a dialog that asks to wait, before anything is looked up: the trigger does not wait. */
  async function opening(trigger: string, guessed: Lang, made: () => Promise<types.ModalView>): Promise<void> {
    const words = draftingWords[guessed];
    const saying = (text: string) => renderNoticeDialog(guessed, shareWords[guessed].title, [sentence(text)]);
    const { id } = await api.openView(trigger, saying(words.wait));
    try {
      await api.updateView(id, await made());
    } catch (error) {
      log('slack_failed', { error });
      await api.updateView(id, saying(words.storeAway));
    }
  }

  async function begun({ user, channel, subject, lang: given }: ToOpen): Promise<types.ModalView> {
    const [lang, refusal, settings] = await Promise.all([
      langOf(workspace, user),
      refusalOf(workspace, 'share', user),
      channel === undefined ? undefined : places.get(placeId(bot.team, channel)).then((kept) => kept.settings),
    ]);
    if (refusal) return renderNoticeDialog(lang, shareWords[lang].title, [sentence(refusal(lang))]);
    const bound: Subject | undefined =
      settings?.vacancy === undefined ? undefined : { kind: 'vacancy', vacancy: settings.vacancy };
    const wanted = subject ?? bound;
    const card = { lang: given ?? settings?.lang ?? lang, ...(wanted && { subject: wanted }) };
    const { view } = await drawDialog(
      workspace,
      { v: 1, lang, ...(channel !== undefined && { from: channel }), sharer: user },
      (content, now) => startFields(content, now, card),
      channel !== undefined && CHANNEL.test(channel) ? { channel } : {},
    );
    return view;
  }

  async function begunCorrection(user: string, at: Receipt): Promise<types.ModalView> {
    const [lang, refusal, post] = await Promise.all([
      langOf(workspace, user),
      refusalOf(workspace, 'correct', user),
      postedCard(workspace, at),
    ]);
    const words = shareWords[lang];
    const saying = (text: string) => renderNoticeDialog(lang, words.correctTitle, [sentence(text)]);
    if (!post?.card) return saying(words.notOurs);
    const { card, by } = post;
    const isTheirs = by !== personId(bot.team, user);
    if (refusal && isTheirs) return saying(words.mayNotCorrect);
    const sharer = by === null ? null : ownId(by);
    const name = isTheirs && sharer !== null ? clipText(shown((await readers.of(sharer)).name), LONGEST_NAME) : '';
    const state: NewState = {
      v: 1,
      lang,
      from: at.channel,
      sharer,
      corrects: at,
      ...(isTheirs && { theirs: { line: card.line ?? '', name } }),
    };
    return (await drawDialog(workspace, state, (content, now) => startFields(content, now, card))).view;
  }

  async function redraw({ body, action }: Press): Promise<void> {
    const { view } = body;
    if (view?.callback_id !== SHARE_DIALOG) return;
    const state = readState(view.private_metadata);
    if (state === null) return void (await api.updateView(view.id, await tooOld(body.user.id), view.hash));
    const { values } = view.state;
    const channel = channelIn(values);
    const beside = channel === undefined ? {} : { channel };
    const drawn = await drawDialog(workspace, state, fieldsIn(state, values, action), beside);
    await api.updateView(view.id, drawn.view, view.hash);
  }

  /** An earlier version of the desk drew the dialog. */
  async function tooOld(user: string): Promise<types.ModalView> {
    const lang = await langOf(workspace, user);
    return renderNoticeDialog(lang, shareWords[lang].title, [sentence(shareWords[lang].tooOld)]);
  }

  async function submit({ view, user }: ViewSubmitAction): Promise<Submitted> {
    const state = readState(view.private_metadata);
    if (state === null) return show(await tooOld(user.id));
    const { lang, corrects, sharer } = state;
    const isOwn = corrects !== undefined && sharer === user.id;
    const refusal = await refusalOf(workspace, corrects ? 'correct' : 'share', user.id);
    if (refusal && !isOwn) return show(renderNoticeDialog(lang, shareWords[lang].title, [sentence(refusal(lang))]));
    const given = { view, user };
    const submitted = corrects
      ? await submitCorrection(workspace, state, corrects, given)
      : await submitCard(workspace, state, given);
    if (!submitted.after) return submitted;
    if (taken.has(view.id)) return {};
    taken.add(view.id);
    for (const first of taken) if (taken.size > MOST_TAKEN) taken.delete(first);
    return submitted;
  }

  /** Slack and whoever presses wait, so they hear of it where something does not answer us. */
  async function submitted(body: ViewSubmitAction): Promise<Submitted> {
    try {
      return await submit(body);
    } catch (error) {
      log('slack_failed', { error });
      const lang = await langOf(workspace, body.user.id);
      return show(renderNoticeDialog(lang, shareWords[lang].title, [sentence(draftingWords[lang].storeAway)]));
    }
  }

  const open = (trigger: string, given: ToOpen) => opening(trigger, given.lang ?? 'en', () => begun(given));
  return {
    open,
    correct: (trigger, { user, at }) => opening(trigger, 'en', () => begunCorrection(user, at)),
    presses: { share: redraw },
    submits: { [SHARE_DIALOG]: submitted },
    shortcuts: { share_facts: ({ trigger_id, user }) => open(trigger_id, { user: user.id }) },
  };
}
