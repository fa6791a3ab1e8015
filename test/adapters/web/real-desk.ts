import { createHealth } from '../../../adapters/health.ts';
import { createWeb, type Web } from '../../../adapters/web/index.ts';
import { loadContent } from '../../../src/content/load.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';
import { explain } from '../../../src/why.ts';

/** A day after all deadlines of the three postings. */
const NOW = '2026-11-22T09:00:00.000Z';

/** The page over the content as it stands, at a time that does not move; `practice` as if that were a practice clock. */
export function createRealWeb({ practice = false } = {}): Web {
  const clock = () => NOW;
  const desk = createDesk({
    content: loadContent('content'),
    clock,
    conversations: createInProcess({ max: 100 }),
  });
  return createWeb({
    turn: desk.turn,
    explain: (answer) => explain(answer, desk.content),
    clock,
    practice,
    port: 0,
    health: createHealth({ store: null }),
    report: (error) => console.error(error),
  });
}
