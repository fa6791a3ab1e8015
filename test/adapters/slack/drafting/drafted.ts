import type { Aim } from '../../../../adapters/chat/drafting/aim.ts';
import { type Drafted, draftIn } from '../../../../adapters/chat/drafting/draft-in.ts';
import type { Content } from '../../../../src/content/content.ts';
import type { Lang } from '../../../../src/content/schema/text.ts';
import { createInProcess } from '../../../../src/conversations/in-process.ts';
import { createDesk } from '../../../../src/desk.ts';
import { createInProcessHolds } from '../../../../src/holds/in-process.ts';
import { createPlacesInProcess } from '../../../../src/places/in-process.ts';

export const NOW = '2025-06-16T09:00:00.000Z';

/** Drafts as the dialogs do, from a content. */
export function drafting(content: Content) {
  const clock = () => NOW;
  const desk = createDesk({ content, clock, conversations: createInProcess({ max: 1 }) });
  const workspace = { desk, places: createPlacesInProcess(), holds: createInProcessHolds(), clock };
  return (utterance: string, aim: Aim, reader: Lang = 'en'): Promise<Drafted> =>
    draftIn(workspace, utterance, aim, { place: 'slack:T1:C1', reader });
}
