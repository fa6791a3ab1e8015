import { readCommand } from '../../../src/commands/read-command.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import { may } from '../../../src/roles/may.ts';
import type { Outcome } from '../../../src/sending/outcome.ts';
import type { CardOf } from '../../../src/sharing/card.ts';
import { toShare } from '../../../src/sharing/command-subject.ts';
import { readCard } from '../../../src/sharing/read-card.ts';
import { keepPosted } from '../../chat/drafting/keep-posted.ts';
import { makeCard } from '../../chat/share/make-card.ts';
import { addressOf } from '../address.ts';
import type { Answering } from '../answering/answering.ts';
import type { Receipt } from '../api.ts';
import type { Shares } from '../hearing/hearing.ts';
import { personIn, placeId } from '../ids.ts';
import type { Heard } from '../parse/parse-message.ts';
import { turnIn } from '../turns.ts';
import { teamsShareWords } from '../wording/share.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { renderCard } from './render-card.ts';
import { sharerOf } from './sharer.ts';

/**
 * Sharing by a command: in a channel or group chat the card is posted there, as the desk's own message, which can be
 * withdrawn and corrected and is kept true. In the personal chat it is looked at, and how it can be posted is said.
 */
export function createShareTyped(workspace: Workspace, answering: Pick<Answering, 'answer' | 'say'>): Shares {
  const { desk, places, holds, sends, clock, log } = workspace;

  /** The card that is meant; null where the message is no such command, or does not say of what. */
  async function wanted({ where, utterance, locale }: Heard): Promise<CardOf | null> {
    const content = contentOf(workspace);
    const command = readCommand(content, utterance);
    if (!command) return null;
    const { settings } = await places.get(placeId(where.tenant, where.place));
    const { programme } = settings;
    const scene = { now: clock(), audience: 'shared', voice: 'colleague', ...(programme && { programme }) } as const;
    const subject = toShare(content, command, scene)?.subject;
    if (!subject) return null;
    const lang = command.lang ?? settings.lang ?? (await workspace.langOf(where, locale));
    return readCard(content, { subject, lang, length: 'short' });
  }

  async function post({ where }: Heard, of: CardOf): Promise<void> {
    const made = makeCard(contentOf(workspace), of, { now: clock(), held: await holds.held() });
    const by = personIn(where);
    const sharer = where.name || (await sharerOf(workspace, { by }));
    const outcome = await sends.post(where, renderCard(made, { sharer }));
    if (outcome.kind !== 'sent') return unsent(where, outcome.kind, of.lang);
    const { message } = outcome.receipt;
    const { thread } = where;
    const { card, contentVersion } = made;
    await keepPosted(
      workspace,
      {
        ...{ face: 'teams', place: placeId(where.tenant, where.place), message, kind: 'card', by, lang: of.lang },
        ...{ at: clock(), card: of, shown: card.shown },
        ...(thread !== undefined && { thread }),
      },
      { tells: card.tells, contentVersion },
      addressOf({ ...where, message }),
    );
  }

  async function unsent(where: Heard['where'], send: Outcome<Receipt>['kind'], lang: Lang): Promise<void> {
    log('teams_not_posted', { send });
    const { perhapsShared, notShared } = teamsShareWords[lang];
    if (send !== 'stopped') await answering.say(where, send === 'unclear' ? perhapsShared : notShared, lang);
  }

  /** What the core shows of it, with how it can be posted here in place of how it can be elsewhere. */
  async function preview(heard: Heard): Promise<() => Promise<void>> {
    const turned = await desk.turn(await turnIn(workspace, heard));
    const { reply } = turned;
    const blocks = reply.blocks.slice(0, reply.blocks.at(-1)?.kind === 'note' ? -1 : undefined);
    const text = teamsShareWords[reply.lang].howToPost;
    const note = { kind: 'note', runs: [{ kind: 'text', text }] } as const;
    return () => answering.answer({ ...turned, reply: { ...reply, blocks: [...blocks, note] } }, heard);
  }

  return async (heard) => {
    const of = await wanted(heard);
    if (of === null || !may(await workspace.roleIn(heard.where), 'share', { guests: false })) return null;
    return heard.where.kind === 'personal' ? preview(heard) : () => post(heard, of);
  };
}
