import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../src/memory.ts';
import { blocks, contentOf, LOST, stated, tell, utterances, vacancy } from './fixture.ts';

const stipend = stated({ amount: 900, currency: 'EUR', per: 'month' });
const duration = stated({ count: 6, unit: 'months' });
const content = contentOf([vacancy('a', { stipend, duration }), vacancy('b', { stipend, duration })]);

describe('what is asked', () => {
  it('answers several questions in the order asked, each under its heading', () => {
    const { reply, decision } = tell(content, { intents: ['duration', 'stipend'] });
    expect(blocks(reply, 'heading').map(({ text }) => text)).toEqual(['Duration', 'Grant']);
    expect(decision.parts.map(({ intent }) => intent)).toEqual(['duration', 'stipend']);
    expect(reply.preview).toBe('For both vacancies, the internship lasts 6 months.');
    expect(blocks(reply, 'source')).toHaveLength(1);
  });

  it('answers a greeting alone, and nothing of it beside a question', () => {
    const alone = tell(content, { intents: ['greeting'] });
    expect(alone.decision.outcome).toBe('smalltalk');
    expect(alone.reply.preview).toBe('Hello!');
    const both = tell(content, { intents: ['greeting', 'stipend'] });
    expect(both.decision.parts.map(({ outcome }) => outcome)).toEqual(['smalltalk', 'answer']);
    expect(both.decision.outcome).toBe('answer');
    expect(both.text).not.toContain('Hello');
  });

  it('tells politely what postings do not cover, and what comes nearest', () => {
    const { decision, text, reply } = tell(content, { intents: ['tax'], lang: 'fr' });
    expect(decision).toMatchObject({ outcome: 'not_covered', parts: [{ intent: 'tax', facts: [] }] });
    expect(text).toContain('Les avis ne disent rien des impôts');
    expect(utterances(reply)).toEqual(['Quel est le montant de la bourse ?']);
    const ofOne = (lang: 'en' | 'fr') => utterances(tell(content, { intents: ['tax'], vacancies: ['b'], lang }).reply);
    expect(ofOne('fr')).toEqual(['Quel est le montant de la bourse pour B ?']);
    expect(ofOne('en')).toEqual(['What grant do B interns get?']);
    const remembered = tell(content, { intents: ['stipend'], vacancies: ['b'] }).memory;
    expect(utterances(tell(content, { intents: ['duration', 'tax'] }, {}, remembered).reply)).toEqual([
      'What grant do B interns get?',
    ]);
    const gaps = contentOf([vacancy('a', { stipend }), vacancy('b', { benefits: LOST })]);
    expect(tell(gaps, { intents: ['insurance'] }).text).toContain('Parts of our copy of B are empty');
  });

  it('takes the first outcome in order of precedence for the whole', () => {
    expect(tell(content, { intents: ['tax', 'telework'] }).decision.outcome).toBe('not_stated');
    expect(tell(content, { intents: ['tax', 'human'] }).decision.outcome).toBe('not_covered');
    expect(tell(content, { intents: ['human', 'thanks'] }).decision.outcome).toBe('handoff');
  });

  it('offers near meanings in people’s words, and no far ones', () => {
    const near = { score: 0.9, needed: 1 };
    const runnersUp = [
      { intent: 'stipend', ...near },
      { intent: 'duration', ...near },
      { intent: 'tax', score: 0.5, needed: 1 },
    ];
    const { decision, reply, text } = tell(content, { runnersUp, unexplained: ['x', 'y'] });
    expect(decision).toMatchObject({
      outcome: 'clarify',
      offered: { intents: ['stipend', 'duration'], vacancies: [] },
    });
    expect(utterances(reply)).toEqual(['What grant do interns get?', 'How many months does the internship last?']);
    expect(text).not.toContain('stipend');
    expect(tell(content, { runnersUp: runnersUp.slice(2) }).decision.outcome).toBe('fallback');
    const draft = tell(content, { runnersUp }, { voice: 'applicant' }).reply;
    expect(blocks(draft, 'choices')).toEqual([]);
    expect(blocks(draft, 'list')[0]?.items).toHaveLength(2);
  });

  it.each(['en', 'fr'] as const)(
    'offers the next best beside one near meaning, so that there is a choice (%s)',
    (lang) => {
      const near = { intent: 'stipend', score: 0.9, needed: 1 };
      const offered = (...others: readonly object[]) =>
        tell(content, { runnersUp: [near, ...others], lang }).decision.offered?.intents;
      expect(offered({ intent: 'tax', score: 0.6, needed: 1 })).toEqual(['stipend', 'tax']);
      expect(offered({ intent: 'tax', score: 0.4, needed: 1 })).toEqual(['stipend', 'vacancy_details']);
      expect(offered({ intent: 'greeting', score: 0.9, needed: 1 })).toEqual(['stipend', 'vacancy_details']);
      const { reply } = tell(content, { runnersUp: [near], vacancies: ['a'], unexplained: ['x', 'y'], lang });
      expect(utterances(reply)).toEqual(
        lang === 'en'
          ? ['What grant do A interns get?', 'Tell me about the A vacancy']
          : ['Quel est le montant de la bourse pour A ?', 'Parlez-moi du stage A'],
      );
    },
  );

  it('asks which vacancy where the words may mean two, unless the talk so far tells', () => {
    const matches = ['a', 'b'].map((id) => ({ id, from: 0, to: 3 }));
    const ask = (memory = emptyMemory) => tell(content, { intents: ['stipend'], matches }, {}, memory);
    const { decision, reply } = ask();
    expect(decision).toMatchObject({ outcome: 'clarify', offered: { intents: ['stipend'], vacancies: ['a', 'b'] } });
    expect(utterances(reply)).toEqual(['What grant do A interns get?', 'What grant do B interns get?']);
    const { memory } = tell(content, { intents: ['duration'], vacancies: ['b'] });
    expect(ask(memory).decision).toMatchObject({ outcome: 'answer', concerned: { ids: ['b'], by: 'named' } });
  });

  it('offers what it can answer where nothing was understood', () => {
    const { decision, reply } = tell(content, { tokens: [], lang: 'fr' });
    expect(decision).toMatchObject({ outcome: 'fallback', parts: [], confidence: 'low', lang: 'fr' });
    expect(utterances(reply).length).toBeGreaterThan(2);
    const named = tell(content, { vacancies: ['b'], unexplained: ['x', 'y', 'z'] });
    expect(named.decision.outcome).toBe('fallback');
    expect(utterances(named.reply)).toContain('What grant do B interns get?');
    const draft = tell(content, {}, { voice: 'applicant' });
    expect(draft.text).toBe('The vacancy postings do not answer this question.');
  });
});

