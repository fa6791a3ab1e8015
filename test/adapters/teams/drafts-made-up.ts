import type { Activity } from '../../../adapters/teams/activity.ts';
import type { DraftDialogParts } from '../../../adapters/teams/drafting/draft-dialog.ts';
import type { Where } from '../../../adapters/teams/parse/parse-where.ts';
import type { Press } from '../../../adapters/teams/surfaces/surface.ts';
import type { Content } from '../../../src/content/content.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';
import { createInProcessHolds } from '../../../src/holds/in-process.ts';
import type { LogCode } from '../../../src/log/codes.ts';
import { createPlacesInProcess } from '../../../src/places/in-process.ts';
import { createPostsInProcess } from '../../../src/posts/in-process.ts';

export const NOW = '2025-06-16T09:00:00.000Z';

const where: Where = {
  tenant: 't',
  serviceUrl: 'https://smba.example/',
  conversation: '19:c@thread.tacv2;messageid=1',
  place: '19:c@thread.tacv2',
  thread: '1',
  kind: 'channel',
  user: '29:a',
  account: 'a',
  name: 'Anna',
};
const activity: Activity = {
  type: 'invoke',
  channelId: 'msteams',
  serviceUrl: where.serviceUrl,
  from: { id: where.user },
  conversation: { id: where.conversation },
};

/** Whoever presses carries so much. */
export function pressOf(data: Press['data']): Press {
  return { activity, where, data };
}

/** Somebody of the desk who opens the message action on a message. */
export function actionOn(text: string) {
  return { activity, where, text, message: '1' };
}

export interface MadeUp {
  readonly workspace: DraftDialogParts & {
    readonly posts: ReturnType<typeof createPostsInProcess>;
    readonly nameOf: (id: string) => Promise<string>;
  };
  readonly logged: readonly LogCode[];
  lang: Lang;
  /** The store does not answer. */
  isAway: boolean;
}

/** What dialogs that draft are made with, without Teams and without a store. */
export function madeUp(content: Content): MadeUp {
  const logged: LogCode[] = [];
  const clock = () => NOW;
  const desk = createDesk({ content, clock, conversations: createInProcess({ max: 1 }) });
  const holds = createInProcessHolds();
  const made: MadeUp = {
    logged,
    lang: 'en',
    isAway: false,
    workspace: {
      ...{ desk, clock },
      places: createPlacesInProcess(),
      posts: createPostsInProcess(),
      holds: {
        async held() {
          if (made.isAway) throw new Error('the store does not answer');
          return holds.held();
        },
      },
      roles: { hasDesk: () => true },
      log: (code) => void logged.push(code),
      nameOf: async (id) => id,
      roleIn: async () => 'desk',
      langOf: async () => made.lang,
    },
  };
  return made;
}
