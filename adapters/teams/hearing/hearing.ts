import type { Inbox } from '../../../src/inbox/inbox.ts';
import { isStop } from '../../chat/is-stop.ts';
import { controlsWords } from '../../wording/controls.ts';
import { helpUtterances } from '../../wording/hearing.ts';
import type { Answering } from '../answering/answering.ts';
import { placeId } from '../ids.ts';
import { langIn } from '../lang-of.ts';
import type { Heard } from '../parse/parse-message.ts';
import { turnIn } from '../turns.ts';
import { teamsControlsWords } from '../wording/controls.ts';
import type { Workspace } from '../workspace.ts';

export interface Hearing {
  /** Deals with a message that was kept in the inbox as `event`. Never rejects. */
  hears(heard: Heard, event: string): Promise<void>;
}

/** What is done with a message among others before the desk is asked: true where that was all. */
export type Shares = (heard: Heard) => Promise<(() => Promise<void>) | null>;

/**
 * Messages to the desk: in personal chats, and in channels and group chats where they mention it. Each is taken out of the
 * inbox before anything is sent for it, so that nobody is answered twice.
 */
export function createHearing(workspace: Workspace, inbox: Inbox, answering: Answering, shares: Shares): Hearing {
  const { desk, places, log } = workspace;

  /** What is to be sent. */
  async function dealtWith(heard: Heard): Promise<() => Promise<void>> {
    const { where, locale } = heard;
    if (where.kind !== 'personal' && isStop(heard.utterance)) {
      const lang = await workspace.langOf(where, locale);
      return () => answering.say(where, teamsControlsWords[lang].isQuiet, lang);
    }
    const shared = await shares(heard);
    if (shared) return shared;
    const said = { ...heard, utterance: heard.utterance || (await helpIn(heard)) };
    const turned = await desk.turn(await turnIn(workspace, said));
    return () => answering.answer(turned, said);
  }

  /** Called without a word, the desk says what it can do. */
  async function helpIn({ where, locale }: Heard): Promise<string> {
    const isAmong = where.kind !== 'personal';
    const { settings } = isAmong ? await places.get(placeId(where.tenant, where.place)) : { settings: undefined };
    return helpUtterances[settings?.lang ?? (await workspace.langOf(where, locale))];
  }

  async function sayFailed({ where, locale }: Heard): Promise<void> {
    const lang = langIn(locale);
    await answering.say(where, controlsWords[lang].failed, lang);
  }

  return {
    async hears(heard, event) {
      let isTaken = false;
      try {
        const send = await dealtWith(heard);
        isTaken = await inbox.takeOut(event);
        if (isTaken) await send();
      } catch (error) {
        log('teams_failed', { error });
        // It is not tried again by itself, so whoever asked is told; by one alone.
        try {
          if (isTaken || (await inbox.takeOut(event))) await sayFailed(heard);
        } catch (also) {
          log('teams_failed', { error: also });
        }
      }
    },
  };
}
