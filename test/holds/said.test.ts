import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import type { Scene } from '../../src/scene.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const NOW = '2025-06-01T09:00:00Z';

function put(utterance: string, held: readonly string[], more: Partial<Scene> = {}, of: Content = content) {
  const scene: Scene = { now: NOW, audience: 'private', voice: 'colleague', held, ...more };
  const answer = ask(of, { utterance, scene, memory: emptyMemory });
  return { ...answer, part: answer.decision.parts[0], text: toText(answer.reply) };
}

describe('a fact that is held', () => {
  test.each([
    [
      'How much is the OPS grant?',
      'For OPS, what the posting says about the grant is being checked by staff; please ask again later.',
    ],
    [
      'Quelle est la bourse chez OPS ?',
      'Pour OPS, ce que l’avis indique sur la bourse est en cours de vérification\u00a0; veuillez reposer la question plus tard.',
    ],
  ])('is said to be checked: %s', (utterance, first) => {
    const { part, reply } = put(utterance, ['ops.stipend']);
    expect(reply.preview).toBe(first);
    expect(part).toMatchObject({
      outcome: 'not_stated',
      reason: 'held',
      facts: [{ vacancy: 'ops', fact: 'stipend', status: 'held', value: null, source: { section: '' } }],
    });
  });

  test('is said so in a draft for an applicant, and where others read', () => {
    for (const more of [{ voice: 'applicant' }, { audience: 'shared' }] as const)
      expect(put('How much is the OPS grant?', ['ops.stipend'], more).text).toContain('being checked by staff');
  });

  test('is not borrowed from others of the programme, as a lost one is', () => {
    expect(put('Can OPS interns telework?', []).text).toContain('of the same programme');
    const { text } = put('Can OPS interns telework?', ['ops.telework']);
    expect(text).not.toContain('of the same programme');
    expect(text).not.toContain('empty list');
  });

  test('is not lent to others of the programme', () => {
    expect(put('Can OPS interns telework?', ['osg.telework']).text).toContain('IMS-CS, of the same programme, states');
  });

  test('leaves what the others state as it was', () => {
    const { text, decision } = put('What is the grant?', ['ops.stipend']);
    expect(text).toContain('For IMS-CS and OSG, interns receive a grant of €1,286.09 a month.');
    expect(text).toContain('For OPS, what the posting says about the grant is being checked by staff');
    expect(decision.outcome).toBe('answer');
  });

  test('takes its row of the card, and its cell of a comparison', () => {
    expect(put('Tell me about OPS', ['ops.stipend']).text).toContain('Grant: being checked by staff');
    expect(put('How do IMS-CS, OPS and OSG differ?', ['ops.organisation']).text).toMatch(
      /Organisation; [^\n]*OPS: being checked by staff;/,
    );
    expect(put('How do IMS-CS and OSG differ?', ['osg.stipend']).text).toContain(
      'OSG: staff are checking these points: grant;',
    );
  });

  test('makes no sum, neither as the grant nor as the length', () => {
    const ofLength = put('How much is it in total at OSG?', ['osg.duration']);
    expect(ofLength.text).toContain(
      'no total can be given: the grant is €1,286.09 a month, and staff are checking the duration.',
    );
    expect(ofLength.part?.sums).toEqual([]);
    expect(put('How much is it in total at OSG?', ['osg.stipend']).text).not.toContain('€');
    expect(put('How much would I get at OSG over 4 months in total?', ['osg.duration']).text).toContain(
      'being checked by staff',
    );
  });

  test('takes along the remarks on other facts that give it away', () => {
    const asked = 'Which languages are required for OSG?';
    expect(put(asked, []).text).toContain('French alone is not enough');
    expect(put(asked, ['osg.further_criteria']).text).not.toContain('French alone is not enough');
    expect(put('Can OSG interns telework?', ['osg.location']).text).not.toContain('Brussels');
    expect(put('Can OSG interns telework?', ['osg.location']).text).toContain('as far as business requirements allow');
  });

  test('that no vacancy has, or of no vacancy that there is, changes nothing', () => {
    const { held: _none, ...scene } = { now: NOW, audience: 'private', voice: 'colleague', held: [] } as const;
    const before = ask(content, { utterance: 'What is the grant?', scene, memory: emptyMemory });
    expect(put('What is the grant?', ['gone.stipend', 'ops.nothing']).reply).toEqual(before.reply);
  });
});

