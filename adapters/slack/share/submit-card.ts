import { isDeepStrictEqual } from 'node:util';
import type { types, ViewSubmitAction } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import { cardIn } from '../../chat/share/fields.ts';
import type { MadeCard } from '../../chat/share/make-card.ts';
import { addressOf } from '../address.ts';
import { SlackFailure } from '../api.ts';
import { sentence } from '../drafting/render-parts.ts';
import type { Submitted } from '../surfaces/surface.ts';
import { shareWords } from '../wording/share.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { type Drawn, drawDialog, fieldsIn } from './dialog.ts';
import type { DialogState } from './dialog-state.ts';
import { channelIn } from './fields.ts';
import { postCard } from './post-card.ts';
import { renderNoticeDialog } from './render-dialog.ts';
import { CHANNEL_FIELD, VACANCIES_FIELD } from './render-fields.ts';
import { renderOutcome } from './render-outcome.ts';
import { tellSharer } from './tell-sharer.ts';

/** In Slack's words: a channel that the bot is not in, or may not even know of. */
const NOT_IN: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel', 'missing_scope']);

/** What comes of pressing “Share”, by somebody who may: the card goes out only as its preview showed it. */
export async function submitCard(
  workspace: Workspace,
  state: DialogState,
  { view, user }: Pick<ViewSubmitAction, 'view' | 'user'>,
): Promise<Submitted> {
  const { lang, from } = state;
  const channel = channelIn(view.state.values);
  if (channel === undefined) return wrong(CHANNEL_FIELD, shareWords[lang].noChannel);
  const [problem, drawn] = await Promise.all([
    problemWith(workspace, channel, lang),
    drawAgain(workspace, state, view),
  ]);
  if (problem !== null) return wrong(CHANNEL_FIELD, problem);
  const made = asSeen(workspace, state, view, drawn);
  if (!('of' in made)) return made;

  // Who shares where they are sees the card come; who shares elsewhere waits for word of it.
  const waits = channel !== from;
  const { title, onItsWay } = shareWords[lang];
  return {
    ...(waits && show(renderNoticeDialog(lang, title, [sentence(onItsWay)]))),
    async after() {
      const outcome = await postCard(workspace, made, { user: user.id, channel });
      const isSent = outcome.kind === 'sent';
      if (isSent && !waits) return;
      const link = isSent ? addressOf(workspace.bot, outcome.receipt.channel, outcome.receipt.ts) : undefined;
      const where = { user: user.id, lang, ...(waits && { view: view.id }), ...(from !== undefined && { from }) };
      await tellSharer(workspace, where, renderOutcome(lang, channel, outcome, link), !isSent);
    },
  };
}

/** The dialog as it reads now. */
export function drawAgain(workspace: Workspace, state: DialogState, view: ViewSubmitAction['view']): Promise<Drawn> {
  const channel = channelIn(view.state.values);
  return drawDialog(workspace, state, fieldsIn(state, view.state.values), {
    ...(channel !== undefined && { channel }),
  });
}

/** The card, where it is the one that the preview showed; else what is to be shown instead of taking it. */
export function asSeen(
  workspace: Workspace,
  state: DialogState,
  view: ViewSubmitAction['view'],
  { made, view: now }: Drawn,
): MadeCard | Submitted {
  const words = shareWords[state.lang];
  if (made === null) return VACANCIES_FIELD in view.state.values ? wrong(VACANCIES_FIELD, words.tooFew) : show(now);
  const isSame = isDeepStrictEqual(cardIn(contentOf(workspace), state.fields), made.of);
  if (isSame && state.shown === made.card.shown) return made;
  return show({ ...now, blocks: [sentence(isSame ? words.factsChanged : words.notSeen), ...now.blocks] });
}

export function show(view: types.ModalView): Submitted {
  return { ack: { response_action: 'update', view } };
}

function wrong(field: string, why: string): Submitted {
  return { ack: { response_action: 'errors', errors: { [field]: why } } };
}

/** Why nothing can be posted in a channel; null where it can. */
async function problemWith({ api, bot }: Workspace, channel: string, lang: Lang): Promise<string | null> {
  const { notIn, noAnswer } = shareWords[lang];
  try {
    return (await api.channelInfo(channel)).isMember ? null : notIn(bot.name);
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    return NOT_IN.has(error.code) ? notIn(bot.name) : noAnswer;
  }
}
