import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Web } from '../../../adapters/web/index.ts';
import { createRealWeb } from './real-desk.ts';

let web: Web;
let address: string;
beforeAll(async () => {
  web = createRealWeb();
  address = await web.start();
});
afterAll(() => web.stop());

/** What the page draws, as JSON, after somebody typed something in a conversation of their own. */
async function typed(utterance: string, scene: object = {}) {
  const sent = await fetch(`${address}ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversation: crypto.randomUUID(), utterance, scene }),
  });
  expect(sent.status).toBe(200);
  return (await sent.json()) as { text: string; why: readonly unknown[]; lang: string; drawings: unknown };
}

test('a fact is held, asked for and released by typing on the page', async () => {
  const held = await typed('hold ops stipend');
  expect(held.text).toContain('Grant of OPS is on hold');
  expect(held.why).toEqual([]);
  expect(JSON.stringify(held.drawings)).toContain('"data-utterance":"release OPS Grant"');

  const asked = await typed('How much is the OPS grant?');
  expect(asked.text).toContain('being checked by staff');
  expect(asked.why).not.toEqual([]);
  const draft = await typed('Quelle est la bourse chez OPS ?', { voice: 'applicant', audience: 'shared' });
  expect(draft.text).toContain('en cours de vérification');

  expect((await typed('holds')).text).toContain('from the page');
  expect((await typed('release OPS Grant')).text).toContain('is told again');
  expect((await typed('How much is the OPS grant?')).text).toContain('1,286.09');
});
