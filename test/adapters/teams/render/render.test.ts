import { describe, expect, test } from 'vitest';
import type { CardElement } from '../../../../adapters/teams/card.ts';
import { type Drawing, renderReply } from '../../../../adapters/teams/render/render.ts';
import { toMessage } from '../../../../adapters/teams/render/to-message.ts';
import type { Block, Reply, Runs } from '../../../../src/reply/reply.ts';
import { visibleTextOf } from '../card/visible.ts';

const reply = (blocks: readonly Block[], lang: Reply['lang'] = 'en'): Reply => ({ lang, preview: 'preview', blocks });
const draw = (block: Block, drawing: Drawing = {}, lang: Reply['lang'] = 'en') =>
  renderReply(reply([block], lang), drawing).body;
const said = (...runs: Runs): Block => ({ kind: 'paragraph', runs });
const closes = {
  kind: 'time',
  text: '23:59 (Brussels time)',
  at: '2025-06-22T21:59:00.000Z',
  zone: 'Europe/Brussels',
} as const;
const OWN = '{{DATE(2025-06-22T21:59:00Z, SHORT)}}, {{TIME(2025-06-22T21:59:00Z)}}';

describe('a time', () => {
  test('stands as the reply says it, and below it as the reader’s clock does', () => {
    expect(draw(said({ kind: 'text', text: 'Until ' }, closes))).toEqual([
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Until 23:59 (Brussels time)' }] },
      { type: 'TextBlock', text: `For you: ${OWN}`, wrap: true, size: 'Small', isSubtle: true, spacing: 'None' },
    ]);
    expect(visibleTextOf(draw(said(closes), {}, 'fr'))).toContain(`Chez vous\u00a0: ${OWN}`);
  });

  test('is told once', () => {
    const body = renderReply(reply([said(closes), said(closes)])).body;
    expect(visibleTextOf(body).split('{{DATE')).toHaveLength(2);
  });

  test('is not told again to who reads it by the same clock', () => {
    expect(visibleTextOf(draw(said(closes), { readerZone: 'Europe/Paris' }))).not.toContain('{{');
    expect(visibleTextOf(draw(said(closes), { readerZone: 'America/Montreal' }))).toContain(OWN);
    expect(visibleTextOf(draw(said(closes), { readerZone: 'nowhere' }))).toContain(OWN);
  });

  test.each(['not a time', '+012345-01-01T00:00:00Z'])('%s is left as its text', (at) => {
    expect(visibleTextOf(draw(said({ ...closes, at })))).toBe('23:59 (Brussels time)');
  });
});

describe('text of anybody’s', () => {
  const runOf = (text: string) => {
    const [first] = draw(said({ kind: 'text', text }));
    return first?.type === 'RichTextBlock' ? first.inlines[0]?.text : undefined;
  };
  const headingOf = (text: string) => {
    const [first] = draw({ kind: 'heading', text });
    return first?.type === 'TextBlock' ? first.text : undefined;
  };

  test('is left as it is where nothing in it could be read otherwise', () => {
    for (const text of ['€1,286.09 a month (net)', 'OSG – “Remote” [sic]', 'a * b_c <d> & e', '15 June: 3.5 hours']) {
      expect(runOf(text)).toBe(text);
    }
    expect(headingOf('OSG – Office of the Secretary General (Brussels)')).toBe(
      'OSG – Office of the Secretary General (Brussels)',
    );
  });

  test.each([
    ['{{TIME(2026-12-18T17:00:00Z)}}', /\{\{/],
    ['{{{DATE(2026-12-18T17:00:00Z)}}}', /\{\{/],
    ['[click](https://evil.example)', /\]\(/],
    ['- an item', /^-/],
    ['1. an item', /^1/],
  ])('%s becomes neither a time, a link nor a list', (text, live) => {
    expect(runOf(text)).not.toMatch(live);
    expect(headingOf(text)).not.toMatch(live);
    expect(visibleTextOf(draw(said({ kind: 'text', text })))).toBe(text);
    expect(visibleTextOf(draw({ kind: 'heading', text }))).toBe(text);
  });

  test.each([
    ['**bold** and _slanted_', /(?<!\\)[*_]/],
    ['<at>everyone</at>', /<\w|<\//],
    ['&lt;b&gt;', /&\w/],
    ['# title', /^#/],
    ['> said', /^>/],
  ])('%s becomes no markup in a heading', (text, live) => {
    expect(headingOf(text)).not.toMatch(live);
    expect(visibleTextOf(draw({ kind: 'heading', text }))).toBe(text);
  });
});

test('a backslash in a heading undoes no escape', () => {
  expect(draw({ kind: 'heading', text: '\\*' })).toMatchObject([{ text: '\\\u200b\\*' }]);
  expect(visibleTextOf(draw({ kind: 'heading', text: '\\*' }))).toBe('\\*');
});

describe('a table', () => {
  const table = (columns: number): Block => ({
    kind: 'table',
    caption: 'Where they differ',
    columns: ['Point', 'IMS-CS', 'OPS', 'OSG'].slice(0, columns),
    rows: [['Number', '250770', '250700', 'not stated'].slice(0, columns).map((text) => [{ kind: 'text', text }])],
  });

  test('of three columns is drawn, with a list for who can’t draw it, and takes the whole width', () => {
    const drawn = renderReply(reply([table(3)]));
    const [, grid] = drawn.body;
    expect(grid).toMatchObject({ type: 'Table', columns: [{ width: 6 }, { width: 6 }, { width: 6 }] });
    const { fallback } = grid as Extract<CardElement, { type: 'Table' }>;
    expect(visibleTextOf(fallback?.items ?? [])).toBe('Number\nIMS-CS: 250770\nOPS: 250700');
    expect(toMessage(drawn, { lang: 'en' }).card.msteams).toEqual({ width: 'Full' });
  });

  test('of four columns is a list, since a telephone is too narrow for it', () => {
    const body = draw(table(4));
    expect(body.map(({ type }) => type)).not.toContain('Table');
    expect(visibleTextOf(body)).toBe('Where they differ\nNumber\nIMS-CS: 250770\nOPS: 250700\nOSG: not stated');
  });
});

test('what can be asked stands in a dialog as what can be typed', () => {
  const choices: Block = {
    kind: 'choices',
    prompt: 'Ask:',
    choices: [{ label: 'Grant', utterance: 'What is the grant?' }],
  };
  expect(visibleTextOf(draw(choices, { inDialog: true }))).toBe('Ask:\n•\nWhat is the grant?');
});

test('a choice that no press can carry is left out, and that is said', () => {
  const choices: Block = {
    kind: 'choices',
    prompt: 'Ask:',
    choices: [{ label: 'Long', utterance: 'a'.repeat(1_001) }],
  };
  const { body, choices: offered } = renderReply(reply([choices]));
  expect(offered).toEqual([]);
  expect(visibleTextOf(body)).toBe('One suggestion is too long for a button and was left out.');
});
