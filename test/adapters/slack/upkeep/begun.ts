import { onTestFinished } from 'vitest';
import type { Upkeep } from '../../../../adapters/chat/upkeep/upkeep.ts';
import { keepCardsTrue } from '../../../../adapters/slack/upkeep/upkeep.ts';
import type { Timer } from '../../../../src/sending/timer.ts';
import type { MadeUp } from './made-up.ts';

/** A timer that rings when it is told to. */
export function bell(): { readonly timer: Timer; ring(): void; isSet(): boolean } {
  let waiting: (() => void) | undefined;
  return {
    timer: (_ms, run) => {
      waiting = run;
      return () => {
        waiting = undefined;
      };
    },
    isSet: () => waiting !== undefined,
    ring() {
      const run = waiting;
      waiting = undefined;
      run?.();
    },
  };
}

/** An upkeep that has looked once. */
export async function begun(made: MadeUp, timer?: Timer): Promise<Upkeep> {
  const upkeep = keepCardsTrue(made.workspace, { timer: timer ?? bell().timer });
  onTestFinished(() => upkeep.stop());
  await upkeep.look();
  return upkeep;
}
