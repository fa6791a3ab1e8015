import { describe, expect, it } from 'vitest';
import { ask } from '../../src/ask.ts';
import { fillText } from '../../src/content/fill.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { CardOf } from '../../src/sharing/card.ts';
import { type CardScene, composeCard } from '../../src/sharing/compose-card.ts';
import { plain } from '../table/row.ts';
import { loadThreePostings } from '../three-postings.ts';
import { changedContent } from './changed-content.ts';

const content = loadThreePostings();
const OPEN: CardScene = { now: '2025-06-16T09:00:31.250Z' };
const CLOSED: CardScene = { now: '2025-06-22T22:00:00Z' };

const grant = { subject: { kind: 'fact', vacancy: 'osg', intent: 'stipend' }, lang: 'en', length: 'short' } as const;
const osg = { subject: { kind: 'vacancy', vacancy: 'osg' }, lang: 'en', length: 'short' } as const;
const two = {
  subject: { kind: 'comparison', vacancies: ['ops', 'osg'] },
  lang: 'en',
  length: 'short',
} as const;

const text = (card: CardOf, scene = OPEN, from = content) => plain(toText(composeCard(from, card, scene).reply));
const shown = (card: CardOf, scene = OPEN, from = content) => composeCard(from, card, scene).shown;

describe('a card', () => {
  it('about one subject tells how things stand, the fact and where it stands', () => {
    expect(text(grant)).toBe(
      [
        'OSG: Grant',
        'For OSG, applications are open until Sunday 22 June 2025 at 23:59 (Brussels time).',
        'For OSG, interns receive a grant of €1,286.09 a month.',
        'Source: OSG posting, “SPECIAL NOTICE”, “WHAT WE OFFER”; the date of capture is not recorded.',
        'As of Monday 16 June 2025 at 11:00 (Brussels time).',
      ].join('\n\n'),
    );
  });

  it('about a vacancy tells in short the few facts that people ask for', () => {
    expect(text(osg)).toBe(
      [
        'OSG',
        'OSG: NATO Internship – Office of the Secretary General, one of three vacancies of this programme: NATO HQ Internship Programme.',
        [
          'State: open until Sunday 22 June 2025 at 23:59 (Brussels time)',
          'Grant: €1,286.09 a month',
          'Start: March 2026 and September 2026',
          'Duration: 6 months',
          'Telework: as far as business requirements allow',
          'Place: NATO Headquarters, Brussels (Belgium)',
        ].join('\n'),
        'Telework: under “Header”, the same posting reads “Brussels, Belgium (Remote)”; we go by “WHAT WE OFFER”.',
        'Source: OSG posting, “Header”, “WHAT WE OFFER”, “Essential”, “INFO-SESSION ON THE VACANCY AND RECRUITMENT PROCESS”, “SPECIAL NOTICE”; the date of capture is not recorded.',
        'As of Monday 16 June 2025 at 11:00 (Brussels time).',
      ].join('\n\n'),
    );
    const full = text({ ...osg, length: 'full' });
    expect(full).toContain('Hours: full-time, 38 hours a week');
    expect(full).toContain('Info session: Wednesday 11 June 2025');
  });

  it('sets vacancies side by side', () => {
    const { reply } = composeCard(content, two, OPEN);
    expect(reply.blocks[0]).toEqual({ kind: 'heading', text: 'OPS and OSG' });
    const table = reply.blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ columns: ['Point', 'OPS', 'OSG'] });
    expect(text({ ...two, lang: 'fr' })).toContain('Pour OPS et OSG, ces points diffèrent : numéro');
    expect(text(two)).toContain('For OPS and OSG, applications are open until Sunday 22 June 2025');
    expect(text(two)).not.toContain('State: open');
  });

  it.each(['en', 'fr'] as const)('is what people get who ask for a comparison themselves (%s)', (lang) => {
    const said = content.wording[lang].sharing.compare.utterance;
    const utterance = fillText(said, { vacancies: lang === 'en' ? 'OPS and OSG' : 'OPS et OSG' });
    const scene = { now: OPEN.now, audience: 'shared', voice: 'colleague' } as const;
    const { decision } = ask(content, { utterance, scene, memory: emptyMemory });
    expect(decision.parts.map(({ intent }) => intent)).toEqual(['vacancy_details']);
    expect(decision).toMatchObject({ lang, concerned: { ids: ['ops', 'osg'], by: 'named' } });
  });

  it('speaks the language that was chosen, and not that of the names', () => {
    expect(text({ ...grant, lang: 'fr' })).toContain('OSG : Bourse');
    expect(text({ ...grant, lang: 'fr' })).toContain('État au lundi 16 juin 2025 à 11 h 00 (heure de Bruxelles).');
  });

  it('holds the sharer’s own line right below the heading, as typed', () => {
    const line = '**Mind** [this](https://example.org) <!channel> {scope}';
    const { reply } = composeCard(content, { ...grant, line }, OPEN);
    expect(reply.blocks[1]).toEqual({
      kind: 'paragraph',
      runs: [{ kind: 'text', text: `In the words of whoever shares this: ${line}` }],
    });
    expect(reply.preview).toBe(composeCard(content, grant, OPEN).reply.preview);
  });

  it('says as of when, with the instant, to the minute', () => {
    const last = composeCard(content, grant, OPEN).reply.blocks.at(-1);
    const time = {
      kind: 'time',
      text: 'Monday 16 June 2025 at 11:00 (Brussels time)',
      at: '2025-06-16T09:00:00Z',
      zone: 'Europe/Brussels',
    };
    expect(last).toMatchObject({ kind: 'note', runs: [{ text: 'As of ' }, time, { text: '.' }] });
  });

  it('cuts long lists in short, and says how much it left out', () => {
    const duties = { ...grant, subject: { kind: 'fact', vacancy: 'osg', intent: 'duties' } } as const;
    const items = (length: CardOf['length']) =>
      composeCard(content, { ...duties, length }, OPEN).reply.blocks.flatMap((block) =>
        block.kind === 'list' ? [block.items] : [],
      );
    const [short = []] = items('short');
    const [full = []] = items('full');
    expect(full.length).toBeGreaterThan(5);
    expect(short).toHaveLength(5);
    expect(short.slice(0, 4)).toEqual(full.slice(0, 4));
    expect(short.at(-1)).toEqual([{ kind: 'text', text: `… and ${full.length - 4} more` }]);
  });

  it('keeps every criterion and every remark on the fact itself', () => {
    const criteria = { ...grant, subject: { kind: 'fact', vacancy: 'osg', intent: 'eligibility' } } as const;
    expect(text(criteria)).toContain('Further criterion: Able to do research and to write drafts in English');
    expect(text(criteria)).toContain('No date is named by which this age must be reached.');
    expect(text(criteria)).not.toContain('As printed');
  });

  it('names the facts that it tells, so that a hold finds it', () => {
    expect(composeCard(content, grant, OPEN).tells).toEqual([
      { vacancy: 'osg', fact: 'deadline' },
      { vacancy: 'osg', fact: 'stipend' },
    ]);
    const told = composeCard(content, two, OPEN).tells;
    expect(told).toContainEqual({ vacancy: 'ops', fact: 'deadline' });
    expect(told).toContainEqual({ vacancy: 'osg', fact: 'location' });
  });
});

