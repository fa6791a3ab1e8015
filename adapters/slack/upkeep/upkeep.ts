import type { Timer } from '../../../src/sending/timer.ts';
import { keepCardsTrue as keepTrue, type Upkeep } from '../../chat/upkeep/upkeep.ts';
import { cardEditing, type Upkept } from './redraw.ts';

/** Keeps the cards that stand in Slack true. */
export function keepCardsTrue(
  workspace: Upkept,
  ways: { readonly every?: number; readonly timer?: Timer } = {},
): Upkeep {
  return keepTrue(workspace, { editing: cardEditing(workspace), failed: 'slack_failed', ...ways });
}
