import { describe, expect, it } from 'vitest';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type DeskParts, isAnswer, type Turn } from '../../src/desk.ts';
import { createInProcessHolds } from '../../src/holds/in-process.ts';
import { toText } from '../../src/reply/text.ts';
import type { Role, Roles } from '../../src/roles/role.ts';
import { createInProcessTold } from '../../src/told/in-process.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const NOW = '2025-06-16T09:00:00.000Z';
const scene = { audience: 'private', voice: 'colleague' } as const;

function newDesk(parts: Partial<DeskParts> = {}) {
  const desk = createDesk({ content, clock: () => NOW, conversations: createInProcess({ max: 9 }), ...parts });
  const turn = (utterance: string, more: Partial<Turn> = {}) =>
    desk.turn({ utterance, scene, face: 'terminal', conversation: 'x', ...more });
  return { turn, say: async (utterance: string, more?: Partial<Turn>) => toText((await turn(utterance, more)).reply) };
}

describe('who holds a fact', () => {
  it('is told that it is held, and everybody else that it is checked, until it is released', async () => {
    const { say } = newDesk();
    expect(await say('hold ops stipend')).toContain('Grant of OPS is on hold: until it is released');
    expect(await say('How much is the OPS grant?')).toContain('being checked by staff');
    expect(await say('How much is the OPS grant?', { face: 'web', conversation: 'y' })).toContain('being checked');
    expect(await say('release ops stipend')).toBe(
      'Grant of OPS is told again. It had been on hold since Monday 16 June 2025 at 11:00 (Brussels time), from the terminal.',
    );
    expect(await say('How much is the OPS grant?')).toContain('€1,286.09');
  });

  it('is told the same in French', async () => {
    const { say } = newDesk();
    expect(await say('suspendre ops bourse')).toContain('en cours de vérification');
    expect(await say('suspensions')).toContain(
      'Bourse, OPS, depuis le lundi 16 juin 2025 à 11 h 00 (heure de Bruxelles), dans le terminal'.replaceAll(
        ' h ',
        '\u00a0h\u00a0',
      ),
    );
    expect(await say('rétablir ops bourse')).toContain('information rétablie');
  });

  it('changes nothing by holding twice, or releasing what is not held, and is told so', async () => {
    const { say } = newDesk();
    expect(await say('release ops stipend')).toBe('Grant of OPS is not on hold, so nothing has changed.');
    await say('hold ops stipend', { face: 'web' });
    expect(await say('hold ops stipend')).toContain(
      'is on hold already, since Monday 16 June 2025 at 11:00 (Brussels time), from the page.',
    );
    expect(await say('holds')).toContain('One fact is on hold:');
  });

  it('is told what is held, by whom and since when, with a choice that releases it', async () => {
    const { turn, say } = newDesk();
    expect(await say('holds')).toBe('Nothing is on hold.');
    await say('hold ops stipend');
    await say('hold osg deadline', { scene: { ...scene, person: 'slack:T1:U2' } });
    const { reply } = await turn('holds');
    expect(toText(reply)).toContain('2 facts are on hold:');
    expect(toText(reply)).toContain(
      'Deadline of OSG, since Monday 16 June 2025 at 11:00 (Brussels time), by slack:T1:U2',
    );
    const choices = reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
    for (const { utterance } of choices) expect(await say(utterance)).toContain('is told again');
    expect(await say('holds')).toBe('Nothing is on hold.');
  });

  it('is told who held it before', async () => {
    const { say } = newDesk();
    await say('hold ops stipend');
    await say('release ops stipend', { face: 'web' });
    const again = await say('hold ops stipend');
    expect(again).toContain('It was on hold before:');
    expect(again).toMatch(
      /from the terminal; released on Monday 16 June 2025 at 11:00 \(Brussels time\), from the page/,
    );
  });

  it('is asked back where vacancy or fact is unclear, and nothing is held', async () => {
    const { turn, say } = newDesk();
    const asked = await turn('hold ops');
    expect(asked).toMatchObject({ command: 'unclear' });
    expect(toText(asked.reply)).toMatch(/Which fact[\s\S]*Grant[\s\S]*For example: hold OPS Grant/);
    expect(await say('holds')).toBe('Nothing is on hold.');
  });

  it('is recorded by the desk’s clock, whatever time they practise at', async () => {
    const { say } = newDesk();
    await say('hold ops stipend', { scene: { ...scene, now: '2031-01-01T00:00:00Z' } });
    expect(await say('holds')).toContain('16 June 2025');
  });

  it('leaves the talk where it was', async () => {
    const { say } = newDesk();
    await say('How much is the grant of OSG?');
    await say('hold ops stipend');
    expect(await say('and the start date?')).toContain('Still about OSG');
  });
});