describe('how things stand', () => {
  const first = (card: CardOf, scene = OPEN, from = content) => plain(composeCard(from, card, scene).reply.preview);

  it.each([grant, osg, two])('is told first once applications are closed', (card) => {
    expect(first(card, CLOSED)).toMatch(/applications closed on Sunday 22 June 2025/);
  });

  it.each([grant, osg, two])('is told first where a vacancy was withdrawn, also long after', (card) => {
    const from = changedContent('osg', 'withdrawn');
    const withdrawn = 'For OSG, the vacancy was withdrawn on Monday 16 June 2025.';
    expect(first(card, { now: '2025-06-16T09:00:00Z' }, from)).toBe(withdrawn);
    expect(first(card, { now: '2026-01-16T09:00:00Z' }, from)).toMatch(/withdrawn|closed/);
    expect(text(card, { now: '2026-01-16T09:00:00Z' }, from)).toContain('the vacancy was withdrawn');
  });

  it.each([grant, osg, two])('is told first where the deadline was moved', (card) => {
    expect(first(card, OPEN, changedContent('osg', 'extended'))).toContain(
      'For OSG, the deadline was moved on Monday 16 June 2025: from Sunday 15 June 2025 at 23:59 (Brussels time) to Sunday 22 June 2025',
    );
  });

  it('is said to be checked where staff do so, and nothing held is told', () => {
    const held = { ...OPEN, held: ['osg.deadline', 'osg.stipend'] };
    expect(text(grant, held)).not.toMatch(/22 June|1,286/);
    expect(text(grant, held)).toContain('being checked by staff');
    expect(composeCard(content, grant, held).tells).toEqual([]);
    expect(text(two, held)).toContain('OPS');
  });

  it('of a copy that lost the fact is said as it is, with what the others state as theirs', () => {
    const card = { ...grant, subject: { kind: 'fact', vacancy: 'ops', intent: 'telework' } } as const;
    expect(text(card)).toContain('For OPS, our copy of the posting shows an empty list');
    expect(text(card)).toContain('IMS-CS and OSG, of the same programme, state:');
  });
});

describe('the digest of what a card shows', () => {
  it('stays while nothing else is told, whatever the clock', () => {
    const later = { now: '2025-06-20T18:12:00Z' };
    for (const card of [grant, osg, two]) expect(shown(card, later)).toBe(shown(card));
    expect(text(grant, later)).not.toBe(text(grant));
  });

  it('is the same in every process', () => {
    expect(shown({ ...grant })).toMatch(/^[\w-]{22}$/);
    expect(shown(grant, OPEN, loadThreePostings())).toBe(shown(grant));
  });

  it.each([grant, osg, two])('changes with what there is to tell', (card) => {
    const others = [
      shown(card, CLOSED),
      shown(card, { ...OPEN, held: ['osg.stipend'] }),
      shown(card, OPEN, changedContent('osg', 'withdrawn')),
      shown(card, OPEN, changedContent('osg', 'extended')),
      shown({ ...card, line: 'Look.' }),
      shown({ ...card, lang: 'fr' }),
    ];
    expect(new Set([shown(card), ...others]).size).toBe(1 + others.length);
  });
});
