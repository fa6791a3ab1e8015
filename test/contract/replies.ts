import fc from 'fast-check';
import type { Block, Reply, Run } from '../../src/reply/reply.ts';

const ADDRESS = 'https://desk.example/posting?id=250770';

/** One block of every kind, each text of it made by `text`. A new kind does not compile until it stands here. */
export function everyBlock(text: () => string, url = ADDRESS): readonly Block[] {
  const runs = (): readonly Run[] => [
    { kind: 'text', text: text() },
    { kind: 'strong', text: text() },
    { kind: 'link', text: text(), url },
    { kind: 'id', text: text() },
    { kind: 'time', text: text(), at: '2025-06-22T21:59:00Z', zone: 'Europe/Brussels' },
  ];
  const blocks: { readonly [Kind in Block['kind']]: Extract<Block, { kind: Kind }> } = {
    heading: { kind: 'heading', text: text() },
    paragraph: { kind: 'paragraph', runs: runs() },
    facts: {
      kind: 'facts',
      rows: [
        { label: text(), value: runs() },
        { label: text(), value: runs() },
      ],
    },
    list: { kind: 'list', items: [runs(), runs()] },
    table: { kind: 'table', caption: text(), columns: ['', text(), text()], rows: [[runs(), runs(), runs()]] },
    choices: {
      kind: 'choices',
      prompt: text(),
      choices: [
        { label: text(), utterance: text() },
        { label: text(), utterance: text() },
      ],
    },
    source: { kind: 'source', runs: runs() },
    note: { kind: 'note', runs: runs() },
    event: {
      kind: 'event',
      title: text(),
      starts: '2025-06-11T14:00:00Z',
      ends: '2025-06-11T15:00:00Z',
      zone: 'Europe/Brussels',
      when: text(),
      url,
    },
  };
  return Object.values(blocks);
}

/** Some blocks of all kinds, in any order and number, with texts from `text`. */
export function replies(text: fc.Arbitrary<string>): fc.Arbitrary<Reply> {
  const texts = fc.infiniteStream(text);
  const kinds = fc.array(fc.nat({ max: everyBlock(() => 'x').length - 1 }), { maxLength: 12 });
  return fc
    .record({ lang: fc.constantFrom('en', 'fr'), texts, kinds, preview: text })
    .map(({ lang, texts, kinds, preview }) => {
      const next = () => texts.next().value;
      return { lang, preview, blocks: kinds.flatMap((kind) => everyBlock(next)[kind] ?? []) };
    });
}

/** Everything in a reply that a person reads. */
export function textsOf(reply: Reply): readonly string[] {
  return reply.blocks.flatMap(textsOfBlock).filter((text) => text.trim() !== '');
}

/** Every address in a reply. */
export function addressesOf(reply: Reply): readonly string[] {
  return reply.blocks.flatMap((block) => [
    ...runsOf(block).flatMap((run) => (run.kind === 'link' ? [run.url] : [])),
    ...(block.kind === 'event' && block.url !== undefined ? [block.url] : []),
  ]);
}

function textsOfBlock(block: Block): readonly string[] {
  const runs = runsOf(block).map(({ text }) => text);
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'facts':
      return [...block.rows.map(({ label }) => label), ...runs];
    case 'table':
      return [block.caption, ...block.columns, ...runs];
    case 'choices':
      return [block.prompt, ...block.choices.map(({ label }) => label)];
    case 'event':
      return [block.title, block.when];
    default:
      return runs;
  }
}

function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'source':
    case 'note':
      return block.runs;
    case 'facts':
      return block.rows.flatMap(({ value }) => value);
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flat(2);
    default:
      return [];
  }
}
