import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createChatSession } from '../../../adapters/terminal/chat-session.ts';
import { runDoor } from '../../../adapters/terminal/door.ts';
import { wordings } from '../../../adapters/terminal/wording.ts';
import { readCommand } from '../../../src/commands/read-command.ts';
import { createInProcess } from '../../../src/conversations/in-process.ts';
import { createDesk } from '../../../src/desk.ts';
import { loadThreePostings } from '../../three-postings.ts';
import { BEGUN } from './begun.ts';

const content = loadThreePostings();
const scene = { audience: 'private', voice: 'colleague' } as const;
const newDesk = () =>
  createDesk({ content, clock: () => '2025-06-16T09:00:00.000Z', conversations: createInProcess({ max: 9 }) });

test('a fact is held, asked for and released in a chat, where a number presses the choice', async () => {
  const { say } = createChatSession(newDesk(), BEGUN, { width: 200, ansi: false, pressable: true });
  const asked = await say('How much is the OPS grant?');
  expect(await say('hold ops stipend')).toMatch(/Grant of OPS is on hold[\s\S]*\[1\] Release Grant of OPS/);
  expect(await say(':why')).toContain('ops.stipend (stated)');
  expect(await say('How much is the OPS grant?')).toContain('being checked by staff');
  expect(await say(':why')).toContain('not_stated (held)');
  expect(await say('holds')).toContain('from the terminal');
  expect(await say('1')).toContain('is told again');
  expect(await say('How much is the OPS grant?')).toBe(asked);
});

test('through the door nothing is told to the desk, but what is held is not told', async () => {
  const lines = [
    { id: 1, text: 'hold osg stipend' },
    { id: 2, text: 'How much is the OSG grant?' },
    { id: 3, text: 'How much is the OPS grant?' },
  ];
  let written = '';
  const output = new Writable({
    write(piece, _encoding, done) {
      written += piece;
      done();
    },
  });
  const input = Readable.from(lines.map((line) => `${JSON.stringify(line)}\n`));
  const desk = newDesk();
  await desk.turn({ utterance: 'hold ops stipend', scene, face: 'terminal' });
  await runDoor({ desk, scene, input, output });
  const [command, told, asked] = written
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(command).not.toHaveProperty('command');
  expect(told).toMatchObject({ id: 2, outcome: 'answer', answers: [{ intent: 'stipend' }] });
  expect(asked).toMatchObject({
    id: 3,
    outcome: 'not_stated',
    answers: [{ intent: 'stipend', reason: 'held', facts: [{ status: 'held', value: null, source: { section: '' } }] }],
  });
});

test.each([
  ['en', ['hold ops stipend', 'release ops stipend', 'holds', 'settings', 'what do you keep?', 'forget me']],
  [
    'fr',
    ['suspendre ops bourse', 'rétablir ops bourse', 'suspensions', 'réglages', 'que gardez-vous ?', 'oubliez-moi'],
  ],
] as const)('what the help (%s) says can be told to the desk can be', (lang, commands) => {
  for (const command of commands) {
    expect(wordings[lang].chatHelp).toContain(command);
    expect(readCommand(content, command)?.kind ?? 'unclear', command).not.toBe('unclear');
  }
});
