import { carriedBy, type PressedMessage, parsePress } from '../parse/parse-press.ts';
import type { Feature, Press } from '../surfaces/surface.ts';
import type { Workspace } from '../workspace.ts';
import { withdraw } from './withdraw.ts';

/** What the menu under a message leads to, beside its withdrawal. */
export interface MoreParts {
  /** Opens a dialog to share what an answer tells. */
  readonly share: (press: Press) => Promise<void>;
  /** Opens a dialog to correct an answer or a suggestion. */
  readonly correct: (press: Press, pressed: PressedMessage) => Promise<void>;
  /** The same for a card. */
  readonly correctCard: (press: Press, pressed: PressedMessage) => Promise<void>;
}

/** The menu under every message of the desk that others read. */
export function createMore(workspace: Workspace, { share, correct, correctCard }: MoreParts): Feature {
  return {
    presses: {
      async more(press) {
        const pressed = parsePress(press);
        const [what] = (carriedBy(press.action) ?? '').split('|');
        if (pressed === null) return;
        if (what === 'withdraw') return withdraw(workspace, pressed);
        if (what === 'share') return share(press);
        if (what === 'correct') {
          const isCard = press.action.action_id === 'more.card';
          return isCard ? correctCard(press, pressed) : correct(press, pressed);
        }
      },
    },
  };
}
