import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createStoredInbox } from '../../src/inbox/in-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

const SECRET = 'a secret of the platform';
const WORD = 'Zwetschgenknoedel';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-inbox-'));
  store = await openStore({ file: join(folder, 'desk.sqlite') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const inbox = () => createStoredInbox({ store, clock: systemClock, secret: SECRET });

/** Every byte that stands on the disk. */
function bytes(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}

describe('an inbox on a disk', () => {
  it('leaves no word of an envelope and nothing of the secret in any file, neither while it is kept nor afterwards', async () => {
    await inbox().keep('slack:Ev-findable', { event: { text: `I am ${WORD}` } });
    const shown = [WORD, Buffer.from(WORD).toString('base64').slice(4, 16), Buffer.from(WORD).toString('hex'), SECRET];
    expect(bytes()).toContain('Ev-findable');
    for (const text of shown) expect(bytes()).not.toContain(text);
    await inbox().takeOut('slack:Ev-findable');
    await store.close();
    for (const text of shown) expect(bytes()).not.toContain(text);
    expect(bytes()).toContain('Ev-findable');
  });

  it('waits for the disk once or twice when a hundred events come in at once, and not once each', async () => {
    let written = 0;
    const counting: Store = {
      ...store,
      tx: (work) => {
        written += 1;
        return store.tx(work);
      },
    };
    const one = createStoredInbox({ store: counting, clock: systemClock, secret: SECRET });
    const events = Array.from({ length: 100 }, (_, n) => `slack:Ev${n}`);
    expect(await Promise.all(events.map((event) => one.keep(event, { event })))).toEqual(events.map(() => true));
    expect(await store.q('select count(*) as n from inbox')).toEqual([{ n: 100 }]);
    expect(written).toBeLessThanOrEqual(2);
    expect(await Promise.all(events.map((event) => one.takeOut(event)))).toEqual(events.map(() => true));
    expect(written).toBeLessThanOrEqual(4);
  });
});
