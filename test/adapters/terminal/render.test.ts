import { describe, expect, it } from 'vitest';
import { columnsOf, type Look } from '../../../adapters/terminal/look.ts';
import { renderReply } from '../../../adapters/terminal/render.ts';
import type { Block } from '../../../src/reply/reply.ts';

const look: Look = { width: 60, ansi: false, pressable: true };
const drawn = (blocks: readonly Block[], changed: Partial<Look> = {}, lang: 'en' | 'fr' = 'en') =>
  renderReply({ lang, preview: 'preview', blocks }, { ...look, ...changed }).text;
const text = (words: string) => [{ kind: 'text', text: words } as const];

const choices: Block = {
  kind: 'choices',
  prompt: 'Ask about another one:',
  choices: [
    { label: 'OPS', utterance: 'What is the grant of OPS?' },
    { label: 'What about OSG?', utterance: 'What about OSG?' },
  ],
};

describe('renderReply', () => {
  it('breaks lines between words and never beyond the width', () => {
    const long = 'The grant is 1 345 euros a month. '.repeat(8);
    const blocks: Block[] = [
      { kind: 'heading', text: long },
      { kind: 'paragraph', runs: text(long) },
      { kind: 'list', items: [text(long), text(long)] },
      { kind: 'facts', rows: [{ label: 'Grant', value: text(long) }] },
      { kind: 'table', caption: long, columns: ['', 'OPS'], rows: [[text(long), text(long)]] },
      { kind: 'note', runs: text(long) },
    ];
    for (const line of drawn(blocks).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(60);
  });

  it('counts bold and dim as nothing when it breaks lines', () => {
    const runs = Array.from({ length: 40 }, () => ({ kind: 'strong', text: 'word ' }) as const);
    const plainLines = drawn([{ kind: 'paragraph', runs }]).split('\n').length;
    expect(drawn([{ kind: 'paragraph', runs }], { ansi: true }).split('\n')).toHaveLength(plainLines);
  });

  it('leaves an address whole, so that it can be copied', () => {
    const url = `https://desk.example/${'a'.repeat(90)}`;
    expect(drawn([{ kind: 'source', runs: [{ kind: 'link', text: 'Posting', url }] }])).toContain(url);
  });

  it('hangs the lines of an item under its first word', () => {
    const [first, second] = drawn([{ kind: 'list', items: [text('one '.repeat(30))] }]).split('\n');
    expect(first).toMatch(/^ {2}• one/);
    expect(second).toMatch(/^ {4}one/);
  });

  it('draws a table side by side where it fits and row under row where it does not', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Where they differ',
      columns: ['', 'OPS', 'OSG'],
      rows: [
        [text('Number'), text('250700'), text('not stated')],
        [text('Telework'), text('lost'), text('possible')],
      ],
    };
    expect(drawn([table])).toBe(
      [
        'Where they differ',
        '           OPS      OSG',
        'Number     250700   not stated',
        'Telework   lost     possible',
      ].join('\n'),
    );
    expect(drawn([table], { width: 20 })).toBe(
      [
        'Where they differ',
        'Number',
        '  OPS: 250700',
        '  OSG: not stated',
        'Telework',
        '  OPS: lost',
        '  OSG: possible',
      ].join('\n'),
    );
  });

  it('draws a table of more than 80 columns row under row where the output has no width', () => {
    const row = (words: string) => ({
      kind: 'table' as const,
      caption: 'Beside the criteria',
      columns: ['Criterion', 'Result'],
      rows: [[text(words), text('met')]],
    });
    const shown = (words: string) => drawn([row(words)], { width: Number.POSITIVE_INFINITY });
    expect(shown('x'.repeat(71))).toContain(`${'x'.repeat(71)}   met`);
    expect(shown('x'.repeat(72))).toContain(`${'x'.repeat(72)}\n  Result: met`);
  });

  it('numbers choices through the whole answer', () => {
    const { text, choices: offered } = renderReply({ lang: 'en', preview: '', blocks: [choices, choices] }, look);
    expect(text).toContain('[1] OPS');
    expect(text).toContain('[4] What about OSG?');
    expect(offered[2]?.utterance).toBe('What is the grant of OPS?');
  });

  it('writes what to type beside a choice that nobody can press', () => {
    const shown = drawn([choices], { pressable: false, width: Number.POSITIVE_INFINITY });
    expect(shown).toContain('OPS (type: What is the grant of OPS?)');
    expect(shown.match(/What about OSG\?/g)).toHaveLength(1);
    expect(drawn([choices], { pressable: false, width: Number.POSITIVE_INFINITY }, 'fr')).toContain('(tapez : ');
  });

  it('uses bold and dim only where the look allows it', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', runs: [{ kind: 'strong', text: 'Closed' }] },
      { kind: 'source', runs: text('Source: posting OPS') },
    ];
    expect(drawn(blocks)).not.toContain('\u001b');
    expect(drawn(blocks, { ansi: true })).toBe('\u001b[1mClosed\u001b[22m\n\n\u001b[2mSource: posting OPS\u001b[22m');
  });
});
