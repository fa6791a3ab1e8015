import type { BlockElementAction, ViewOutput } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { cardIn, type Fields, knownFields, startFields } from '../../../../adapters/chat/share/fields.ts';
import { readFields } from '../../../../adapters/slack/share/fields.ts';
import type { Subject } from '../../../../src/sharing/card.ts';
import { loadThreePostings } from '../../../three-postings.ts';

type Values = ViewOutput['state']['values'];

const content = loadThreePostings();
const OPEN = '2025-06-16T09:00:00Z';

function startOf(subject?: Subject): Fields {
  const fields = startFields(content, OPEN, { lang: 'en', ...(subject && { subject }) });
  if (!fields) throw new Error('no vacancies');
  return fields;
}

const option = (value: string) => ({ text: { type: 'plain_text' as const, text: value }, value });
const picked = (name: string, value: string): Values => ({
  [`share.${name}`]: { [`share.${name}`]: { type: 'static_select', selected_option: option(value) } },
});
const several = (...values: string[]): Values => ({
  'share.vacancies': {
    'share.vacancies': { type: 'multi_static_select', selected_options: values.map(option) },
  },
});
const typed = (value: string | null): Values => ({
  'share.line': { 'share.line': { type: 'plain_text_input', value } },
});
const press = (name: string) => ({ type: 'static_select', action_id: `share.${name}` }) as BlockElementAction;

describe('the fields start', () => {
  test('with what was named', () => {
    expect(startOf({ kind: 'fact', vacancy: 'osg', intent: 'telework' })).toMatchObject({
      kind: 'fact',
      vacancy: 'osg',
      intent: 'telework',
      length: 'short',
    });
    expect(startOf({ kind: 'comparison', vacancies: ['osg', 'ops'] }).vacancies).toEqual(['osg', 'ops']);
  });

  test('with an open vacancy where none was named, or one that is gone', () => {
    expect(startOf()).toMatchObject({ kind: 'vacancy', vacancy: 'ims-cs' });
    expect(startOf({ kind: 'vacancy', vacancy: 'no-such' })).toMatchObject({ kind: 'vacancy', vacancy: 'ims-cs' });
    expect(startOf({ kind: 'fact', vacancy: 'osg', intent: 'no_such' })).toMatchObject({ kind: 'vacancy' });
    expect(startFields({ ...content, vacancies: [] }, OPEN, { lang: 'en' })).toBeNull();
  });

  test('with no more vacancies than can be compared', () => {
    const [first] = content.vacancies;
    if (!first) throw new Error('no vacancies');
    const many = { ...content, vacancies: Array.from({ length: 9 }, (_, at) => ({ ...first, id: `v${at}` })) };
    const vacancies = many.vacancies.map(({ id }) => id);
    const fields = startFields(many, OPEN, { lang: 'en', subject: { kind: 'comparison', vacancies } });
    expect(fields && cardIn(many, fields)?.subject).toEqual({ kind: 'comparison', vacancies: vacancies.slice(0, 5) });
  });
});

describe('the fields are read', () => {
  const compared = startOf({ kind: 'comparison', vacancies: ['osg', 'ops'] });

  test('from a press, which does not tell of what nobody has touched', () => {
    const values = { ...several(), ...typed(null), ...picked('lang', 'fr') };
    const read = readFields(content, values, { ...compared, line: 'Do apply.' }, press('lang'));
    expect(read).toEqual({ ...compared, line: 'Do apply.', lang: 'fr' });
  });

  test('from a press on the very field that was emptied', () => {
    expect(readFields(content, several(), compared, press('vacancies')).vacancies).toEqual([]);
    expect(readFields(content, typed(null), { ...compared, line: 'Do apply.' }, press('line')).line).toBe('');
  });

  test('from a submission, which tells of all', () => {
    const read = readFields(content, { ...several('ops'), ...typed(null) }, { ...compared, line: 'Do apply.' });
    expect(read).toMatchObject({ vacancies: ['ops'], line: '' });
    expect(cardIn(content, read)).toBeNull();
  });

  test('keeping one vacancy from one kind of card to the next', () => {
    const values = { ...picked('kind', 'vacancy'), ...several('osg', 'ops') };
    expect(readFields(content, values, compared, press('kind'))).toMatchObject({ kind: 'vacancy', vacancy: 'osg' });
  });

  test('and nothing in them that the content does not have', () => {
    const values = { ...picked('vacancy', 'no-such'), ...picked('topic', 'no_such'), ...picked('kind', 'no_such') };
    expect(readFields(content, values, startOf(), press('kind'))).toEqual(startOf());
  });

  test('and no writing that turns around, or that nobody sees', () => {
    expect(readFields(content, typed('a\u202eb\u0007'), startOf()).line).toBe('ab ');
  });
});

test('fields outlive a vacancy that leaves the content', () => {
  const without = { ...content, vacancies: content.vacancies.filter(({ id }) => id !== 'osg') };
  const known = knownFields(without, OPEN, startOf({ kind: 'fact', vacancy: 'osg', intent: 'telework' }));
  expect(known).toMatchObject({ kind: 'fact', vacancy: 'ims-cs', intent: 'telework' });
  expect(known?.vacancies).not.toContain('osg');
  expect(knownFields({ ...content, vacancies: [] }, OPEN, startOf())).toBeNull();
});
