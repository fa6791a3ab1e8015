import { z } from 'zod';
import type { Content } from '../../../src/content/content.ts';
import { may } from '../../../src/roles/may.ts';
import { composeCard } from '../../../src/sharing/compose-card.ts';
import { cardSchema, readCard } from '../../../src/sharing/read-card.ts';
import { refusalOf } from '../refusal.ts';
import type { Answered, Feature, FoundOrSaid, Press, Searched } from '../surfaces/surface.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { findCards } from './find/find-cards.ts';
import { warm } from './find/warm.ts';
import { createFoundLately } from './found-lately.ts';
import { renderGone, renderInsertable } from './render-card.ts';

/** What a card that was inserted carries; nobody can trust it. A line of anybody's own is no part of it. */
const refreshSchema = z.looseObject({ card: cardSchema.omit({ line: true }) });

/**
 * The search of the message extension: whoever may share finds cards and sends them as their own messages, which the desk can
 * neither change nor take back. Wherever the desk is, such a card asks by itself what holds now.
 */
export function createSearching(workspace: Workspace): Feature {
  const { holds, clock } = workspace;
  const draw = createFoundLately();
  const warmed = new WeakSet<Content>();

  async function search({ where, activity, typed }: Searched): Promise<FoundOrSaid> {
    const [refusal, lang, held] = await Promise.all([
      refusalOf(workspace, 'share', where),
      workspace.langOf(where, activity.locale),
      holds.held(),
    ]);
    if (refusal) return { kind: 'said', text: refusal(lang) };
    const content = contentOf(workspace);
    const scene = { now: clock(), held };
    const found = findCards(content, typed, lang, scene).map((of) => draw(content, of, scene));
    if (!warmed.has(content)) void warm(content);
    warmed.add(content);
    return found;
  }

  /** The same for a press and for what Teams asks by itself: the answer is all, and nothing is sent. */
  async function refresh({ where, activity, data }: Press): Promise<Answered> {
    if (!may(await workspace.roleIn(where), 'ask', { guests: true })) return { kind: 'done' };
    const read = refreshSchema.safeParse(data).data?.card;
    const content = contentOf(workspace);
    const of = readCard(content, read);
    if (of === null) {
      const lang = read?.lang ?? (await workspace.langOf(where, activity.locale));
      return { kind: 'card', card: renderGone(lang).card };
    }
    const card = composeCard(content, of, { now: clock(), held: await holds.held() });
    return { kind: 'card', card: renderInsertable({ of, card }) };
  }

  return { searches: { share: search }, presses: { 'share.refresh': refresh } };
}
