import { beforeEach, describe, expect, it } from 'vitest';
import { utteranceOf } from '../../src/commands/utterance.ts';
import { COMMANDS, type CommandKind } from '../../src/content/schema/commands.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type Desk, isAnswer, isSilence, type Turn, type Turned } from '../../src/desk.ts';
import { createInProcessHolds } from '../../src/holds/in-process.ts';
import { createPlacesInProcess } from '../../src/places/in-process.ts';
import type { Places } from '../../src/places/places.ts';
import { QUIET } from '../../src/places/settings.ts';
import { toText } from '../../src/reply/text.ts';
import { createRoles } from '../../src/roles/roles.ts';
import { content } from '../understand/real-content.ts';
import { DESK, type FakePlatform, fakePlatform } from './fake-platform.ts';

const NOW = '2025-06-16T09:00:00.000Z';
const PLACE = 'slack:T1:C1';
const QUESTION = 'How much is the grant of OSG?';
const GAPS = {
  vacancy: 'ops',
  fact: 'stipend',
  subject: 'telework',
  vacancies: 'ops and osg',
  programme: 'nato internships',
  language: 'fr',
  speak: 'never',
  switch: 'on',
  text: 'What now?',
};
const KINDS = Object.keys(COMMANDS).filter((kind): kind is CommandKind => kind in COMMANDS);

let platform: FakePlatform;
let places: Places;
let desk: Desk;

function opened(deskChannel: string | undefined): Desk {
  const roles = createRoles({
    platforms: { slack: { membership: platform.membership, ...(deskChannel && { deskChannel }) } },
    elapsed: () => 0,
  });
  return createDesk({ content, clock: () => NOW, conversations: createInProcess({ max: 10 }), roles, places });
}

beforeEach(() => {
  platform = fakePlatform();
  places = createPlacesInProcess();
  desk = opened(DESK);
});

function say(person: string, utterance: string, scene: Partial<Turn['scene']> = {}): Promise<Turned> {
  return desk.turn({
    utterance,
    face: 'slack',
    place: PLACE,
    scene: { audience: 'private', voice: 'colleague', person, ...scene },
  });
}

describe('a question', () => {
  it.each([
    ['slack:T1:anna', 'private', true],
    ['slack:T1:anna', 'shared', true],
    ['slack:T1:boris', 'private', true],
    ['slack:T1:boris', 'shared', true],
    ['slack:T1:gina', 'private', false],
    ['slack:T1:gina', 'shared', false],
    ['slack:T1:gus', 'shared', true],
    ['slack:T2:fritz', 'private', false],
    ['slack:T2:fritz', 'shared', false],
  ] as const)('of %s (%s) is answered: %s', async (person, audience, answered) => {
    expect(isAnswer(await say(person, QUESTION, { audience }))).toBe(answered);
  });

  it('of a guest is answered where the place allows it, and else the guest is told so', async () => {
    expect(toText((await say('slack:T1:gina', QUESTION)).reply)).toContain('Guests cannot ask me here');
    await say('slack:T1:anna', 'settings guests on');
    expect(isAnswer(await say('slack:T1:gina', QUESTION))).toBe(true);
    expect(isAnswer(await say('slack:T2:fritz', QUESTION))).toBe(false);
  });

  it('of a stranger is met with silence where others read, and a word in private', async () => {
    expect(isSilence(await say('slack:T2:fritz', QUESTION, { audience: 'shared' }))).toBe(true);
    const alone = await say('slack:T2:fritz', 'Combien gagne un stagiaire OSG ?');
    expect(alone.reply.lang).toBe('fr');
    expect(toText(alone.reply)).toContain('membres');
  });

  it('of anybody is not answered while nobody can tell who is who', async () => {
    platform.broken.add('standing');
    expect(isAnswer(await say('slack:T1:anna', QUESTION))).toBe(false);
    platform.broken.clear();
    expect(isAnswer(await say('slack:T1:anna', QUESTION))).toBe(true);
  });
});

