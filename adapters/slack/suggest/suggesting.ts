import type { MessageShortcut, SlackShortcut, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import type { Lang } from '../../../src/content/schema/text.ts';
import { toMail } from '../../../src/reply/mail.ts';
import { understand } from '../../../src/understand/understand.ts';
import { type Drafted, draftIn, drawnAgain } from '../../chat/drafting/draft-in.ts';
import { postedOf } from '../../chat/drafting/posted-of.ts';
import { refusalFor } from '../../chat/refusal.ts';
import { SlackFailure } from '../api.ts';
import { aimAfter, fieldIn, writtenIn } from '../drafting/aim.ts';
import { beforeIn } from '../drafting/render-draft.ts';
import { beside, orSaid } from '../drafting/submitting.ts';
import { placeId } from '../ids.ts';
import { parseText } from '../parse/parse-text.ts';
import { langOf } from '../reader-lang.ts';
import type { Feature, Press, Submitted } from '../surfaces/surface.ts';
import { draftingWords } from '../wording/drafting.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { postSuggestion } from './post-suggestion.ts';
import {
  isDirect,
  renderMail,
  renderSuggesting,
  renderWithout,
  SUGGEST_TEXT,
  SUGGESTING,
  type Suggesting,
} from './render-suggesting.ts';
import { newSuggestion, readSuggestion, type Suggestion } from './suggestion.ts';

/** What was drafted for somebody's message, to be drawn. */
type Seen = Omit<Suggesting, 'isChanged' | 'textBefore'>;

/** In Slack's words: a channel that the bot is not in, or may not even know of. */
const NOT_IN: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel', 'missing_scope']);

/**
 * “Suggest an answer” on anybody's message: a dialog with a draft in applicant voice, which its reader may change and have
 * posted in the message's thread. Everything is looked up anew at each step, so a draft that no longer holds is not posted.
 */
export function createSuggesting(workspace: Workspace): Feature {
  const { api, posts, bot, log, roleOf } = workspace;

  async function open(body: SlackShortcut): Promise<void> {
    if (body.type !== 'message_action') return;
    const utterance = parseText(body.message.text ?? '');
    const guessed = understand(contentOf(workspace).lexicon, utterance).lang ?? 'en';
    // The trigger holds for three seconds, so nothing is looked up before.
    const { id } = await api.openView(body.trigger_id, renderWithout(guessed, draftingWords[guessed].wait));
    try {
      await api.updateView(id, await begun(body, utterance));
    } catch (error) {
      log('slack_failed', { error });
      await api.updateView(id, renderWithout(guessed, draftingWords[guessed].storeAway));
    }
  }

  async function begun(
    { user, channel, message, message_ts: ts, response_url: responseUrl }: MessageShortcut,
    utterance: string,
  ) {
    const [lang, refusal, notIn] = await Promise.all([
      langOf(workspace, user.id),
      refusalOf(user.id, channel.id),
      missingIn(channel.id),
    ]);
    if (refusal !== null) return renderWithout(lang, refusal(lang));
    const thread = typeof message.thread_ts === 'string' ? message.thread_ts : ts;
    const suggestion = newSuggestion({
      channel: channel.id,
      thread,
      responseUrl,
      utterance,
      lang,
      ...(notIn !== null && { notIn }),
    });
    return renderSuggesting(await look(suggestion));
  }

  /** Drafts by what is chosen, and draws anew from there. */
  async function look(suggestion: Suggestion): Promise<Seen> {
    const { channel, thread } = suggestion;
    const [found, before] = await Promise.all([
      drafted(suggestion),
      posts.inThread('slack', placeId(bot.team, channel), thread),
    ]);
    const next = { ...suggestion, drawn: drawnAgain(suggestion, found), digest: found.digest };
    return { drafted: found, before, bot: bot.name, suggestion: next };
  }

  function drafted({ channel, utterance, aim, lang }: Suggestion): Promise<Drafted> {
    return draftIn(workspace, utterance, aim, { place: placeId(bot.team, channel), reader: lang });
  }

  /** Says in a language why somebody may not draft; null where they may. */
  async function refusalOf(user: string, channel: string): Promise<((lang: Lang) => string) | null> {
    return refusalFor(workspace, 'slack', 'draft', await roleOf(user, channel));
  }

  /** The name of a channel that the bot can't post in, empty where it has none; null where it can, or nobody knows. */
  async function missingIn(channel: string): Promise<string | null> {
    if (isDirect(channel)) return '';
    try {
      const { isMember, name } = await api.channelInfo(channel);
      return isMember ? null : name;
    } catch (error) {
      return error instanceof SlackFailure && NOT_IN.has(error.code) ? '' : null;
    }
  }

  async function press({ body, action }: Press): Promise<void> {
    const suggestion = readSuggestion(body.view?.private_metadata);
    if (!body.view || !suggestion) return;
    if (action.action_id === 'suggest.mail') return mail(body.trigger_id, suggestion, body.view);
    await redraw(suggestion, body.view);
  }

  /** The dialog as it is after what was chosen, and what stands in its field. */
  async function lookAfter(suggestion: Suggestion, { state: { values }, blocks }: ViewOutput) {
    const { draft } = await drafted(suggestion);
    const seen = await look({ ...suggestion, aim: aimAfter(values, 'suggest', draft, suggestion.aim) });
    const field = fieldIn(values, SUGGEST_TEXT);
    const isSame = seen.drafted.digest === suggestion.digest;
    const textBefore = isSame ? beforeIn(blocks) : (writtenIn(field, draft.text) ?? beforeIn(blocks));
    return { seen: { ...seen, ...(textBefore !== undefined && { textBefore }) }, field };
  }

  /** Something was chosen: a new draft takes the place of the old one, and what was written shows below it. */
  async function redraw(suggestion: Suggestion, view: ViewOutput): Promise<void> {
    const { seen } = await lookAfter(suggestion, view);
    await api.updateView(view.id, renderSuggesting(seen));
  }

  /** What the dialog shows now, as text for an e-mail. */
  async function mail(trigger: string, suggestion: Suggestion, view: ViewOutput): Promise<void> {
    const found = await drafted(suggestion);
    const field = fieldIn(view.state.values, SUGGEST_TEXT);
    const posted = postedOf(found, field?.text || undefined);
    if (posted) await api.pushView(trigger, renderMail(suggestion.lang, toMail(found.content, posted.reply)));
  }

  async function submit(body: ViewSubmitAction): Promise<Submitted> {
    const suggestion = readSuggestion(body.view.private_metadata);
    if (!suggestion) return {};
    return orSaid(submitted(suggestion, body), log, body, { actionId: SUGGEST_TEXT, lang: suggestion.lang });
  }

  async function submitted(suggestion: Suggestion, { view, user }: ViewSubmitAction) {
    const { channel, lang, digest, notIn } = suggestion;
    const refusal = await refusalOf(user.id, channel);
    if (refusal) return update(renderWithout(lang, refusal(lang)));
    const { seen, field } = await lookAfter(suggestion, view);
    const { draft } = seen.drafted;
    if (seen.drafted.digest !== digest || !draft.reply || notIn !== undefined) {
      return update(renderSuggesting({ ...seen, isChanged: true }));
    }
    const posted = postedOf(seen.drafted, field ? (field.text ?? '') : undefined);
    if (!posted) return field ? beside(field, draftingWords[lang].empty) : {};
    return { after: () => postSuggestion(workspace, suggestion, draft, posted, user.id) };
  }

  return { presses: { suggest: press }, submits: { [SUGGESTING]: submit }, shortcuts: { [SUGGESTING]: open } };
}

function update(view: ReturnType<typeof renderSuggesting>): Submitted {
  return { ack: { response_action: 'update', view } };
}
