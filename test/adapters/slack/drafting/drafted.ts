import type { Aim } from '../../../../adapters/slack/drafting/aim.ts';
import { type Drafted, draftIn } from '../../../../adapters/slack/drafting/drafting.ts';
import type { Content } from '../../../../src/content/content.ts';
import type { Lang } from '../../../../src/content/schema/text.ts';
import { createInProcess } from '../../../../src/conversations/in-process.ts';
import { createDesk } from '../../../../src/desk.ts';
import { createInProcessHolds } from '../../../../src/holds/in-process.ts';
import { createPlacesInProcess } from '../../../../src/places/in-process.ts';

export const NOW = '2025-06-16T09:00:00.000Z';
const bot = { team: 'T1', url: 'https://acme.slack.com/', user: 'U0BOT', botId: 'B0BOT', name: 'desk' };

/** Drafts as the dialogs do, from a content. */
export function drafting(content: Content) {
  const clock = () => NOW;
  const desk = createDesk({ content, clock, conversations: createInProcess({ max: 1 }) });
  const workspace = { desk, places: createPlacesInProcess(), holds: createInProcessHolds(), bot, clock };
  return (utterance: string, aim: Aim, reader: Lang = 'en'): Promise<Drafted> =>
    draftIn(workspace, utterance, aim, { channel: 'C1', reader });
}
