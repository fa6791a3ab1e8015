import { describe, expect, it } from 'vitest';
import { AFTER, BEFORE, contentOf, LOST, stated, tell, utterances, vacancy } from './fixture.ts';

const EARLY = { at: '2031-01-31T12:00', zone: 'Europe/Athens' };
const money = (amount: number) => stated({ amount, currency: 'EUR', per: 'month' });
const pays = (id: string, amount: number, more: object = {}) => vacancy(id, { stipend: money(amount), ...more });

describe('which vacancies an answer speaks of', () => {
  it('says what is the same in all of them once, with the number that it counted', () => {
    const two = tell(contentOf([pays('a', 900), pays('b', 900)]), { intents: ['stipend'] });
    expect(two.reply.preview).toBe('For both vacancies, interns receive a grant of €900 a month.');
    const four = tell(contentOf(['a', 'b', 'c', 'd'].map((id) => pays(id, 900))), { intents: ['stipend'] });
    expect(four.reply.preview).toBe('For all four vacancies, interns receive a grant of €900 a month.');
    expect(four.text.match(/€900/g)).toHaveLength(1);
  });

  it('tells different values group by group, and what is lost or not said after them', () => {
    const content = contentOf([
      pays('a', 900),
      pays('b', 950),
      pays('c', 900),
      vacancy('d', { stipend: LOST }),
      vacancy('e'),
    ]);
    const { text, decision } = tell(content, { intents: ['stipend'] });
    const lines = text.split('\n\n');
    expect(lines.slice(0, 2)).toEqual([
      'For A and C, interns receive a grant of €900 a month.',
      'For B, interns receive a grant of €950 a month.',
    ]);
    expect(lines[2]).toContain('For D, our copy of the posting shows an empty list under “Offer”');
    expect(lines[3]).toBe('For E, nothing is said about the grant.');
    expect(decision).toMatchObject({
      outcome: 'answer',
      concerned: { ids: [], by: 'none', scope: ['a', 'b', 'c', 'd', 'e'] },
    });
    expect(decision.parts[0]?.facts.map(({ status }) => status)).toEqual([
      'stated',
      'stated',
      'stated',
      'lost',
      'silent',
    ]);
  });

  it('speaks of the open ones only, as long as one is open', () => {
    const content = contentOf([pays('a', 900, { deadline: stated(EARLY) }), pays('b', 950), pays('c', 950)]);
    expect(tell(content, { intents: ['stipend'] }).reply.preview).toBe(
      'For both open vacancies, interns receive a grant of €950 a month.',
    );
    expect(tell(content, { intents: ['stipend'], vacancies: ['a'] }).reply.preview).toContain('For A, interns');
    expect(tell(content, { intents: ['stipend'] }, { now: AFTER }).decision.concerned.scope).toEqual(['a', 'b', 'c']);
  });

  it('notices that a vacancy closed between two questions, and opened when the clock was set back', () => {
    const content = contentOf([pays('a', 900, { deadline: stated(EARLY) }), pays('b', 950)]);
    const scopeAt = (now: string) => tell(content, { intents: ['stipend'] }, { now }).decision.concerned.scope;
    expect(scopeAt('2031-01-31T10:00:00.000Z')).toEqual(['a', 'b']);
    expect(scopeAt('2031-01-31T10:01:00.000Z')).toEqual(['b']);
    expect(scopeAt('2031-01-31T10:00:59.999Z')).toEqual(['a', 'b']);
  });

  it('counts and selects where there are more than five', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const content = contentOf(ids.map((id) => pays(id, id < 'd' ? 900 : 950)));
    const { text, reply } = tell(content, { intents: ['stipend'] });
    expect(text).toContain('For D, E, F, G and H, interns receive a grant of €950');
    expect(utterances(reply)).toHaveLength(5);
    const many = contentOf([...ids, 'i', 'j'].map((id) => pays(id, id < 'd' ? 900 : 950)));
    expect(tell(many, { intents: ['stipend'] }).text).toContain('For 7 of the 10 vacancies, interns');
    expect(tell(many, { intents: ['stipend'] }).text).toContain('Source: 7 postings');
  });

  it('says that the vacancy is a remembered one, and offers the others', () => {
    const content = contentOf([pays('a', 900), pays('b', 950)]);
    const first = tell(content, { intents: ['deadline'], vacancies: ['b'] });
    const next = tell(content, { intents: ['stipend'] }, {}, first.memory);
    expect(next.reply.preview).toBe('Still about B: interns receive a grant of €950 a month.');
    expect(next.decision.concerned).toEqual({ ids: ['b'], by: 'remembered', scope: ['b'] });
    expect(utterances(next.reply)).toEqual(['What grant do A interns get?']);
    const later = tell(content, { intents: ['stipend'] }, { now: '2031-09-20T09:31:00.000Z' }, first.memory);
    expect(later.decision.concerned.by).toBe('none');
  });

  it('says that the vacancy is the one of the place', () => {
    const content = contentOf([pays('a', 900), pays('b', 950)]);
    const { reply } = tell(content, { intents: ['stipend'] }, { vacancy: 'a', audience: 'shared', lang: 'fr' });
    expect(reply.preview).toBe(
      'Cet espace porte sur A\u00a0: les stagiaires reçoivent une bourse de 900\u00a0€ par mois.',
    );
    expect(utterances(reply)).toEqual(['Quel est le montant de la bourse pour B ?']);
  });

  it('prefers the named vacancy to the remembered one, and that to the one of the place', () => {
    const content = contentOf([pays('a', 900), pays('b', 950), pays('c', 990)]);
    const { memory } = tell(content, { intents: ['stipend'], vacancies: ['b'] });
    const by = (vacancies: readonly string[]) =>
      tell(content, { intents: ['stipend'], vacancies }, { vacancy: 'a' }, memory).decision.concerned;
    expect(by(['c'])).toEqual({ ids: ['c'], by: 'named', scope: ['c'] });
    expect(by([]).ids).toEqual(['b']);
  });

  it('stands by itself in a text for an applicant: no memory, no choices', () => {
    const content = contentOf([pays('a', 900), pays('b', 950)]);
    const { memory } = tell(content, { intents: ['stipend'], vacancies: ['b'] });
    const { reply } = tell(content, { intents: ['stipend'] }, { voice: 'applicant' }, memory);
    expect(reply.preview).toBe('For B, interns receive a grant of €950 a month.');
    expect(utterances(reply)).toEqual([]);
  });

  it('names posting, section and that the capture is not recorded', () => {
    const captured = vacancy(
      'b',
      { stipend: stated({ amount: 1, currency: 'EUR', per: 'day' }, { section: 'Pay' }) },
      {
        source: { title: 'B', url: 'https://example.org/b', captured: '2031-05-01', authoritative: 'en' },
      },
    );
    const { text } = tell(contentOf([pays('a', 900), captured]), { intents: ['stipend'] });
    expect(text).toContain('Source: A posting, “Offer”; the date of capture is not recorded.');
    expect(text).toContain('Source: B posting (https://example.org/b), “Pay”; captured on Thursday 1 May 2031.');
  });

  it('keeps what one content says out of another that has the same ids', () => {
    const first = contentOf([pays('a', 900)]);
    const second = contentOf([pays('a', 111)]);
    expect(tell(first, { intents: ['stipend'] }).text).toContain('€900');
    expect(tell(second, { intents: ['stipend'] }, { now: BEFORE }).text).toContain('€111');
  });
});
