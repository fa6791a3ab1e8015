import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { DraftOf } from '../../src/drafts/draft.ts';
import { type DraftScene, makeDraft } from '../../src/drafts/make-draft.ts';
import { toText } from '../../src/reply/text.ts';
import { copyOfContent } from '../content/edited-copy.ts';
import { changedContent } from '../sharing/changed-content.ts';
import { plain } from '../table/row.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const OPEN: DraftScene = { now: '2025-06-16T09:00:00Z' };
const draft = (of: string | DraftOf, scene: Partial<DraftScene> = {}, from = content) =>
  makeDraft(from, typeof of === 'string' ? { utterance: of } : of, { ...OPEN, ...scene });
const text = (...given: Parameters<typeof draft>) => plain(draft(...given).text);

describe('a draft of what somebody wrote', () => {
  it('answers it, and says what was understood and which facts it tells', () => {
    const made = draft('Hi! How much does OSG pay its interns?');
    expect(made).toMatchObject({
      lang: 'en',
      vacancy: 'osg',
      intent: 'stipend',
      text: 'For OSG, interns receive a grant of €1,286.09 a month.',
      tells: [{ vacancy: 'osg', fact: 'stipend' }],
      contentVersion: content.version,
    });
    expect(made.reply?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'source']);
    expect(made).not.toHaveProperty('why');
  });

  it('names no vacancy and no subject where there are several', () => {
    const made = draft('How much is the grant, and is telework possible?');
    expect(made.reply).not.toBeNull();
    expect(made).not.toHaveProperty('vacancy');
    expect(made).not.toHaveProperty('intent');
    expect(made.text).toMatch(/^Grant\n.*\n\n[\s\S]*Telework\nFor/);
  });

  it('answers in the language of the message, else in that of the place', () => {
    expect(draft('Combien gagne un stagiaire OSG ?').lang).toBe('fr');
    expect(draft('OSG', { lang: 'fr' }).lang).toBe('fr');
    expect(draft('How much does OSG pay?', { lang: 'fr' }).lang).toBe('en');
  });

  it('goes by the vacancy of the place where none is named, and does not say so', () => {
    const made = draft('When does the internship start?', { vacancy: 'osg' });
    expect(made).toMatchObject({ vacancy: 'osg', intent: 'start_date' });
    expect(plain(made.text)).toMatch(/^For OSG, there are two intakes/);
  });

  it('holds what is edited as paragraphs, a list with the sentence that leads over to it', () => {
    expect(text('What are the tasks at OSG?').split('\n\n')[0]).toMatch(
      /^For OSG, this is what the work may consist of:\nAnywhere .* may:\n- support/,
    );
    const criteria = text('What are the eligibility criteria for OSG?').split('\n\n');
    expect(criteria[0]).toMatch(/^For OSG, there are five essential criteria.*:\n- Nationality[\s\S]*\n- Further/);
  });
});

describe('what was chosen wins', () => {
  it('a vacancy over the one that is named, and over that of the place', () => {
    const of = { utterance: 'When does OPS start?', vacancy: 'osg' };
    expect(draft(of, { vacancy: 'ims-cs' })).toMatchObject({ vacancy: 'osg', intent: 'start_date' });
    expect(text(of)).toMatch(/^For OSG, there are two intakes/);
    expect(text(of)).not.toContain('OPS');
  });

  it('a vacancy over a comparison', () => {
    expect(text({ utterance: 'What is the difference between OPS and OSG?', vacancy: 'osg' })).toMatch(/^OSG: NATO/);
  });

  it('a vacancy over the unit of another one', () => {
    const of = { utterance: 'What does the Policy Planning Unit do?', vacancy: 'ims-cs' };
    expect(text(of)).toBe(text({ utterance: '', intent: 'division', lang: 'en', vacancy: 'ims-cs' }));
    expect(text({ ...of, vacancy: 'osg' })).not.toBe(text({ utterance: '', intent: 'division', vacancy: 'osg' }));
  });

  it('a language over that of the message', () => {
    const made = draft({ utterance: 'How much does OSG pay?', lang: 'fr' });
    expect(made.lang).toBe('fr');
    expect(plain(made.text)).toBe('Pour OSG, les stagiaires reçoivent une bourse de 1 286,09 € par mois.');
  });

  it('a subject over what is asked, in the language of the message', () => {
    const made = draft({ utterance: 'Quand commence le stage OSG ?', intent: 'stipend', vacancy: 'osg' });
    expect(made).toMatchObject({ lang: 'fr', vacancy: 'osg', intent: 'stipend' });
    expect(plain(made.text)).toMatch(/bourse de 1 286,09/);
  });

  it('a subject where the message says nothing, or there is none', () => {
    for (const utterance of ['', 'blah zorp', 'Hello!', 'I want to talk to a person']) {
      expect(draft({ utterance, intent: 'telework', vacancy: 'osg' })).toMatchObject({
        intent: 'telework',
        vacancy: 'osg',
      });
    }
  });

  it('but not what the content does not have', () => {
    const of = { utterance: 'How much does OSG pay?', vacancy: 'gone', intent: 'gone' };
    expect(draft(of)).toEqual(draft('How much does OSG pay?'));
    expect(draft({ ...of, intent: '__proto__' })).toEqual(draft('How much does OSG pay?'));
  });
});