describe('follow-ups', () => {
  it('asks the same of another vacancy that is named alone', () => {
    const { memory } = tell(content, { intents: ['stipend'], vacancies: ['a'] });
    const next = tell(content, { vacancies: ['b'], ellipsis: true }, {}, memory);
    expect(next.reply.preview).toBe('For B, interns receive a grant of €900 a month.');
  });

  it('describes a vacancy that is named alone when nothing was asked before', () => {
    const { decision, reply } = tell(content, { vacancies: ['b'] });
    expect(decision.parts.map(({ intent }) => intent)).toEqual(['vacancy_details']);
    expect(blocks(reply, 'facts')[0]?.rows).toContainEqual({
      label: 'Grant',
      value: [{ kind: 'text', text: '€900 a month' }],
    });
  });

  it('does not take a name in a sentence full of unknown words for a question', () => {
    expect(tell(content, { vacancies: ['b'], unexplained: ['x', 'y', 'z'] }).decision.outcome).toBe('fallback');
  });

  it('compares two vacancies that are named alone in a table', () => {
    const other = vacancy('c', { duration });
    const { reply, text } = tell(contentOf([vacancy('a', { stipend, duration }), other]), {
      intents: ['vacancy_details'],
      vacancies: ['a', 'c'],
    });
    const [table] = blocks(reply, 'table');
    expect(table?.columns).toEqual(['Point', 'A', 'C']);
    expect(table?.rows.slice(1)).toEqual([
      [
        [{ kind: 'text', text: 'Grant' }],
        [{ kind: 'text', text: '€900 a month' }],
        [{ kind: 'text', text: 'not stated' }],
      ],
    ]);
    expect(text).toContain('The same in both:');
  });

  it('goes on with the topic where a few known words ask nothing by themselves, and not where they are of elsewhere', () => {
    const { memory } = tell(content, { intents: ['stipend'], vacancies: ['a'] });
    const said = (concept: string, more: object = {}) =>
      tell(content, { hits: [{ from: 0, to: 1, entry: { phrase: '', concepts: [concept] } }], ...more }, {}, memory)
        .decision.outcome;
    expect(said('HOW_MUCH')).toBe('answer');
    expect(said('SMALL_WORD')).toBe('fallback');
    expect(said('ANOTHER_DOMAIN')).toBe('fallback');
    expect(said('HOW_MUCH', { unexplained: ['x', 'y'] })).toBe('fallback');
    expect(said('ANOTHER_DOMAIN', { vacancies: ['b'] })).toBe('fallback');
  });

  it('keeps the topic through thanks and what was not understood, and forgets it after half an hour', () => {
    const first = tell(content, { intents: ['stipend'], vacancies: ['a'] });
    const thanks = tell(content, { intents: ['thanks'] }, { now: '2031-09-20T09:10:00.000Z' }, first.memory);
    const lost = tell(content, {}, { now: '2031-09-20T09:12:00.000Z' }, thanks.memory);
    const next = (now: string) => tell(content, { intents: ['duration'] }, { now }, lost.memory).decision.concerned.by;
    expect(next('2031-09-20T09:30:00.000Z')).toBe('remembered');
    expect(next('2031-09-20T09:30:00.001Z')).toBe('none');
  });

  it('goes on in the language of the talk where the words tell none', () => {
    const { memory } = tell(content, { intents: ['stipend'], vacancies: ['a'], lang: 'fr' });
    expect(tell(content, { vacancies: ['b'] }, {}, memory).decision.lang).toBe('fr');
    expect(tell(content, { vacancies: ['b'], lang: 'en' }, {}, memory).decision.lang).toBe('en');
  });
});

describe('language', () => {
  it.each([
    ['private', 'fr', 'en', 'fr'],
    ['private', undefined, 'fr', 'fr'],
    ['shared', 'fr', 'en', 'en'],
    ['shared', 'fr', null, 'fr'],
    ['shared', undefined, null, 'en'],
  ] as const)('%s, set to %s, asked in %s: %s', (audience, set, asked, expected) => {
    const where = { audience, ...(set ? { lang: set } : {}) };
    expect(tell(content, { intents: ['stipend'], lang: asked }, where).decision.lang).toBe(expected);
  });
});
