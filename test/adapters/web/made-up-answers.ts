import type { Answer } from '../../../src/ask.ts';
import type { Turn } from '../../../src/desk.ts';
import { emptyMemory } from '../../../src/memory.ts';
import type { Block, Reply } from '../../../src/reply/reply.ts';

/** One block of every kind, as an answer about an invented posting. */
export const everyBlock: readonly Block[] = [
  { kind: 'heading', text: 'Lighthouse keeper' },
  {
    kind: 'paragraph',
    runs: [
      { kind: 'text', text: 'Applications closed on ' },
      {
        kind: 'time',
        text: 'Friday 3 July 2026, 12:00, Brussels time',
        at: '2026-07-03T10:00:00.000Z',
        zone: 'Europe/Brussels',
      },
      { kind: 'text', text: '; the pay was ' },
      { kind: 'strong', text: 'EUR 900 a month' },
      { kind: 'text', text: '. See ' },
      { kind: 'link', text: 'the harbour', url: 'https://harbour.example/keeper' },
      { kind: 'text', text: '.' },
    ],
  },
  { kind: 'facts', rows: [{ label: 'Pay', value: [{ kind: 'text', text: 'EUR 900 a month' }] }] },
  { kind: 'list', items: [[{ kind: 'text', text: 'Keep the lamp' }], [{ kind: 'text', text: 'Log the ships' }]] },
  {
    kind: 'table',
    caption: 'Pay at each tower',
    columns: ['', 'Pay', 'Start', 'Remote work', 'Working hours'],
    rows: [
      ['North', 'EUR 900', 'September 2026', 'no', '38 hours a week'],
      ['South', 'EUR 850', 'October 2026', 'no', '38 hours a week'],
    ].map((row) => row.map((text) => [{ kind: 'text', text }])),
  },
  { kind: 'note', runs: [{ kind: 'text', text: 'The notice board shows another amount; we go by the letter.' }] },
  {
    kind: 'event',
    title: 'Open evening in the tower',
    starts: '2026-06-12T16:00:00.000Z',
    zone: 'Europe/Brussels',
    when: 'Friday 12 June 2026, 18:00, Brussels time',
    url: 'https://harbour.example/evening',
  },
  {
    kind: 'choices',
    prompt: 'Go on with',
    choices: [{ label: 'The start', utterance: 'When does the north tower start?' }],
  },
  { kind: 'source', runs: [{ kind: 'text', text: 'Posting “North tower”, section Pay' }] },
];

/** An answer with this reply, and nothing of interest besides. */
export function answerWith(reply: Reply): Answer {
  return {
    reply,
    decision: {
      lang: reply.lang,
      outcome: 'answer',
      confidence: 'high',
      concerned: { ids: [], by: 'none', scope: [] },
      parts: [],
      contentVersion: 'made-up',
    },
    trace: {
      tokens: [],
      hits: [],
      lang: reply.lang,
      intents: [],
      runnersUp: [],
      vacancies: [],
      stated: null,
      corrections: [],
      unexplained: [],
      ellipsis: false,
    },
    memory: emptyMemory,
  };
}

/** Says back what was asked, with one block of every kind under it. */
export async function echo({ utterance, scene }: Turn): Promise<Answer> {
  const said: Block = { kind: 'paragraph', runs: [{ kind: 'text', text: utterance }] };
  return answerWith({ lang: scene.lang ?? 'en', preview: utterance, blocks: [said, ...everyBlock] });
}
