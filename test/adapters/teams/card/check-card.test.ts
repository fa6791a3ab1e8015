import { describe, expect, test } from 'vitest';
import { execute, opens } from '../../../../adapters/teams/actions.ts';
import type { Card } from '../../../../adapters/teams/card.ts';
import { CARD } from '../../../../adapters/teams/limits.ts';
import { checkCard } from './check-card.ts';

const rich = (text: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }) as const;
const block = (text: string) => ({ type: 'TextBlock', text, wrap: true }) as const;
const press = execute('Ask', 'choice', { u: 'When?' });
const select = {
  type: 'Input.ChoiceSet',
  id: 'u',
  label: 'More',
  choices: [{ title: 'One', value: '1' }],
} as const;
const base: Card = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'en',
  body: [rich('Hello'), block('{{DATE(2026-12-18T17:00:00Z, SHORT)}}, {{TIME(2026-12-18T17:00:00Z)}}'), select],
  actions: [press, opens('More…', 'more', { k: 1 })],
};
const withBody = (...body: readonly unknown[]) => ({ ...base, body });
const withActions = (...actions: readonly unknown[]) => ({ ...base, actions });
const cell = (text: string) => ({ type: 'TableCell', items: [rich(text)] });
const table = { type: 'Table', firstRowAsHeader: true, showGridLines: true, columns: [{ width: 1 }] };

test('a sound card has no problems', () => {
  expect(checkCard(base)).toEqual([]);
  expect(checkCard(withBody({ ...table, rows: [{ type: 'TableRow', cells: [cell('a')] }] }))).toEqual([]);
});

describe('what Teams would refuse, cut or show otherwise is told', () => {
  const long = Array.from({ length: 30 }, () => rich('a'.repeat(500)));
  test.each([
    ['a newer version', { ...base, version: '1.6' }, /version/],
    ['an unknown property', { ...base, backgroundImage: 'https://a.example' }, /backgroundImage/],
    ['an unknown element', withBody({ type: 'Badge', text: 'New' }), /body\.0/],
    ['a property of a later version', withBody({ ...rich('a'), targetWidth: 'narrow' }), /targetWidth/],
    ['nothing in it', withBody(), /body/],
    ['milliseconds', withBody(block('{{TIME(2026-12-18T17:00:00.000Z)}}')), /macro that Teams does not take/],
    ['a blank in a macro', withBody(block('{{ TIME(2026-12-18T17:00:00Z) }}')), /macro that Teams does not take/],
    ['a macro in a run', withBody(rich('{{TIME(2026-12-18T17:00:00Z)}}')), /macro, which stays/],
    ['a macro to be read out', { ...base, speak: '{{TIME(2026-12-18T17:00:00Z)}}' }, /speak/],
    ['text without wrapping', withBody({ type: 'TextBlock', text: 'a' }), /wrap/],
    ['a link into nowhere', withBody(block('[a](javascript:alert(1))')), /links elsewhere/],
    [
      'a run into nowhere',
      withBody({
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: 'a', selectAction: { type: 'Action.OpenUrl', url: 'javascript:a' } }],
      }),
      /no address of the web/,
    ],
    ['an empty text', withBody(rich('\u200b')), /nothing to be seen/],
    ['half a sign', withBody(rich('\ud800')), /sign that is none/],
    ['an input without a label', withBody({ ...select, label: undefined }), /label/],
    ['two inputs of one name', withBody(select, select), /two inputs called u/],
    ['a pick that is not offered', withBody({ ...select, value: '2' }), /not among the choices/],
    ['a demand without words', withBody({ ...select, isRequired: true }), /without words/],
    ['an uneven table', withBody({ ...table, rows: [{ type: 'TableRow', cells: [cell('a'), cell('b')] }] }), /differ/],
    ['a press without a verb', withActions({ ...press, verb: '' }), /verb/],
    ['a press without a fallback', withActions({ ...press, fallback: undefined }), /fallback/],
    ['another verb in the fallback', withActions({ ...press, verb: 'why' }), /another verb or other data/],
    ['other data in the fallback', withActions({ ...press, data: { u: 'Where?' } }), /another verb or other data/],
    ['a dialog without a verb', withActions({ type: 'Action.Submit', title: 'a', data: {} }), /no verb/],
    ['seven actions', withActions(...Array.from({ length: 7 }, () => press)), /7 actions/],
    [
      'seven actions in all',
      { ...withBody({ type: 'ActionSet', actions: Array.from({ length: 5 }, () => press) }) },
      /7 actions/,
    ],
    ['more than fits', withBody(...long), new RegExp(`more than ${CARD.units}`)],
  ])('%s', (_what, card, problem) => {
    expect(checkCard(card).join('\n')).toMatch(problem);
  });

  test('an Execute in a dialog', () => {
    expect(checkCard(base, { inDialog: true })).toEqual([expect.stringContaining('in a dialog')]);
  });
});
