import { expect, test } from 'vitest';
import { copyOfContent } from './edited-copy.ts';
import { lint } from './lint-of-copy.ts';

const FILE = 'commands.yaml';

test.each([
  [
    'a word for two values of one gap',
    'never: { en: [never]',
    'never: { en: [mention]',
    /"mention" stands for "mention"/,
  ],
  [
    'a word that differs in its accents',
    'never: { en: [never], fr: [jamais]',
    'never: { en: [never], fr: [Méntion]',
    /already/,
  ],
  ['a value without words in French', 'fr: { en: [fr], fr: [fr] }', 'fr: { en: [fr], fr: [] }', /./],
  ['a value that there is not', "off: { en: ['off']", "perhaps: { en: ['off']", /perhaps/],
  ['a gap that the command has no use for', '- settings guests {switch}', '- settings guests {speak}', /\{switch\}/],
  ['a form that is one of another command', '- settings vacancy none', '- settings', /is a form of the command/],
])('%s is found, at its line', (_what, from, to, says) => {
  const copy = copyOfContent();
  const { line } = copy.place(FILE, from);
  copy.edit(FILE, from, to);
  const problems = lint(copy).filter(({ file }) => file.endsWith(FILE));
  const atLine = problems.filter((problem) => problem.line === line);
  expect(atLine.map(({ message, mend }) => `${message} ${mend}`).join('\n'), JSON.stringify(problems)).toMatch(says);
});
