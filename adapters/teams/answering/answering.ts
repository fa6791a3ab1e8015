import { randomUUID } from 'node:crypto';
import type { Lang } from '../../../src/content/schema/text.ts';
import { may } from '../../../src/roles/may.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import { isAnswer, isSilence, type Turned } from '../../../src/turn.ts';
import { explain } from '../../../src/why.ts';
import type { Explanations } from '../../chat/explanations.ts';
import { controlsWords } from '../../wording/controls.ts';
import { addressOf } from '../address.ts';
import type { Message, Receipt } from '../api.ts';
import { ownId, personIn, placeId } from '../ids.ts';
import { withNames } from '../names.ts';
import type { Where } from '../parse/parse-where.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { Said } from '../turns.ts';
import { teamsControlsWords } from '../wording/controls.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { drawAnswer } from './draw-answer.ts';

export interface Answering {
  /** Posts where it was asked: in the personal chat, or among others in the thread; what is the asker's alone in their chat. */
  answer(turned: Turned, asked: Said): Promise<void>;
  /** One sentence in place of an answer, where it was asked. */
  say(where: Where, text: string, lang: Lang): Promise<void>;
}

/** Brings what the desk says to where it was asked, and takes note of what stands where others read it. */
export function createAnswering(workspace: Workspace, explanations: Explanations): Answering {
  const { sends, posts, told, references, clock, log, rate, roleIn } = workspace;

  /** The message, drawn for one reader or for all. */
  async function drawn(turned: Turned, { where, utterance, zone, message }: Said, isPosted: boolean): Promise<Message> {
    const key = randomUUID();
    const content = contentOf(workspace);
    const isRead = isAnswer(turned);
    if (isRead) explanations.keep(key, () => explain(turned, content));
    const role = isPosted || !isRead ? undefined : await roleIn(where);
    const isElsewhere = !isPosted && where.kind !== 'personal' && message !== undefined;
    const link = isElsewhere ? addressOf({ ...where, message }) : null;
    const reply = await withNames(turned.reply, workspace.nameOf);
    return drawAnswer(
      { ...turned, reply },
      {
        utterance,
        key,
        isPosted,
        ...(link !== null && { link }),
        ...(!isPosted && zone !== undefined && { zone }),
        canDraft: role !== undefined && may(role, 'draft', { guests: false }),
        ...(rate && { thumbs: content.wording[reply.lang].feedback }),
      },
    );
  }

  /** Kept so that it can be found when a fact is held, and taken back. That nothing could be kept is no reason to be still. */
  async function noted(turned: Turned, { where }: Said, { message }: Receipt): Promise<void> {
    const key = { face: 'teams', place: placeId(where.tenant, where.place), message } as const;
    const at = clock();
    const { lang } = turned.reply;
    const { thread } = where;
    try {
      const post = { ...key, kind: 'answer', by: personIn(where), lang, at } as const;
      await posts.record({ ...post, ...(thread !== undefined && { thread }) });
      if (!isAnswer(turned) || !turned.tells?.length) return;
      const { contentVersion } = turned.decision;
      const link = addressOf({ ...where, message });
      await told.record({ ...key, ...(link !== null && { link }), contentVersion, at, facts: turned.tells });
    } catch (error) {
      log('store_failed', { error });
    }
  }

  /** Says that nothing was posted, or perhaps not: to the asker alone where they can be reached so, else where they asked. */
  async function settled(lang: Lang, where: Where, outcome: Outcome<Receipt>): Promise<void> {
    if (outcome.kind === 'sent') return;
    log('teams_not_posted', { send: outcome.kind });
    if (outcome.kind === 'stopped') return;
    const notice = renderNotice(saysUnsent(outcome, lang), lang);
    const told = where.kind === 'personal' ? null : await inChat(where, notice);
    if (told === null && !isClosed(outcome)) await sends.post(where, notice);
  }

  /** Null where there is no chat with them. */
  async function inChat(where: Where, message: Message): Promise<Outcome<Receipt> | null> {
    const chat = await references.chatWith('teams', personIn(where));
    return chat && sends.post({ tenant: where.tenant, conversation: ownId(chat.place) }, message);
  }

  async function posted(where: Where, message: Message, lang: Lang): Promise<Receipt | null> {
    const outcome = await sends.post(where, message);
    await settled(lang, where, outcome);
    return outcome.kind === 'sent' ? outcome.receipt : null;
  }

  return {
    async answer(turned, asked) {
      if (isSilence(turned)) return;
      const { where } = asked;
      const { lang } = turned.reply;
      const isWhispered = !isAnswer(turned) && turned.whispered === true;
      const isPosted = where.kind !== 'personal' && !isWhispered;
      const message = await drawn(turned, asked, isPosted);
      if (isWhispered) {
        const outcome = await inChat(where, message);
        const words = outcome?.kind === 'sent' ? teamsControlsWords[lang].answeredAlone : controlsWords[lang].failed;
        await posted(where, renderNotice(words, lang), lang);
        return;
      }
      const receipt = await posted(where, message, lang);
      if (receipt && isPosted) await noted(turned, asked, receipt);
    },
    async say(where, text, lang) {
      await posted(where, renderNotice(text, lang), lang);
    },
  };
}

function saysUnsent({ kind }: Outcome<Receipt>, lang: Lang): string {
  if (kind === 'unclear') return teamsControlsWords[lang].perhapsPosted;
  return kind === 'queue_full' ? controlsWords[lang].busy : controlsWords[lang].notPosted;
}

/** In that conversation nothing more can be said: the desk was taken out of it, or it is no more. */
function isClosed(outcome: Outcome<Receipt>): boolean {
  return outcome.kind === 'refused' && ['blocked', 'gone', 'unknown_conversation'].includes(outcome.code);
}