describe('a deadline that is held', () => {
  const held = ['ops.deadline'];

  test.each(['2025-06-01T09:00:00Z', '2026-11-22T12:00:00Z'])('leaves open whether one can apply, %s', (now) => {
    for (const utterance of ['Is OPS still open?', 'When does OPS close?', 'How many days are left for OPS?']) {
      const { text, part } = put(utterance, held, { now });
      expect(part).toMatchObject({ outcome: 'not_stated', reason: 'held' });
      expect(text).not.toMatch(/2025|closed|are open/);
    }
    expect(put('Is 5 pm in Ankara still in time for OPS?', held, { now }).text).not.toMatch(/in time –|too late/);
  });

  test('is said before what invites to apply, in place of "closed"', () => {
    const first = 'For OPS, staff are checking until when one can apply; please ask again later.';
    expect(put('How do I apply to OPS?', held, { now: '2026-11-22T12:00:00Z' }).reply.preview).toBe(first);
  });

  test('is said in the list of vacancies, which counts none as open or closed', () => {
    const { text } = put('Which vacancies are there?', held);
    expect(text).toContain(
      'There are three vacancies; of at least one of them, staff are checking whether it is open.',
    );
    expect(text).toContain('Operations Division (OPS); deadline being checked by staff');
  });

  test('hides the vacancy from no question that names none, and does not call it open', () => {
    const osgClosed = { ...content, vacancies: content.vacancies.map((one) => (one.id === 'osg' ? closed(one) : one)) };
    const { decision, text } = put('What is the grant?', held, {}, osgClosed);
    expect(decision.concerned.scope).toEqual(['ims-cs', 'ops']);
    expect(text).toContain('For IMS-CS and OPS,');
    expect(put('What is the grant?', held, { now: '2026-11-22T12:00:00Z' }).decision.concerned.scope).toHaveLength(3);
  });

  test('keeps quiet that it was moved', () => {
    const moved = {
      ...content,
      vacancies: content.vacancies.map((vacancy) => ({
        ...vacancy,
        state: {
          kind: 'extended' as const,
          on: '2025-05-30',
          reason: { en: 'More time was wanted.' },
          former: { deadline: { at: '2025-06-08T23:59', zone: 'Europe/Brussels' } },
        },
      })),
    };
    expect(put('What is the grant of OPS?', [], {}, moved).text).toContain('the deadline was moved');
    expect(put('What is the grant of OPS?', held, {}, moved).text).not.toMatch(/moved|8 June|More time/);
  });

  function closed(vacancy: Content['vacancies'][number]): Content['vacancies'][number] {
    const value = { at: '2025-05-01T23:59', zone: 'Europe/Brussels' };
    return { ...vacancy, facts: { ...vacancy.facts, deadline: { status: 'stated', section: 'Top', value } } };
  }
});

describe('a criterion that is held', () => {
  const ASKED = 'I am 22 and Italian. Can I apply to IMS-CS?';

  test('can be judged by nobody, so the verdict stays open', () => {
    expect(put(ASKED, []).decision.verdict).toBe('eligible');
    const { decision, text } = put(ASKED, ['ims-cs.age']);
    expect(decision.verdict).toBe('cannot_tell');
    expect(text).toContain('Age; Understood: 22; Result: cannot be told: being checked by staff');
    expect(text).not.toContain('21');
  });

  test('does not save whoever fails another one', () => {
    expect(put('I am 17 and Swiss. Can I apply to IMS-CS?', ['ims-cs.age']).decision.verdict).toBe('not_eligible');
  });

  test('is named beside the criteria that are told', () => {
    const { text } = put('What are the criteria of IMS-CS?', ['ims-cs.age', 'ims-cs.nationality']);
    expect(text).toContain('there are two essential criteria');
    expect(text).toContain('IMS-CS: staff are checking these points: nationality and age; please ask again later.');
  });

  test('all of them held are not taken for none, nor for lost', () => {
    const held = ['nationality', 'age', 'education', 'languages', 'further_criteria'].map((fact) => `osg.${fact}`);
    const { text } = put('What are the criteria of OSG?', held);
    expect(text).toContain('OSG: staff are checking these points:');
    expect(text).not.toMatch(/empty list|nothing is said|of the same programme/);
  });
});
