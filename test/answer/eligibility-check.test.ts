import { describe, expect, it } from 'vitest';
import { compose } from '../../src/answer/compose/compose.ts';
import type { Decision, EligibilityVerdict } from '../../src/answer/decision.ts';
import { toText } from '../../src/reply/text.ts';
import { AFTER, BEFORE, blocks, contentOf, LOST, scene, stated, tell, vacancy } from './fixture.ts';

const criteria = {
  nationality: stated({ memberOf: 'nato' }),
  age: stated({ min: 21, asOf: 'not_stated' }),
  education: stated({ anyOf: [{ kind: 'current_student' }], asOf: 'not_stated' }),
  languages: stated({ oneOf: ['en', 'fr'], level: 'proficiency' }),
};
const more = stated([{ text: { en: 'Able to whistle', fr: 'Savoir siffler' } }]);
const lost = { nationality: LOST, age: LOST, education: LOST, languages: LOST, further_criteria: LOST };
const content = contentOf([
  vacancy('a', criteria),
  vacancy('b', { ...criteria, further_criteria: more }),
  vacancy('c', lost),
]);

const young: EligibilityVerdict = {
  verdict: 'not_eligible',
  checks: [
    { criterion: 'age', result: 'not_met', understood: '19 years old' },
    { criterion: 'nationality', result: 'met', understood: 'Belgian' },
    { criterion: 'languages', result: 'not_told' },
  ],
};
const unknown: EligibilityVerdict = { verdict: 'not_stated', checks: [{ criterion: 'age', result: 'lost' }] };

function judged(verdicts: Record<string, EligibilityVerdict>, more: Partial<Decision> = {}): Decision {
  return {
    lang: 'en',
    outcome: 'answer',
    confidence: 'high',
    concerned: { ids: [], by: 'none', scope: Object.keys(verdicts) },
    parts: [{ intent: 'eligibility_check', outcome: 'answer', facts: [], verdicts }],
    contentVersion: '',
    ...more,
  };
}

describe('the criteria', () => {
  it('are listed once, with what some ask on top and what our copy lost', () => {
    const { text } = tell(content, { intents: ['eligibility'] });
    expect(text).toContain('For A and B, there are four essential criteria, and all of them must be met:');
    expect(text).toContain('- Age: at least 21 years');
    expect(text).toContain('For B, these come on top:\n\n- Further criterion: Able to whistle');
    expect(text).toContain(
      'For C, our copy of the posting shows an empty list under “Offer”; for the essential criteria',
    );
    expect(text).toContain('No date is named by which this age must be reached.');
  });

  it('of others in the programme are told as theirs where the only copy lost them', () => {
    const { text, decision } = tell(content, { intents: ['eligibility'], vacancies: ['c'] });
    expect(decision.parts[0]).toMatchObject({ outcome: 'not_stated', reason: 'lost' });
    expect(text).toContain('A and B, of the same programme, state: there are four essential criteria');
  });
});

describe('the self-check', () => {
  it('says the verdict first, and shows in a table what it rests on', () => {
    const reply = compose(content, judged({ a: young, b: young, c: unknown }), scene());
    expect(reply.preview).toBe('For A and B, at least one criterion is not met: age.');
    expect(
      blocks(reply, 'table')[0]?.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(''))),
    ).toEqual([
      ['Age: at least 21 years', '19 years old', 'not met'],
      ['Nationality: of a NATO member state', 'Belgian', 'met'],
    ]);
    const text = toText(reply);
    expect(text).toContain('For C, our copy shows no list of criteria');
    expect(text).toContain('You have not told me about: languages.');
    expect(text).toContain('This is a help, not a decision');
  });

  it('reads as nothing that rules one out, and in the past once closed', () => {
    const fine: EligibilityVerdict = { verdict: 'eligible', checks: [] };
    const at = (now: string) => toText(compose(content, judged({ a: fine }), scene({ now })));
    expect(at(BEFORE)).toContain('For A, nothing you told me rules you out.');
    expect(at(AFTER)).toMatch(/^For A, applications closed on .*\n\nNothing you told me would have ruled you out\./);
  });

  it('says what cannot be told, and for which vacancy a criterion is', () => {
    const unsure: EligibilityVerdict = {
      verdict: 'cannot_tell',
      checks: [{ criterion: 'further_criteria', item: 0, result: 'cannot_tell', understood: 'I hum' }],
    };
    const fine: EligibilityVerdict = {
      verdict: 'eligible',
      checks: [{ criterion: 'age', result: 'met', understood: '30' }],
    };
    const text = toText(compose(content, judged({ a: fine, b: unsure }), scene()));
    expect(text).toMatch(/^For B, I cannot tell whether you qualify; what remains unclear: further criterion\./);
    expect(text).toContain('Further criterion: Able to whistle (B); Understood: I hum; Result: cannot be told');
  });

  it('never judges or repeats a person where others listen', () => {
    const said = {
      intents: ['eligibility_check'],
      stated: { age: { value: 19, words: 'I am nineteen' } },
    };
    const shared = tell(content, said, { audience: 'shared', person: 'p' });
    expect(shared.decision.verdict).toBeUndefined();
    expect(shared.decision.parts[0]?.verdicts).toBeUndefined();
    expect(JSON.stringify(shared.reply)).not.toContain('nineteen');
    expect(shared.text).toContain('I compare one person with the criteria in a private conversation only');
    expect(tell(content, said).decision.parts[0]?.verdicts).toBeDefined();
  });

  it('asks for what it needs where nothing was said', () => {
    expect(tell(content, { intents: ['eligibility_check'] }).text).toContain('Tell me your age, nationality');
  });

  it('takes facts of one person for a question, and keeps them for the next one', () => {
    const first = tell(content, { stated: { age: { value: 19, words: 'I am 19' } } });
    expect(first.decision.parts.map(({ intent }) => intent)).toEqual(['eligibility_check']);
    const next = tell(content, { vacancies: ['b'] }, {}, first.memory);
    expect(Object.keys(next.decision.parts[0]?.verdicts ?? {})).toEqual(['b']);
    expect(next.memory.stated['']?.facts).toEqual({ age: { value: 19, words: 'I am 19' } });
  });

  it('takes a question about criteria for one about the person who was told of', () => {
    const age = { value: 19, words: '19' };
    const nationalities = { value: ['BE'], words: 'Belgian' };
    const asked = (intents: readonly string[], stated: object) =>
      tell(content, { intents, stated }).decision.parts.map(({ intent }) => intent);
    expect(asked(['eligibility'], { age })).toEqual(['eligibility_check']);
    expect(asked(['nationality'], { age, nationalities })).toEqual(['eligibility_check', 'nationality']);
    expect(asked(['nationality'], { nationalities })).toEqual(['nationality']);
    expect(asked(['telework'], { age, nationalities })).toEqual(['telework']);
  });

  it('keeps people apart, and no one’s facts where it is not known who speaks', () => {
    const mine = { stated: { age: { value: 19, words: 'I am 19' } } };
    const { memory } = tell(content, mine, { person: 'ann' });
    const other = tell(content, { intents: ['eligibility_check'] }, { person: 'bob' }, memory);
    expect(other.decision.parts[0]?.verdicts).toBeUndefined();
    expect(tell(content, mine, { audience: 'shared' }).memory.stated).toEqual({});
  });
});
