import type { types } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { BLOCK_KIT, OURS } from '../../../../adapters/slack/limits.ts';
import { renderReply } from '../../../../adapters/slack/render/render.ts';
import { replyWordings } from '../../../../adapters/wording/reply.ts';
import type { Block, Reply, Run } from '../../../../src/reply/reply.ts';
import { problemsOf } from '../block-kit.ts';
import { everyOfType, visibleTextOf } from '../visible.ts';

const reply = (blocks: readonly Block[], lang: Reply['lang'] = 'en'): Reply => ({ lang, preview: 'preview', blocks });
const text = (words: string): Run => ({ kind: 'text', text: words });
const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
const deadline: Run = {
  kind: 'time',
  text: 'Sunday 22 June 2025 at 23:59 (Brussels time)',
  at: '2025-06-22T21:59:00Z',
  zone: 'Europe/Brussels',
};
const typesOf = (blocks: readonly types.KnownBlock[]) => blocks.map(({ type }) => type);
const shown = (blocks: readonly types.KnownBlock[]) => visibleTextOf(blocks);
const table = (rows: number, columns: number, cell = 'a'): Block => ({
  kind: 'table',
  caption: 'All of them',
  columns: Array.from({ length: columns }, (_, at) => `Column ${at}`),
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => [text(cell)])),
});
const choices = (...offered: readonly (readonly [label: string, utterance: string])[]): Block => ({
  kind: 'choices',
  prompt: 'Which one?',
  choices: offered.map(([label, utterance]) => ({ label, utterance })),
});

describe('a time', () => {
  const drawn = (readerZone?: string) =>
    renderReply(reply([paragraph(deadline, text('.'), deadline)]), readerZone === undefined ? {} : { readerZone })
      .blocks;

  test('has the reader’s own time behind it, once in a message', () => {
    expect(everyOfType(drawn(), 'date')).toEqual([
      { type: 'date', timestamp: 1_750_629_540, format: '{date_short}, {time}', fallback: '2025-06-22 21:59 UTC' },
    ]);
    expect(shown(drawn())).toBe(
      'Sunday 22 June 2025 at 23:59 (Brussels time) (for you: 2025-06-22 21:59 UTC).' +
        'Sunday 22 June 2025 at 23:59 (Brussels time)',
    );
  });

  test('has none where the clocks of the reader show the same then', () => {
    expect(everyOfType(drawn('Europe/Paris'), 'date')).toEqual([]);
    expect(everyOfType(drawn('Europe/London'), 'date')).toHaveLength(1);
    expect(everyOfType(drawn('Mars/Olympus'), 'date')).toHaveLength(1);
  });

  test('has it in every language, and once for each instant', () => {
    const later: Run = { ...deadline, at: '2025-06-23T21:59:00Z' };
    const { blocks } = renderReply(reply([paragraph(deadline), paragraph(later)], 'fr'));
    expect(everyOfType(blocks, 'date')).toHaveLength(2);
    expect(shown(blocks)).toContain('(chez vous\u00a0: ');
  });

  test('that is none is left as its words', () => {
    const { blocks } = renderReply(reply([paragraph({ ...deadline, at: 'some day' })]));
    expect(shown(blocks)).toBe(deadline.text);
  });
});

