import { describe, expect, test } from 'vitest';
import { readCommand } from '../../src/commands/read-command.ts';
import { content } from '../understand/real-content.ts';

describe.each(['en', 'fr'] as const)(
  'every choice of the wording is read as the command that it stands for (%s)',
  (lang) => {
    const { ask, how, yes, no } = content.wording[lang].commands.handoff;
    const kindOf = (utterance: string) => readCommand(content, utterance)?.kind;
    const filled = (sentence: typeof ask.utterance, vacancy = '') =>
      sentence
        .map((part) =>
          part.kind === 'slot' ? (part.name === 'vacancy' ? vacancy : 'Pourquoi, or why: 12?') : part.text,
        )
        .join('');

    test('without a vacancy', () => {
      expect([filled(ask.utterance), how.utterance, filled(yes.utterance), no.utterance].map(kindOf)).toEqual([
        'ask_person',
        'ask_person_how',
        'pass_on',
        'keep_back',
      ]);
    });

    test.each(content.vacancies.map(({ id, names }) => [id, names.short[lang] ?? names.short.en] as const))(
      'about %s',
      (id, name) => {
        const asked = readCommand(content, filled(ask.utterance_for, name));
        expect(asked).toMatchObject({ kind: 'ask_person_about', vacancy: id, text: 'Pourquoi, or why: 12?' });
        expect(readCommand(content, filled(yes.utterance_for, name))).toMatchObject({
          kind: 'pass_on_about',
          vacancy: id,
        });
      },
    );
  },
);
