import { createHealth } from '../../../adapters/running/health.ts';
import { createWeb, type Web } from '../../../adapters/web/index.ts';
import type { Content } from '../../../src/content/content.ts';
import { loadContent } from '../../../src/content/load.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';
import type { Press } from '../../../src/feedback/press.ts';
import { explain } from '../../../src/why.ts';

/** A day after all deadlines of the three postings. */
const NOW = '2026-11-22T09:00:00.000Z';

interface Chosen {
  readonly practice?: boolean;
  readonly rate?: (press: Press, content: Content) => Promise<boolean>;
}

/** The page over the content as it stands, at a time that does not move; `practice` as if that were a practice clock. Ratings
 * count for nothing unless `rate` takes them. */
export function createRealWeb({ practice = false, rate = async () => true }: Chosen = {}): Web {
  const clock = () => NOW;
  const desk = createDesk({
    content: loadContent('content'),
    clock,
    conversations: createInProcess({ max: 100 }),
  });
  return createWeb({
    turn: desk.turn,
    explain: (answer) => explain(answer, desk.content),
    rate: (press) => rate(press, desk.content),
    clock,
    practice,
    port: 0,
    health: createHealth({ store: null }),
    report: (error) => console.error(error),
  });
}
