import type { Inbox } from '../../../src/inbox/inbox.ts';
import type { Turned } from '../../../src/turn.ts';
import { isStop } from '../../chat/is-stop.ts';
import { controlsWords } from '../../wording/controls.ts';
import { helpUtterances } from '../../wording/hearing.ts';
import type { Answering, Asked } from '../answering/answering.ts';
import { placeId } from '../ids.ts';
import type { Heard } from '../parse/parse-message.ts';
import { parseText } from '../parse/parse-text.ts';
import { langOf } from '../reader-lang.ts';
import { renderNotice } from '../render/render-notice.ts';
import { privateTurn, sharedTurn } from '../turns.ts';
import type { Workspace } from '../workspace.ts';

/** The reaction that confirms that the desk is still from now. */
const STOPPED_EMOJI = 'no_bell';

export interface Hearing {
  /** Deals with a message that was kept in the inbox as `event`. Never rejects. */
  hears(heard: Heard, event: string): Promise<void>;
}

/**
 * Messages in channels and direct messages: answers those to the desk, goes on in threads where it answered, and is quiet
 * everywhere else. Each is taken out of the inbox before anything is sent for it, so that nobody is answered twice.
 */
export function createHearing(workspace: Workspace, inbox: Inbox, answering: Answering): Hearing {
  const { desk, posts, muted, places, api, bot, readers, clock, log } = workspace;

  /** What is to be sent; nothing where it is not the desk's turn. */
  async function dealtWith(heard: Heard): Promise<(() => Promise<void>) | null> {
    if (heard.how === 'alone') {
      const turned = await inPrivate(heard);
      return () => answering.alone(turned, askedIn(heard));
    }
    if (await isStopped(heard)) return () => api.react({ channel: heard.channel, ts: heard.ts }, STOPPED_EMOJI);
    const turned = heard.how === 'called' ? await called(heard) : await near(heard);
    return turned && (() => answering.among(turned, askedIn(heard)));
  }

  /** “Stop” in a thread where the desk answered mutes it there; a call undoes that. */
  async function isStopped(heard: Heard): Promise<boolean> {
    const { channel, thread, how } = heard;
    if (thread === undefined) return false;
    const key = { place: placeId(bot.team, channel), thread };
    if (isStop(heard.utterance) && (how === 'called' || (await hasAnswered(heard)))) {
      await muted.mute(key, clock());
      return true;
    }
    if (how === 'called') await muted.unmute(key);
    return false;
  }

  async function inPrivate({ user, channel, utterance }: Heard): Promise<Turned> {
    const said = utterance || helpUtterances[await langOf(workspace, user)];
    return desk.turn(await privateTurn(workspace, { user, channel, utterance: said }));
  }

  /** Called without a word, the desk answers the message that the thread began with. */
  async function called(heard: Heard): Promise<Turned> {
    const { channel, thread, utterance } = heard;
    const first = utterance === '' && thread !== undefined ? await api.messageText(channel, thread) : null;
    return desk.turn({
      ...sharedTurn(workspace, heard),
      utterance: utterance || parseText(first ?? '') || (await helpIn(heard)),
    });
  }

  async function near(heard: Heard): Promise<Turned | null> {
    const { channel, thread } = heard;
    if (thread === undefined) return desk.turn({ ...sharedTurn(workspace, heard), overheard: true });
    const isMuted = await muted.isMuted({ place: placeId(bot.team, channel), thread });
    if (isMuted || !(await hasAnswered(heard))) return null;
    return desk.turn({ ...sharedTurn(workspace, heard), overheard: true, followsUp: true });
  }

  async function hasAnswered({ channel, thread }: Heard): Promise<boolean> {
    if (thread === undefined) return false;
    return (await posts.inThread('slack', placeId(bot.team, channel), thread)).length > 0;
  }

  async function helpIn({ channel, user }: Heard): Promise<string> {
    const { settings } = await places.get(placeId(bot.team, channel));
    return helpUtterances[settings.lang ?? (await langOf(workspace, user))];
  }

  async function sayFailed({ user, channel, thread, how }: Heard): Promise<void> {
    const { lang = 'en' } = await readers.of(user);
    const notice = renderNotice(controlsWords[lang].failed);
    if (how === 'alone') await api.postMessage(channel, notice, thread);
    else await api.postEphemeral(channel, user, notice, thread);
  }

  return {
    async hears(heard, event) {
      let isTaken = false;
      try {
        const send = await dealtWith(heard);
        isTaken = await inbox.takeOut(event);
        if (isTaken) await send?.();
      } catch (error) {
        log('slack_failed', { error });
        // It is not tried again by itself, so whoever asked is told; by one alone.
        try {
          const isMine = isTaken || (await inbox.takeOut(event));
          if (isMine && heard.how !== 'near') await sayFailed(heard);
        } catch (also) {
          log('slack_failed', { error: also });
        }
      }
    },
  };
}

function askedIn({ user, utterance, channel, ts, thread, how }: Heard): Asked {
  const within = how === 'alone' ? thread : (thread ?? ts);
  return { user, utterance, channel, ...(within !== undefined && { thread: within }) };
}
