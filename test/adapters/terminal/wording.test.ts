import { expect, it, test } from 'vitest';
import { wordings } from '../../../adapters/terminal/wording.ts';

it('lists the same flags and commands in both languages', () => {
  const listed = (text: string) => text.match(/(?<=^ {2}.*)(--|:)[a-z]+/gm);
  expect(listed(wordings.fr.askHelp)).toEqual(listed(wordings.en.askHelp));
  expect(listed(wordings.fr.chatHelp)).toEqual(listed(wordings.en.chatHelp));
  expect(listed(wordings.en.chatHelp)).toContain(':why');
});

test.each(['en', 'fr'] as const)('the help of the chat fits into a terminal of 80 columns (%s)', (lang) => {
  expect(wordings[lang].chatHelp.split('\n').filter(({ length }) => length > 80)).toEqual([]);
});
