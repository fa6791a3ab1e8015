import { describe, expect, it } from 'vitest';
import { blocks, contentOf, LOST, SILENT, stated, tell, vacancy } from './fixture.ts';

const telework = stated({ policy: 'subject_to_business_requirements' });
const conflict = {
  status: 'conflict',
  readings: [
    { id: 'top', section: 'Top', value: { policy: 'remote' }, printed: '(Remote)' },
    { id: 'offer', section: 'Offer', value: { policy: 'subject_to_business_requirements' } },
  ],
  goesBy: 'offer',
  why: { en: 'The offer is more precise.', fr: 'L’offre est plus précise.' },
};

describe('what is not simply stated', () => {
  it('is not_stated with its reason, and a lost list is never read as none', () => {
    const content = contentOf([vacancy('a', { telework: SILENT }), vacancy('b', { telework: LOST })]);
    const silent = tell(content, { intents: ['telework'], vacancies: ['a'] });
    expect(silent.decision.parts[0]).toMatchObject({ outcome: 'not_stated', reason: 'silent' });
    expect(silent.reply.preview).toBe('For A, nothing is said about telework.');
    const lost = tell(content, { intents: ['telework'], vacancies: ['b'], lang: 'fr' });
    expect(lost.decision.parts[0]).toMatchObject({ outcome: 'not_stated', reason: 'lost' });
    expect(lost.reply.preview).toBe(
      'Pour B, notre copie de l’avis montre une liste vide sous «\u00a0Offer\u00a0»\u00a0; pour le télétravail, lisez l’avis lui-même.',
    );
  });

  it('adds what others of the programme state, as theirs and for one named vacancy only', () => {
    const content = contentOf([
      vacancy('a', { telework }),
      vacancy('b', { telework: LOST }),
      vacancy('c', { telework }),
    ]);
    const named = tell(content, { intents: ['telework'], vacancies: ['b'] });
    expect(named.text).toContain('A and C, of the same programme, state: telework is possible');
    expect(named.decision.parts[0]?.facts.map((use) => use.vacancy)).toEqual(['b']);
    expect(named.text).toContain('Source: A, B and C postings, “Offer”;');
    expect(tell(content, { intents: ['telework'] }).text).not.toContain('of the same programme');
  });

  it('goes by one reading of a conflict, and says what the other one is and why', () => {
    const { reply, decision, text } = tell(contentOf([vacancy('a', { telework: conflict })]), {
      intents: ['telework'],
    });
    expect(reply.preview).toBe('For A, telework is possible as far as business requirements allow.');
    expect(text).toContain(
      'The same posting reads otherwise under “Top”: “(Remote)”. We go by “Offer”. The offer is more precise.',
    );
    expect(decision.parts[0]?.facts[0]).toMatchObject({ status: 'conflict', source: { section: 'Offer' } });
  });

  it('labels a conflict with the vacancy that it belongs to', () => {
    const content = contentOf([vacancy('a', { telework }), vacancy('b', { telework: conflict })]);
    const { text } = tell(content, { intents: ['telework'] });
    expect(text).toContain('For both vacancies, telework is possible');
    expect(text).toContain('B: The same posting reads otherwise');
  });

  it('tells what a list has in common once, and the rest as coming on top', () => {
    const item = (en: string) => ({ text: { en } });
    const content = contentOf([
      vacancy('a', { competencies: stated([item('Climbing'), item('Patience')]) }),
      vacancy('b', { competencies: stated([item('Climbing'), item('Patience'), item('Morse')]) }),
    ]);
    const { text } = tell(content, { intents: ['competencies'] });
    expect(text).toContain('For both vacancies, these competencies are required:\n\n- Climbing\n- Patience');
    expect(text).toContain('For B, these come on top:\n\n- Morse');
    expect(text.match(/Climbing/g)).toHaveLength(1);
  });

  it('tells documents that are joined differently once, and the difference', () => {
    const documents = (join: string) => stated({ join, items: [{ text: { en: 'Lamp licence' } }] });
    const content = contentOf([
      vacancy('a', { documents: documents('and_or') }),
      vacancy('b', { documents: documents('all') }),
    ]);
    const { text } = tell(content, { intents: ['documents'] });
    expect(text.match(/Lamp licence/g)).toHaveLength(1);
    expect(text).toContain('A: The posting joins the two with “and/or”.');
  });

  it('says in French that the English posting is authoritative, where exact words matter', () => {
    const content = contentOf([
      vacancy('a', {
        nationality: stated({ memberOf: 'nato' }),
        stipend: stated({ amount: 9, currency: 'EUR', per: 'day' }),
      }),
    ]);
    const authority = 'Ceci est notre traduction\u00a0; l’avis en anglais fait foi.';
    expect(tell(content, { intents: ['nationality'], lang: 'fr' }).text).toContain(authority);
    expect(tell(content, { intents: ['stipend'], lang: 'fr' }).text).not.toContain(authority);
    expect(tell(content, { intents: ['nationality'], lang: 'en' }).text).not.toContain('authoritative');
  });

  it('gives a text that has no French in English, and says so', () => {
    const content = contentOf([vacancy('a', { benefits: stated([{ text: { en: 'Free oil' } }]) })]);
    expect(tell(content, { intents: ['benefits'], lang: 'fr' }).text).toContain('- Free oil (en anglais seulement)');
  });

  it('makes runs of the markup of a text', () => {
    const text = { en: 'Read **this** at [the board](https://example.org/b)' };
    const { reply } = tell(contentOf([vacancy('a', { benefits: stated([{ text }]) })]), { intents: ['benefits'] });
    expect(blocks(reply, 'list')[0]?.items[0]).toEqual([
      { kind: 'text', text: 'Read ' },
      { kind: 'strong', text: 'this' },
      { kind: 'text', text: ' at ' },
      { kind: 'link', text: 'the board', url: 'https://example.org/b' },
    ]);
  });

  it('answers how to apply with not_stated and the little that is stated', () => {
    const content = contentOf([vacancy('a', { before_submitting: stated({ policy: 'complete_and_accurate' }) })]);
    const { decision, text } = tell(content, { intents: ['how_to_apply'] });
    expect(decision.outcome).toBe('not_stated');
    expect(text).toContain('nothing is said about the website or form to apply with');
    expect(text).toContain('Before submitting: everything complete and correct');
    expect(text).toContain('Deadline: Tuesday 30 September 2031 at 18:00');
  });

  it('carries plain values: instants in UTC, money, intakes', () => {
    const content = contentOf([
      vacancy('a', {
        stipend: stated({ amount: 900, currency: 'EUR', per: 'month' }, { printed: ['€900', '900 euro'] }),
        start_date: stated(['2032-03', '2032-09']),
      }),
    ]);
    const { decision, text } = tell(content, { intents: ['deadline', 'stipend', 'start_date'] });
    expect(decision.parts.flatMap(({ facts }) => facts)).toEqual([
      { vacancy: 'a', fact: 'deadline', status: 'stated', value: '2031-09-30T15:00:00Z', source: { section: 'Dates' } },
      {
        vacancy: 'a',
        fact: 'stipend',
        status: 'stated',
        value: { amount: 900, currency: 'EUR', per: 'month' },
        source: { section: 'Offer', printed: '€900 · 900 euro' },
      },
      {
        vacancy: 'a',
        fact: 'start_date',
        status: 'stated',
        value: ['2032-03', '2032-09'],
        source: { section: 'Offer' },
      },
    ]);
    expect(text).toContain('there are two intakes: March 2032 and September 2032');
  });
});