describe('where a held fact was told', () => {
  const told = (at: string, message: string, link?: string) => ({
    face: 'slack' as const,
    place: 'slack:T1:C1',
    message,
    ...(link && { link }),
    contentVersion: content.version,
    at,
    facts: [{ vacancy: 'ops', fact: 'stipend' as const }],
  });

  it('is listed for the last 30 days, with weekday and Brussels time, and a link', async () => {
    const record = createInProcessTold();
    await record.record(told('2025-06-14T22:30:00.000Z', '1', 'https://example.org/1'));
    await record.record(told('2025-05-17T09:00:00.000Z', '2'));
    await record.record(told('2025-05-17T08:59:59.000Z', '3'));
    const { turn } = newDesk({ told: record });
    const { reply } = await turn('hold ops stipend');
    const text = toText(reply);
    expect(text).toContain('In the last 30 days it was told in 2 messages. The latest:');
    expect(text).toContain('slack:T1:C1 (https://example.org/1), Sunday 15 June 2025 at 00:30 (Brussels time)');
    expect(text).toContain('slack:T1:C1, Saturday 17 May 2025 at 11:00 (Brussels time)');
    expect(text).not.toContain('10:59');
  });

  it('is known of answers that go where others read, from what they tell', async () => {
    const roles: Roles = { roleOf: async () => 'desk', hasDesk: () => true };
    const { turn } = newDesk({ roles });
    const shared = { face: 'slack', place: 'slack:T1:C1', scene: { ...scene, audience: 'shared' } } as const;
    const posted = await turn('How much is the OPS grant?', shared);
    expect(isAnswer(posted) && posted.tells).toEqual([{ vacancy: 'ops', fact: 'stipend' }]);
    const applying = await turn('How do I apply to OPS?', shared);
    expect(isAnswer(applying) && applying.tells).toContainEqual({ vacancy: 'ops', fact: 'deadline' });
    await turn('hold ops stipend', shared);
    const held = await turn('How much is the OPS grant?', shared);
    expect(isAnswer(held) && held.tells).toEqual([]);
    expect(await turn('How much is the OPS grant?')).not.toHaveProperty('tells');
  });
});

describe('holding', () => {
  const as = (role: Role): Roles => ({ roleOf: async () => role, hasDesk: (face) => face === 'slack' });

  it.each(['member', 'guest', 'stranger'] as const)('is refused to a %s, and changes nothing', async (role) => {
    const holds = createInProcessHolds();
    const { say } = newDesk({ roles: as(role), holds });
    for (const utterance of ['hold ops stipend', 'release ops stipend', 'holds', 'hold ops'])
      expect(await say(utterance, { face: 'slack', scene: { ...scene, person: 'slack:T1:U1' } })).toMatch(
        /^Only the people/,
      );
    expect(await holds.held()).toEqual([]);
  });

  it('is refused where nobody is the desk, with what to set', async () => {
    expect(await newDesk({ roles: as('member') }).say('hold ops stipend', { face: 'teams' })).toContain('DESK_CHANNEL');
  });

  it('is refused where nobody can tell who speaks', async () => {
    const holds = createInProcessHolds();
    const desk = createDesk({ content, clock: () => NOW, conversations: createInProcess({ max: 9 }), holds });
    await desk.turn({ utterance: 'hold ops stipend', scene });
    expect(await holds.held()).toEqual([]);
  });
});
