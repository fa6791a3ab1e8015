import { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { runDoor } from '../../../adapters/terminal/door.ts';
import { loadContent } from '../../../src/content/load.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';

setFlagsFromString('--expose-gc');
const sweep: () => void = runInNewContext('gc');

const SAID = ['Is the OPS vacancy open?', 'I am 22. Can I apply?', 'et le stage OSG ?', 'qwertz'];
const FIRST = 2_000;
const LAST = 20_000;
/** Two hundred bytes that each of the lines left behind would be more. */
const MOST = 3_000_000;

it('the door holds no more after many lines than after few', { timeout: 120_000 }, async () => {
  const held: number[] = [];
  async function* lines() {
    for (let at = 0; at <= LAST; at += 1) {
      if (at === FIRST || at === LAST) {
        sweep();
        held.push(process.memoryUsage().heapUsed);
      }
      const alone = at % 3 === 0;
      const text = at % 5 === 0 ? SAID[(at / 5) % SAID.length] : 'hello';
      yield `${JSON.stringify({ id: `line ${at}`, text, ...(!alone && { conversation: at, person: `person ${at}` }) })}\n`;
      yield at % 100 === 0 ? 'no JSON\n' : '';
    }
  }
  const nowhere = new Writable({ write: (_line, _encoding, done) => done() });
  const conversations = createInProcess({ max: 1_000 });
  const desk = createDesk({
    content: loadContent('content'),
    clock: () => '2025-06-01T09:00:00.000Z',
    conversations,
  });
  const scene = { audience: 'private', voice: 'colleague' } as const;
  await runDoor({ desk, scene, input: lines(), output: nowhere });
  const [early = 0, late = 0] = held;
  expect(conversations.size).toBe(1_000);
  expect(late - early).toBeLessThan(MOST);
});
