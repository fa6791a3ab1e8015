import type { Desk } from '../../src/desk.ts';
import type { Tally } from '../../src/log/tally.ts';
import type { UnderWay } from './under-way.ts';

/** The same desk, whose turns are counted, and known while they are under way. */
export function watchedDesk(desk: Desk, underWay: UnderWay, tally: Tally): Desk {
  return {
    get content() {
      return desk.content;
    },
    replace: desk.replace,
    turn: (turn) => underWay(tally.of(desk.turn(turn))),
  };
}