describe('nothing is drafted', () => {
  it.each([
    ['zorp glimt fnarb', 'was not understood'],
    ['Hello there', 'asks nothing'],
    ['Thank you so much', 'asks nothing'],
    ['Can I talk to a human?', 'asks for a person'],
    ['is the duty station Brussels zorp glimt fnarb internship', 'several things'],
  ])('for “%s”, and it is said why', (utterance, why) => {
    const made = draft(utterance);
    expect(made).toMatchObject({ reply: null, text: '', tells: [] });
    expect(made.why).toContain(why);
    expect(made).not.toHaveProperty('intent');
  });

  it('where it is not clear which vacancy is meant, until one is chosen', () => {
    const copy = copyOfContent();
    for (const id of ['ops', 'osg'])
      copy.edit(`vacancies/${id}.yaml`, 'aliases:\n  any:', 'aliases:\n  any:\n    - NorthWing');
    copy.edit('lexicon/en.yaml', '\nambiguous: |\n', '\nambiguous: |\n  NorthWing,\n');
    const from = loadContent(copy.dir);
    const utterance = 'How much does NorthWing pay?';
    expect(draft(utterance, {}, from)).toMatchObject({
      reply: null,
      why: expect.stringContaining('several vacancies'),
    });
    expect(draft(utterance, {}, from)).not.toHaveProperty('vacancy');
    expect(draft({ utterance, vacancy: 'ops' }, {}, from)).toMatchObject({ vacancy: 'ops', intent: 'stipend' });
  });

  it('and that is said in the language of whoever drafts', () => {
    expect(draft('Bonjour !', { reader: 'en' }).why).toContain('asks nothing');
    expect(draft('Hello!', { reader: 'fr' }).why).toContain('ne demande rien');
    expect(draft('Bonjour !').why).toContain('ne demande rien');
  });
});

describe('what can’t be sent on', () => {
  it('is left out beside what can', () => {
    const made = draft('How much does OSG pay? And can I talk to a human?');
    expect(made).toMatchObject({ intent: 'stipend', vacancy: 'osg' });
    expect(made.text).toBe('For OSG, interns receive a grant of €1,286.09 a month.');
  });

  it('a time in a country of several zones is told in that of the posting', () => {
    const made = draft('When is the deadline for OSG in the United States?');
    expect(made).toMatchObject({ intent: 'deadline', vacancy: 'osg' });
    expect(plain(made.text)).toMatch(/^For OSG, one can apply until Sunday 22 June 2025 at 23:59 \(Brussels time\)\./);
  });

  it('of what somebody says of themselves nothing is repeated, whoever they are', () => {
    const people = [
      'I am 43, from Paraguay, and never studied.',
      'I’m 24, a Norwegian in my third year of a bachelor.',
    ];
    const [one, other] = people.map((who) => draft(`${who} Can I apply to OSG?`));
    expect(one?.text).toMatch(/^For OSG, there are five essential criteria/);
    expect(one?.text).not.toMatch(/43|Paragua|your own case/i);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one).toMatchObject({ intent: 'eligibility', vacancy: 'osg' });
    const both = draft('I am 43, from Paraguay. Can I apply to OSG, and how much does it pay?');
    expect(both.text).toMatch(/^Criteria\n[\s\S]*\n\nGrant\n/);
  });
});

describe('how things stand', () => {
  const documents = 'Which documents are required for OSG?';
  it('is said first where one can no longer apply', () => {
    expect(text(documents, { now: '2025-06-22T22:00:00Z' })).toMatch(/^For OSG, applications closed on Sunday 22 June/);
    expect(text(documents, {}, changedContent('osg', 'withdrawn'))).toMatch(/^For OSG, the vacancy was withdrawn on/);
    expect(text(documents, {}, changedContent('osg', 'extended'))).toMatch(/^For OSG, the deadline was moved on/);
  });

  it('is not told where staff are checking it', () => {
    const made = draft('How much does OSG pay?', { held: ['osg.stipend'] });
    expect(made.text).not.toContain('1,286');
    expect(made.text).toContain('being checked by staff');
    expect(made.tells).toEqual([]);
  });

  it('of a copy that lost the fact, or a posting with two readings, is said as it is', () => {
    expect(text('Is telework possible at OPS?')).toMatch(/^For OPS, our copy of the posting shows an empty list/);
    expect(text('Is telework possible at OSG?')).toContain('The same posting reads otherwise under “Header”');
  });

  it('stands in the reply as in the text, but for the sources', () => {
    const made = draft(documents);
    const { reply } = made;
    if (!reply) throw new Error('nothing was drafted');
    const source = toText(reply).split('\n\n').at(-1) ?? '';
    expect(source).toMatch(/^Source: OSG posting/);
    expect(made.text).not.toContain('Source:');
  });
});