describe('a draft for an applicant', () => {
  it.each([
    ['slack:T1:anna', true],
    ['slack:T1:boris', false],
    ['slack:T1:gina', false],
  ] as const)('is made for %s: %s', async (person, made) => {
    expect(isAnswer(await say(person, QUESTION, { voice: 'applicant' }))).toBe(made);
  });

  it('is made for nobody where no desk channel is set, and it is said what to set', async () => {
    desk = opened(undefined);
    const { reply } = await say('slack:T1:anna', QUESTION, { voice: 'applicant' });
    expect(toText(reply)).toContain('DESK_CHANNEL');
  });

  it('is always made on the console, where it stays', async () => {
    const given = await desk.turn({
      utterance: QUESTION,
      face: 'web',
      scene: { audience: 'private', voice: 'applicant' },
    });
    expect(isAnswer(given)).toBe(true);
  });
});

describe('every command', () => {
  /** What concerns nobody but the one who says it, and what is asked rather than done. */
  const OWN: readonly CommandKind[] = ['language', 'kept', 'forget_me'];
  const ASKING: readonly CommandKind[] = KINDS.filter((kind) => /^(ask_person|pass_on|keep_back)/.test(kind));
  const of = (kind: CommandKind) => utteranceOf(content, kind, 'en', GAPS);

  it('is one that this test knows how to give', async () => {
    for (const kind of KINDS) expect(await say('slack:T1:anna', of(kind))).toMatchObject({ command: kind });
  });

  it.each(KINDS)('%s changes nothing unless the person may', async (kind) => {
    const refusals = ['Only the people who look after', 'Guests cannot', 'I answer the members'];
    const isRefused = async (person: string) => {
      const text = toText((await say(person, of(kind))).reply);
      return refusals.some((refusal) => text.includes(refusal));
    };
    const free = OWN.includes(kind);
    const asking = ASKING.includes(kind);
    expect(await isRefused('slack:T1:boris')).toBe(!free && !asking);
    expect(await isRefused('slack:T1:gina')).toBe(!free);
    expect(await isRefused('slack:T2:fritz')).toBe(!free);
    expect((await places.get(PLACE)).settings).toEqual(QUIET);
    expect(await isRefused('slack:T1:anna')).toBe(false);
  });

  it('is taken for a question where it comes through no face', async () => {
    for (const kind of KINDS) {
      const turn = { utterance: of(kind), scene: { audience: 'private', voice: 'colleague' } } as const;
      expect(isAnswer(await desk.turn(turn)), kind).toBe(true);
    }
  });

  it('of somebody who just left the desk channel is refused at once when the platform tells', async () => {
    const roles = createRoles({ platforms: { slack: { membership: platform.membership, deskChannel: DESK } } });
    const holds = createInProcessHolds();
    desk = createDesk({ content, clock: () => NOW, conversations: createInProcess({ max: 1 }), roles, holds });
    await say('slack:T1:anna', 'hold ops stipend');
    platform.channels.get(DESK)?.delete('slack:T1:anna');
    roles.changed(DESK);
    await say('slack:T1:anna', 'release ops stipend');
    expect(await holds.held()).toEqual(['ops.stipend']);
  });

  it('of the desk says what to set where no desk channel is', async () => {
    desk = opened(undefined);
    for (const kind of ['settings', 'hold', 'settings_guests'] as const) {
      expect(toText((await say('slack:T1:anna', of(kind))).reply)).toContain('DESK_CHANNEL');
    }
  });

  it('of the desk is refused on the console once there is a platform', async () => {
    for (const kind of ['settings', 'hold'] as const) {
      const { reply } = await desk.turn({
        utterance: of(kind),
        face: 'web',
        scene: { audience: 'private', voice: 'colleague' },
      });
      expect(toText(reply)).toContain('Only the people who look after');
    }
  });
});
