import { expect, it } from 'vitest';
import type { Block } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;

it('reads every block as plain text', () => {
  const blocks: readonly Block[] = [
    { kind: 'heading', text: 'Lamps' },
    {
      kind: 'paragraph',
      runs: [
        ...text('See '),
        { kind: 'link', text: 'the board', url: 'https://example.org' },
        ...text(' by '),
        { kind: 'time', text: 'noon', at: '2031-01-01T11:00:00Z', zone: 'Europe/Brussels' },
        { kind: 'strong', text: '!' },
      ],
    },
    { kind: 'facts', rows: [{ label: 'Oil', value: text('two litres') }] },
    { kind: 'list', items: [text('wick'), text('glass')] },
    {
      kind: 'table',
      caption: 'Keepers',
      columns: ['Name', 'North', 'South'],
      rows: [[text('Pay'), text('9'), text('8')]],
    },
    { kind: 'note', runs: text('Mind the stairs.') },
    {
      kind: 'event',
      title: 'Talk',
      starts: '2031-01-01T11:00:00Z',
      zone: 'UTC',
      when: 'at noon',
      url: 'https://example.org/t',
    },
    { kind: 'source', runs: text('Source: the log.') },
    { kind: 'choices', prompt: 'Ask on:', choices: [{ label: 'Oil', utterance: 'How much oil?' }] },
    { kind: 'choices', prompt: '', choices: [{ label: 'Wick', utterance: 'Which wick?' }] },
  ];
  expect(toText({ lang: 'en', preview: '', blocks })).toBe(
    `Lamps

See the board (https://example.org) by noon!

Oil: two litres

- wick
- glass

Keepers
- Pay; North: 9; South: 8

Mind the stairs.

Talk
at noon
https://example.org/t

Source: the log.

Ask on:
- How much oil?

- Which wick?`,
  );
});

it('repeats no address that is its own text', () => {
  const url = 'https://example.org';
  const blocks: readonly Block[] = [{ kind: 'paragraph', runs: [{ kind: 'link', text: url, url }] }];
  expect(toText({ lang: 'en', preview: '', blocks })).toBe(url);
});

it('writes French with its own marks', () => {
  const blocks: readonly Block[] = [
    { kind: 'facts', rows: [{ label: 'Huile', value: text('deux litres') }] },
    { kind: 'table', caption: '', columns: ['Nom', 'Nord'], rows: [[text('Solde'), text('9')]] },
  ];
  expect(toText({ lang: 'fr', preview: '', blocks })).toBe('Huile\u00a0: deux litres\n\n- Solde\u00a0; Nord\u00a0: 9');
});
