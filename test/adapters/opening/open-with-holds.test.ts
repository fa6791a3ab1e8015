import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWithHolds } from '../../../adapters/opening/open-with-holds.ts';
import { openWithStore } from '../../../adapters/opening/open-with-store.ts';
import type { Desk } from '../../../src/desk.ts';
import { readEnvironment } from '../../../src/env.ts';
import { silent } from '../../../src/log/log.ts';
import { toText } from '../../../src/reply/text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-holds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = () => readEnvironment({ DESK_STORE: join(folder, 'desk.sqlite') });
const scene = { audience: 'private', voice: 'colleague' } as const;
const say = async (desk: Desk, utterance: string) =>
  toText((await desk.turn({ utterance, scene, face: 'terminal' })).reply);

test('a question that is put by itself tells nothing that is held in the store', async () => {
  const chat = await openWithStore(environment(), silent);
  await say(chat.desk, 'hold ops stipend');
  const asked = await openWithHolds(environment(), silent);
  expect(await say(asked.desk, 'How much is the OPS grant?')).toContain('being checked by staff');
  expect(await say(asked.desk, 'release ops stipend')).toContain('is told again');
  await asked.close();
  expect(await say(chat.desk, 'How much is the OPS grant?')).toContain('1,286.09');
  await chat.store?.close();
});

test('without a store none is made, and a hold is said not to last', async () => {
  const { desk, close } = await openWithHolds(environment(), silent);
  expect(await say(desk, 'hold ops stipend')).toContain('There is no store');
  await close();
  expect(existsSync(join(folder, 'desk.sqlite'))).toBe(false);
});
