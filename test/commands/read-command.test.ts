import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCommand } from '../../src/commands/read-command.ts';
import { utteranceOf } from '../../src/commands/utterance.ts';
import { COMMANDS, type CommandKind, commandsSchema } from '../../src/content/schema/commands.ts';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import { LANGS } from '../../src/content/schema/text.ts';
import { content } from '../understand/real-content.ts';

const kinds = Object.keys(COMMANDS).filter((kind): kind is CommandKind => Object.hasOwn(COMMANDS, kind));

describe('a fact and a vacancy', () => {
  it.each([
    ['hold ops stipend', 'ops', 'stipend'],
    ['HOLD Ops GRANT', 'ops', 'stipend'],
    ['hold 250770 start date', 'ims-cs', 'start_date'],
    ['hold ims-cs start_date', 'ims-cs', 'start_date'],
    ['hold office of the secretary general pool of candidates', 'osg', 'candidate_pool'],
    ['hold deadline of cooperative security', 'ims-cs', 'deadline'],
    ['  hold: OPS, telework. ', 'ops', 'telework'],
    ['suspendre ops bourse', 'ops', 'stipend'],
    ['SUSPENDRE teletravail de OSG', 'osg', 'telework'],
  ])('are read from “%s”', (utterance, vacancy, fact) => {
    expect(readCommand(content, utterance)).toMatchObject({ kind: 'hold', vacancy, fact });
  });

  it('are read from every name that an answer may give them', () => {
    const unread = LANGS.flatMap((lang) =>
      content.vacancies.flatMap(({ id, names }) =>
        FACT_IDS.filter((fact) => {
          const gaps = { vacancy: names.short[lang] ?? '', fact: content.wording[lang].facts[fact].label };
          const command = readCommand(content, utteranceOf(content, 'release', lang, gaps));
          return command?.kind !== 'release' || command.vacancy !== id || command.fact !== fact;
        }),
      ),
    );
    expect(unread).toEqual([]);
  });

  it.each([
    ['hold ops', 'fact'],
    ['hold', 'vacancy'],
    ['hold ops moon phase', 'fact'],
    ['hold upstairs stipend', 'vacancy'],
    ['hold ops stipend please', 'fact'],
    ['release xyz of osg', 'fact'],
    ['rétablir xyz bourse', 'vacancy'],
  ])('are asked back after “%s”, by the %s', (utterance, gap) => {
    expect(readCommand(content, utterance)).toMatchObject({ kind: 'unclear', gap });
  });

  it.each([
    'hold ops stipend?',
    'please hold ops stipend',
    'can you hold ops stipend',
    'hold on, what is the stipend',
    'hold on what is the grant of ops',
    'release date',
    'release dates of the results of ops',
    'hold the ops and the osg grant',
    'holds water',
    'what holds?',
    '',
    '?',
  ])('are no command in “%s”', (utterance) => expect(readCommand(content, utterance)).toBeNull());
});

describe('every command', () => {
  it.each(kinds)('%s can be given in both languages, as its choices give it', (kind) => {
    for (const lang of LANGS) {
      const gaps = { vacancy: 'osg', fact: 'stipend', programme: 'nato-hq-internships', text: 'May I come?' };
      const shared = { subject: 'telework', vacancies: 'ops, osg' };
      const values = { language: 'fr', speak: 'mention', switch: lang === 'en' ? 'on' : 'oui' };
      const utterance = utteranceOf(content, kind, lang, { ...gaps, ...shared, ...values });
      expect(readCommand(content, utterance)?.kind, utterance).toBe(kind);
    }
  });

  it('reads nothing into the examples of questions', () => {
    const examples = Object.values(content.intents).flatMap(({ examples: { en, fr } }) => [...en, ...fr]);
    const labels = LANGS.flatMap((lang) => Object.values(content.wording[lang].intents).map(({ choice }) => choice));
    const asked = [...examples, ...labels.flatMap(({ label, utterance }) => [label, utterance])];
    expect(asked.filter((utterance) => readCommand(content, utterance) !== null)).toEqual([]);
  });

  it('never throws, and is not slow over long messages that begin like one', () => {
    const words = fc.constantFrom('hold', 'release', 'ops', 'of', 'stipend', 'ask a person', 'settings', '{fact}', '?');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), (parts) => {
        readCommand(content, parts.join(' '));
      }),
      { numRuns: 300 },
    );
    expect(readCommand(content, `hold ${'ops of '.repeat(3_000)}`)).toBeNull();
  });
});

describe('the file of commands', () => {
  const written = (form: string) => ({
    values: {},
    commands: { hold: { en: [form], fr: ['suspendre {vacancy} {fact}'] } },
  });
  test.each([
    ['{vacancy} {fact} hold', 'a form that begins with a word'],
    ['hold {vacancy}', 'a form that holds {fact} once'],
    ['hold {vacancy} {fact} {fact}', 'a form that holds {fact} once'],
    ['hold {vacancy} {fact} {text}', 'a form without {text}, which this command has no use for'],
    ['hold {vacancy} {fakt}', 'a gap of this command instead of {fakt}: {vacancy}, {fact}'],
  ])('says what to write instead of “%s”', (form, mend) => {
    const found = commandsSchema.safeParse(written(form)).error?.issues ?? [];
    const ours = found.filter(({ path }) => path.join('.') === 'commands.hold.en.0').map(({ message }) => message);
    expect(ours).toContain(mend);
  });

  test('has no fault where a form is right', () => {
    const found = commandsSchema.safeParse(written('hold the {fact} of {vacancy}')).error?.issues ?? [];
    expect(found.filter(({ path }) => path.includes('hold'))).toEqual([]);
  });
});
