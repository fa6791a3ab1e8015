import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/commands/read-command.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, isAnswer, type Turn } from '../../src/desk.ts';
import { toText } from '../../src/reply/text.ts';
import type { Role } from '../../src/roles/role.ts';
import { toShare } from '../../src/sharing/command-subject.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { plain } from '../table/row.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const NOW = '2025-06-16T09:00:00Z';
const scene = { audience: 'private', voice: 'colleague' } as const;
const deskOf = (role?: Role) =>
  createDesk({
    content,
    clock: () => NOW,
    conversations: createInProcess({ max: 10 }),
    ...(role && { roles: everybodyIs(role) }),
  });

async function said(utterance: string, more: Partial<Turn> = {}, desk = deskOf()): Promise<string> {
  const given = await desk.turn({ utterance, face: 'web', scene, ...more });
  return isAnswer(given) ? 'an answer' : plain(toText(given.reply));
}

/** What a face that shares would be told; undefined where it is no such command. */
const wanted = (utterance: string, now = NOW) => {
  const command = readCommand(content, utterance);
  return command ? toShare(content, command, { ...scene, now }) : null;
};

describe('what is typed to share', () => {
  const fact = (vacancy: string, intent: string) => ({ kind: 'fact', vacancy, intent });
  it.each([
    ['share', null],
    ['partager', null],
    ['share ops', { kind: 'vacancy', vacancy: 'ops' }],
    ['Share 250770', { kind: 'vacancy', vacancy: 'ims-cs' }],
    ['partager OSG', { kind: 'vacancy', vacancy: 'osg' }],
    ['share ops stipend', fact('ops', 'stipend')],
    ['share grant of ops', fact('ops', 'stipend')],
    ['share osg eligibility', fact('osg', 'eligibility')],
    ['share osg info session', fact('osg', 'webinar_date')],
    ['partager OSG télétravail', fact('osg', 'telework')],
    ['partager bourse de OPS', fact('ops', 'stipend')],
    ['share compare ops osg', { kind: 'comparison', vacancies: ['ops', 'osg'] }],
    ['share compare OSG, OPS and IMS-CS', { kind: 'comparison', vacancies: ['osg', 'ops', 'ims-cs'] }],
    ['share compare ops ops', { kind: 'vacancy', vacancy: 'ops' }],
    ['partager la comparaison de OPS et OSG', { kind: 'comparison', vacancies: ['ops', 'osg'] }],
    ['share all', { kind: 'comparison', vacancies: ['ims-cs', 'ops', 'osg'] }],
    ['partager tout', { kind: 'comparison', vacancies: ['ims-cs', 'ops', 'osg'] }],
    ['share ops moon phase', { kind: 'vacancy', vacancy: 'ops' }],
  ])('“%s” says what', (utterance, subject) => {
    expect(wanted(utterance)).toEqual({ subject });
  });

  it.each(['share ops?', 'share of women', 'how do I share ops', 'please share ops', 'hold ops stipend', 'share moon'])(
    '“%s” is no such command',
    (utterance) => expect(wanted(utterance)).toBeNull(),
  );
});

describe('where no card can be posted', () => {
  it('is shown as it would be posted, and where that is done', async () => {
    const text = await said('share osg stipend');
    expect(text).toContain('OSG: Grant\n\nFor OSG, applications are open until');
    expect(text).toContain('As of Monday 16 June 2025 at 11:00');
    expect(text).toMatch(/nothing was posted\. In Slack, \/vacancy with these words leads to posting it\.$/);
    expect(await said('partager comparaison OPS OSG')).toMatch(/^OPS et OSG\n[\s\S]*rien n'a été publié/);
  });

  it('does not tell what is held', async () => {
    const desk = deskOf();
    await said('hold osg stipend', {}, desk);
    expect(await said('share osg stipend', {}, desk)).not.toContain('1,286');
  });

  it('is told how, with examples that work', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const { reply } = await deskOf().turn({ utterance: lang === 'en' ? 'share' : 'partager', face: 'web', scene });
      const choices = reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
      expect(choices).toHaveLength(3);
      for (const { utterance } of choices) expect(wanted(utterance)?.subject, utterance).toBeTruthy();
    }
  });

  it('asks back what could not be read', async () => {
    expect(await said('share ops moon phase')).toContain('For example: share OPS Grant');
    expect(await said('share compare')).toContain('share compare IMS-CS and OPS');
    expect(await said('partager comparaison')).toContain('partager comparaison IMS-CS et OPS');
  });

  it('says how many can be compared where they are too many', async () => {
    const [first] = content.vacancies;
    if (!first) throw new Error('there is no vacancy');
    const vacancies = Array.from({ length: 7 }, (_, at) => ({ ...first, id: `v${at}` }));
    const desk = deskOf();
    desk.replace({ ...content, vacancies });
    expect(await said('share all', {}, desk)).toContain('7 vacancies are too many to set side by side; name 5');
  });
});

describe('on a platform', () => {
  const there = (role: Role, more: Partial<Turn> = {}) =>
    deskOf(role).turn({
      utterance: 'share osg',
      face: 'slack',
      place: 'slack:T1:C1',
      scene: { audience: 'shared', voice: 'colleague', person: 'slack:T1:anna' },
      ...more,
    });

  it('only the desk shares', async () => {
    expect(toText((await there('desk')).reply)).toContain('As of');
    expect(toText((await there('member')).reply)).toContain('Only the people who look after the vacancies');
  });

  it('a preview is for whoever asked for it', async () => {
    expect(await there('desk', { canWhisper: true })).toMatchObject({ command: 'share_vacancy', whispered: true });
  });
});
