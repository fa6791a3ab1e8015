import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptParts } from '../../adapters/opening/kept-parts.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { readEnvironment } from '../../src/env.ts';
import { silent } from '../../src/log/log.ts';
import type { Reference } from '../../src/references/references.ts';
import { toText } from '../../src/reply/text.ts';
import { openStore } from '../../src/store/open-store.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { content } from '../understand/real-content.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const [ANNA, BORIS] = ['teams:t1:anna', 'teams:t1:boris'];
const LANGUAGES = [
  {
    lang: 'en',
    kept: 'What do you keep about me?',
    forget: 'forget me',
    chat: /where our personal chat is reached, as of .*2026.*your next message brings this back/,
    removed: 'is now removed',
  },
  {
    lang: 'fr',
    kept: 'que gardez-vous ?',
    forget: 'oubliez-moi',
    chat: /l’adresse de notre conversation personnelle, relevée le .*2026.*votre prochain message la fera revenir/,
    removed: 'maintenant effacé',
  },
] as const;

function chatOf(person: string): Reference {
  const serviceUrl = 'https://smba.trafficmanager.net/emea/t1/';
  return { face: 'teams', place: `teams:t1:a:${person}`, serviceUrl, kind: 'personal', person, at: NOW };
}

async function open(kind: string) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-chat-'));
  const store = kind === 'a store' ? await openStore({ file: join(folder, 'desk.sqlite') }) : null;
  onTestFinished(async () => {
    await store?.close();
    rmSync(folder, { recursive: true });
  });
  const conversations = createInProcess({ max: 50 });
  const parts = keptParts({ environment: readEnvironment({}), store, conversations, log: silent });
  const desk = createDesk({ ...parts, content, clock: () => NOW, roles: everybodyIs('member') });
  /** As a face does it: what a message tells of its conversation is kept, and then it is answered. */
  const say = async (person: string, utterance: string) => {
    const { place } = chatOf(person);
    await parts.references.keep(chatOf(person));
    const scene = { audience: 'private', voice: 'colleague', person } as const;
    return toText((await desk.turn({ utterance, face: 'teams', conversation: place, place, scene })).reply);
  };
  return { say, references: parts.references };
}

describe.each(['a store', 'no store'])('the personal chat with somebody, with %s,', (kind) => {
  it.each(LANGUAGES)(
    'is shown, gone when they are forgotten, and back with their next message ($lang)',
    async (words) => {
      const { say, references } = await open(kind);
      await say(BORIS, 'hello');
      expect(await say(ANNA, words.kept)).toMatch(words.chat);
      const said = await say(ANNA, words.forget);
      expect(said).toContain(words.removed);
      expect(said).toMatch(words.chat);
      expect(await references.chatWith('teams', ANNA)).toBeNull();
      expect(await references.get(chatOf(ANNA))).toBeNull();
      expect(await references.chatWith('teams', BORIS)).toEqual(chatOf(BORIS));
      await say(ANNA, 'hello');
      expect(await references.chatWith('teams', ANNA)).toEqual(chatOf(ANNA));
    },
  );

  it('is named where the desk says what it keeps of anybody', async () => {
    const { say } = await open(kind);
    expect(await say(ANNA, 'What do you do with my data?')).toContain('where our personal chat is reached');
    expect(await say(ANNA, 'Que faites-vous de mes données personnelles ?')).toContain(
      'l’adresse de notre conversation personnelle',
    );
  });
});
