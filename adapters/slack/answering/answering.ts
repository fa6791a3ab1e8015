import { randomUUID } from 'node:crypto';
import { may } from '../../../src/roles/may.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import { isAnswer, isSilence, type Turned } from '../../../src/turn.ts';
import { explain } from '../../../src/why.ts';
import type { Explanations } from '../../chat/explanations.ts';
import { controlsWords } from '../../wording/controls.ts';
import { addressOf } from '../address.ts';
import type { Message, Receipt } from '../api.ts';
import { personId, placeId } from '../ids.ts';
import { withNames } from '../names.ts';
import { renderNotice } from '../render/render-notice.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { drawAnswer } from './draw-answer.ts';

/** Who asked what, and where. Ids are Slack's own. */
export interface Asked {
  readonly user: string;
  readonly utterance: string;
  readonly channel: string;
  /** Where the answer stands in a thread. */
  readonly thread?: string;
}

export interface Answering {
  /** Posts among others, in the thread; what is the asker's alone is shown to them alone. */
  among(turned: Turned, asked: Asked): Promise<void>;
  /** Posts in a direct message; `channel` may be the person's id. */
  alone(turned: Turned, asked: Asked): Promise<void>;
  /** Shows it to the asker alone, by the address that Slack gave for it. */
  whispered(turned: Turned, asked: Asked, responseUrl: string): Promise<void>;
}

/** Brings what the desk says to where it was asked, and takes note of what stands where others read it. */
export function createAnswering(workspace: Workspace, explanations: Explanations): Answering {
  const { api, sends, posts, told, clock, log, bot, readers, rate, roleOf } = workspace;

  /** The message, drawn for one reader or for all. */
  async function drawn(turned: Turned, { user, utterance, channel }: Asked, isPosted: boolean): Promise<Message> {
    const key = randomUUID();
    const isRead = isAnswer(turned);
    if (isRead) {
      const content = contentOf(workspace);
      explanations.keep(key, () => explain(turned, content));
    }
    const [reader, role] = isPosted
      ? [undefined, undefined]
      : await Promise.all([readers.of(user), isRead ? roleOf(user, channel) : undefined]);
    const reply = await withNames(turned.reply, workspace.nameOf);
    const canShare = role !== undefined && may(role, 'share', { guests: false });
    return drawAnswer(
      { ...turned, reply },
      {
        utterance,
        key,
        isPosted,
        canShare,
        ...(rate && { thumbs: contentOf(workspace).wording[turned.reply.lang].feedback }),
        ...(reader?.zone !== undefined && { zone: reader.zone }),
      },
    );
  }

  /** Kept so that it can be found when a fact is held, and taken back. That nothing could be kept is no reason to be still. */
  async function noted(turned: Turned, { user, channel, thread }: Asked, { ts }: Receipt): Promise<void> {
    const key = { face: 'slack', place: placeId(bot.team, channel), message: ts } as const;
    const at = clock();
    try {
      await posts.record({
        ...key,
        kind: 'answer',
        by: personId(bot.team, user),
        lang: turned.reply.lang,
        at,
        ...(thread !== undefined && { thread }),
      });
      if (!isAnswer(turned) || !turned.tells?.length) return;
      const { contentVersion } = turned.decision;
      await told.record({ ...key, link: addressOf(bot, channel, ts, thread), contentVersion, at, facts: turned.tells });
    } catch (error) {
      log('store_failed', { error });
    }
  }

  /** Says to the asker alone why nothing was posted. */
  async function unposted(turned: Turned, { user, channel, thread }: Asked, outcome: Outcome<Receipt>): Promise<void> {
    if (outcome.kind === 'unclear' || outcome.kind === 'stopped') return;
    const words = controlsWords[turned.reply.lang];
    const notice = renderNotice(outcome.kind === 'queue_full' ? words.busy : words.notPosted);
    await api.postEphemeral(channel, user, notice, thread);
  }

  async function settled(turned: Turned, asked: Asked, outcome: Outcome<Receipt>): Promise<void> {
    if (outcome.kind === 'sent') return;
    log('slack_not_posted', { send: outcome.kind });
    await unposted(turned, asked, outcome);
  }

  return {
    async among(turned, asked) {
      if (isSilence(turned)) return;
      const { channel, user, thread } = asked;
      const isWhispered = !isAnswer(turned) && turned.whispered === true;
      const message = await drawn(turned, asked, !isWhispered);
      if (isWhispered) return api.postEphemeral(channel, user, message, thread);
      const outcome = await sends.post(channel, message, thread);
      if (outcome.kind === 'sent') await noted(turned, asked, outcome.receipt);
      await settled(turned, asked, outcome);
    },
    async alone(turned, asked) {
      if (isSilence(turned)) return;
      const message = await drawn(turned, asked, false);
      await settled(turned, asked, await sends.post(asked.channel, message, asked.thread));
    },
    async whispered(turned, asked, responseUrl) {
      if (isSilence(turned)) return;
      await api.respond(responseUrl, await drawn(turned, asked, false));
    },
  };
}
