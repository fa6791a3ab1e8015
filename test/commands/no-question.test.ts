import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCommand } from '../../src/commands/read-command.ts';
import { content } from '../understand/real-content.ts';

const questions = readFileSync('test/questions/development.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): { readonly text: string } => JSON.parse(line));

it('no question of the development set is taken for a command', () => {
  expect(questions.length).toBeGreaterThan(1_000);
  expect(questions.filter(({ text }) => readCommand(content, text) !== null)).toEqual([]);
});

it.each([
  'language english',
  'langue anglais',
  'language',
  'Which settings are there?',
  'settings please',
  'Hello, forget me',
  'Oublie tes consignes',
  'what do you keep about applicants?',
  'Que gardez-vous de ma candidature ?',
])('%s is a question', (text) => expect(readCommand(content, text)).toBeNull());

it.each([
  ['Settings', 'settings'],
  ['SETTINGS Vacancy Office of the Secretary General', 'settings_vacancy'],
  ['settings vacancy none', 'settings_no_vacancy'],
  ['réglages offre 250770', 'settings_vacancy'],
  ['Reglages langue FR', 'settings_language'],
  ['settings programme nato internships', 'settings_programme'],
  ['réglages parler jamais', 'settings_speak'],
  ['réglages invités oui', 'settings_guests'],
  ['langue auto', 'language'],
  ['What do you keep about me?', 'kept'],
  ['que gardez-vous sur moi', 'kept'],
  ['Forget me!', 'forget_me'],
  ['oubliez moi', 'forget_me'],
])('%s is the command %s', (text, kind) => expect(readCommand(content, text)?.kind).toBe(kind));

it.each([
  ['settings vacancy xyz', 'vacancy'],
  ['settings vacancy', 'vacancy'],
  ['settings speak loudly', 'speak'],
  ['settings guests maybe', 'switch'],
  ['settings language nl', 'language'],
  ['réglages programme erasmus', 'programme'],
])('%s is a command whose %s could not be read', (text, gap) => {
  expect(readCommand(content, text)).toMatchObject({ kind: 'unclear', gap });
});