describe('a table', () => {
  test('is one of Slack’s, with the columns’ names in bold above', () => {
    const { blocks } = renderReply(reply([table(2, 2)]));
    expect(typesOf(blocks)).toEqual(['rich_text', 'table']);
    expect(JSON.stringify(everyOfType(blocks, 'table')[0]?.rows)).toContain('"text":"Column 0","style":{"bold":true}');
  });

  test.each([
    ['stands in a dialog', renderReply(reply([table(2, 2)]), { inDialog: true })],
    ['has too many rows', renderReply(reply([table(100, 1)]))],
    ['has too many columns', renderReply(reply([table(2, 21)]))],
    ['has too much in it', renderReply(reply([table(5, 2, 'x'.repeat(510))]))],
  ])('becomes a list where it %s', (_why, { blocks }) => {
    expect(typesOf(blocks)).toEqual(['rich_text', 'rich_text']);
    expect(problemsOf({ text: 'a', blocks })).toEqual([]);
  });

  test('becomes a list where one stands above already', () => {
    const { blocks } = renderReply(reply([table(1, 2), table(1, 2, 'b')]));
    expect(typesOf(blocks)).toEqual(['rich_text', 'table', 'rich_text', 'rich_text']);
    expect(shown(blocks.slice(2))).toBe('All of them\nb\nColumn 1: b');
  });

  test('has no empty cell, and no row that is shorter', () => {
    const { blocks } = renderReply(
      reply([{ kind: 'table', caption: '', columns: ['', 'b'], rows: [[[text('')]], [[text(' ')], [text('x')]]] }]),
    );
    expect(problemsOf({ text: 'a', blocks })).toEqual([]);
  });
});

describe('a choice', () => {
  test('is a button that carries what it asks', () => {
    const { blocks } = renderReply(
      reply([choices(['Grant', 'How much?'], ['Start', 'When?']), choices(['End', 'Until?'])]),
    );
    expect(everyOfType(blocks, 'button').map(({ action_id, value }) => [action_id, value])).toEqual([
      ['choice:0', 'How much?'],
      ['choice:1', 'When?'],
      ['choice:2', 'Until?'],
    ]);
  });

  test('with a long name is cut, and read out by what it asks', () => {
    const [button] = everyOfType(renderReply(reply([choices(['x'.repeat(80), 'How much?'])])).blocks, 'button');
    expect(button).toMatchObject({ text: { text: `${'x'.repeat(74)}…` }, accessibility_label: 'How much?' });
  });

  test('that asks more than a button carries is left out, and that is said', () => {
    const { blocks } = renderReply(reply([choices(['Short', 'a'], ['Long', 'x'.repeat(2_001)])]));
    expect(everyOfType(blocks, 'button')).toHaveLength(1);
    expect(shown(blocks)).toContain(replyWordings.en.choiceLeftOut);
  });

  test('stands in as many lines as are needed', () => {
    const many = Array.from({ length: 60 }, (_, at) => [`Label ${at}`, `Utterance ${at}`] as const);
    const { blocks } = renderReply(reply([choices(...many)]));
    expect(everyOfType(blocks, 'button')).toHaveLength(60);
    expect(everyOfType(blocks, 'actions')).toHaveLength(3);
    expect(problemsOf({ text: 'a', blocks })).toEqual([]);
  });
});

describe('what fits into a message', () => {
  const sentence = (at: number) => `Sentence ${at} ${'word '.repeat(60)}end.`;
  const many = Array.from({ length: 60 }, (_, at) => paragraph(text(sentence(at))));
  const source: Block = { kind: 'source', runs: [text('Source: the posting.')] };

  test('is kept from its beginning, with the source and what can be pressed, and the rest is said to be missing', () => {
    const { blocks } = renderReply(reply([...many, source, choices(['Grant', 'How much?'])]));
    const all = shown(blocks);
    expect(all).toContain(sentence(0));
    expect(all).not.toContain(sentence(59));
    expect(all).toContain('Source: the posting.');
    expect(everyOfType(blocks, 'button')).toHaveLength(1);
    expect(all.endsWith(replyWordings.en.cut)).toBe(true);
    expect(blocks.length).toBeLessThanOrEqual(OURS.blocks);
    expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(OURS.characters);
  });

  test('ends where the first row does not fit any more', () => {
    const rows = Array.from({ length: 80 }, (_, at) => ({ label: `Row ${at}`, value: [text(sentence(at))] }));
    const all = shown(renderReply(reply([{ kind: 'facts', rows }, paragraph(text('After them.'))], 'fr')).blocks);
    const kept = rows.filter(({ label }) => all.includes(`${label}\u00a0: `)).length;
    expect(kept).toBeGreaterThan(10);
    expect(kept).toBeLessThan(80);
    expect(all).not.toContain('After them.');
    expect(all.endsWith(replyWordings.fr.cut)).toBe(true);
  });

  test('holds one endless text as far as it goes', () => {
    const { blocks } = renderReply(reply([paragraph(text('word '.repeat(4_000)))]));
    expect(shown(blocks)).toMatch(/^(word ){500,}wo?r?d?…\n/);
  });

  test('never holds half a time', () => {
    const { blocks } = renderReply(reply([paragraph(text('x'.repeat(2_990)), deadline, text('y'.repeat(9_000)))]));
    expect(shown(blocks)).toBe(`${'x'.repeat(2_990)}…\n${replyWordings.en.cut}`);
  });

  test('is not cut where nothing is missing', () => {
    const { blocks } = renderReply(reply([...many.slice(0, 20), source]));
    expect(shown(blocks)).not.toContain(replyWordings.en.cut);
  });

  test('never leaves half a sign behind', () => {
    const { blocks } = renderReply(
      reply([choices([`${'x'.repeat(73)}😀y`, 'a']), paragraph(text('😀'.repeat(6_000)))]),
    );
    expect(problemsOf({ text: 'a', blocks })).toEqual([]);
  });
});

