import type { Timer } from '../../../src/sending/timer.ts';
import { keepCardsTrue as keepTrue, type Upkeep } from '../../chat/upkeep/upkeep.ts';
import type { Workspace } from '../workspace.ts';
import { cardEditing } from './card-editing.ts';

/** Keeps the cards that the desk posted in Teams true; those that people inserted are theirs. */
export function keepCardsTrue(
  workspace: Workspace,
  ways: { readonly every?: number; readonly timer?: Timer } = {},
): Upkeep {
  return keepTrue(workspace, { editing: cardEditing(workspace), failed: 'teams_failed', ...ways });
}