describe('the text', () => {
  test('can not become markup', () => {
    const { text: words } = renderReply(reply([paragraph(text('<!channel> <@U1> R&D <https://a.example|a>'))]));
    expect(words).toBe('&lt;!channel&gt; &lt;@U1&gt; R&amp;D &lt;https://a.example|a&gt;');
  });

  test.each(['word '.repeat(2_000), 'é&'.repeat(3_000), 'x'.repeat(9_000)])('is cut within its bytes: %#', (words) => {
    const cut = renderReply(reply([paragraph(text(words))])).text;
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(OURS.textBytes);
    expect(Buffer.byteLength(cut)).toBeGreaterThan(OURS.textBytes - 20);
    expect(cut.endsWith(`…\n\n${replyWordings.en.cut}`)).toBe(true);
    expect(cut).not.toMatch(/&(?!amp;)/);
  });

  test('stands for a reply without words', () => {
    expect(renderReply(reply([]))).toEqual({ text: 'preview', blocks: [] });
  });
});

test('a long heading is a bold line, since a header takes no more', () => {
  const heading = (length: number) => renderReply(reply([{ kind: 'heading', text: 'x'.repeat(length) }])).blocks;
  expect(typesOf(heading(BLOCK_KIT.header))).toEqual(['header']);
  expect(typesOf(heading(BLOCK_KIT.header + 1))).toEqual(['rich_text']);
});

test('signs that are none, and marks that turn the writing around, do not reach Slack', () => {
  const { text: words, blocks } = renderReply(reply([paragraph(text('a\0b\ud800c\u202ed\te'))]));
  expect(shown(blocks)).toBe('a b\ufffdcd e');
  expect(words).toBe('a b\ufffdcd e');
});

test('a fact stands behind its name, or alone where it has none', () => {
  const rows = ['Grant', ' '].map((label) => ({ label, value: [text('€1,286.09')] }));
  expect(shown(renderReply(reply([{ kind: 'facts', rows }])).blocks)).toBe('Grant: €1,286.09\n€1,286.09');
});

test('what nobody can see is not drawn', () => {
  const nothing = ['', ' ', '\u200b', '\u202e', '\u00a0\u2028'];
  const blank = nothing.map((words) => text(words));
  const { blocks } = renderReply(
    reply([
      ...nothing.map((words): Block => ({ kind: 'heading', text: words })),
      paragraph(...blank),
      { kind: 'list', items: [blank, []] },
      { kind: 'facts', rows: [] },
      { kind: 'note', runs: blank },
      choices(['\u200b', ' ']),
    ]),
  );
  expect(typesOf(blocks)).toEqual(['context']);
  expect(shown(blocks)).toBe(replyWordings.en.choiceLeftOut);
});
