import { describe, expect, it } from 'vitest';
import { lintContent } from '../../src/content/lint/lint.ts';
import { FACT_IDS } from '../../src/content/schema/facts.ts';
import { copyOfContent, copyOfPostings } from './edited-copy.ts';
import { AFTER, codes, lint, osg, teach } from './lint-of-copy.ts';

describe('the real content', () => {
  it('has no error', () => {
    const { problems } = lintContent('content', { now: AFTER });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has a status for each fact of each vacancy in the table, which is no wider than 120 columns', () => {
    const lines = lintContent('content', { now: AFTER }).coverage.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    const rows = lines.filter((line) => FACT_IDS.some((id) => line.startsWith(`${id} `)));
    expect(rows).toHaveLength(FACT_IDS.length);
    const columns = lines[0]?.trim().split(/\s+/) ?? [];
    const telework = rows.find((row) => row.startsWith('telework '))?.split(/\s+/) ?? [];
    expect(telework[columns.indexOf('osg') + 1]).toBe('conflict');
    expect(telework[columns.indexOf('ops') + 1]).toBe('lost');
  });
});

describe('phrases', () => {
  it('may not stand for two concepts, also in another form of the word', () => {
    const copy = copyOfContent();
    teach(copy, 'ONE_THING', { en: 'sprocket wheel' });
    teach(copy, 'OTHER_THING', { en: 'sprocket wheels' });
    expect(lint(copy)).toContainEqual(
      expect.objectContaining({
        code: 'phrase-in-two-places',
        severity: 'error',
        ...copy.place('lexicon/en.yaml', 'sprocket wheel\n'),
        message: expect.stringMatching(/stands for ONE_THING here, and for OTHER_THING in .*en\.yaml:\d+:\d+/),
      }),
    );
  });

  it('may stand for two concepts where they are marked ambiguous', () => {
    const copy = copyOfContent();
    teach(copy, 'ONE_THING', { en: 'sprocket wheel' });
    teach(copy, 'OTHER_THING', { en: 'sprocket wheels' });
    const list = /^ambiguous: \|$/m;
    const text = copy.read('lexicon/en.yaml');
    const withList = list.test(text) ? text : `ambiguous: |\n${text}`;
    copy.write('lexicon/en.yaml', withList.replace(list, '$&\n  sprocket wheel,'));
    expect(lint(copy).filter(({ message }) => message.includes('sprocket'))).toEqual([]);
  });

  it('may not mean two things in two languages, unless they are listed as false friends', () => {
    const copy = copyOfContent();
    teach(copy, 'ONE_THING', { en: 'sprocket' });
    teach(copy, 'OTHER_THING', { fr: 'sprocket' });
    const place = copy.place('lexicon/fr.yaml', 'sprocket\n');
    expect(lint(copy)).toContainEqual(expect.objectContaining({ code: 'phrase-in-two-places', ...place }));
    copy.edit('lexicon/fr.yaml', 'falseFriends: |\n', 'falseFriends: |\n  sprocket,\n');
    expect(lint(copy).filter(({ message }) => message.includes('sprocket'))).toEqual([]);
  });

  it('that name one vacancy may not name another', () => {
    const copy = copyOfPostings();
    copy.edit(osg, '    - SecGen\n', '    - SecGen\n    - "250700"\n');
    expect(lint(copy)).toContainEqual(
      expect.objectContaining({
        code: 'phrase-in-two-places',
        ...copy.place(osg, '"250700"'),
        message: expect.stringContaining('the vacancy ops'),
      }),
    );
  });

  it('need not stand in one list twice', () => {
    const copy = copyOfPostings();
    copy.edit(osg, '    - SecGen\n', '    - SecGen\n    - SecGen\n');
    const twice = lint(copy).find(({ code }) => code === 'phrase-twice');
    expect(twice).toMatchObject({ severity: 'warning', column: copy.place(osg, 'SecGen').column });
    expect(twice?.line).toBe(copy.place(osg, 'SecGen').line + 1);
  });
});

describe('intents', () => {
  const withIntent = (rules: string, en: string, fr: string) => {
    const copy = copyOfContent();
    teach(copy, 'SPROCKET', { en: 'sprocket wheel', fr: 'pignon' });
    const lines = [
      'intents:',
      '  sprocket:',
      '    kind: social',
      `    rules: [${rules}]`,
      `    examples: { en: ["${en}"], fr: ["${fr}"] }`,
      '',
    ];
    copy.edit('intents.yaml', 'intents:\n', lines.join('\n'));
    return copy;
  };

  it('need a rule that can fire and examples that reach them', () => {
    expect(codes(withIntent('SPROCKET', 'sprocket wheels', 'des pignons'))).toEqual(
      lintContent('content', { now: AFTER }).problems.map(({ code }) => code),
    );
  });

  it.each([
    ['no rule at all', ''],
    ['a rule whose concept must be absent at the same time', 'SPROCKET !SPROCKET'],
    ['a rule whose concept has no phrase', 'NEVER_SAID'],
  ])('are unreachable with %s', (_, rules) => {
    const copy = withIntent(rules, 'sprocket wheels', 'des pignons');
    if (rules === 'NEVER_SAID') teach(copy, rules, {});
    const found = lint(copy).filter(({ file, line }) => file.endsWith('intents.yaml') && line < 20);
    const place = copy.place('intents.yaml', 'sprocket:');
    expect(found).toContainEqual(expect.objectContaining({ code: 'unreachable-intent', ...place }));
  });

  it('may not have an example that reaches something else', () => {
    const copy = withIntent('SPROCKET', 'sprocket wheels', 'Quel est le montant de la bourse ?');
    expect(lint(copy)).toContainEqual(
      expect.objectContaining({
        code: 'example-misses',
        severity: 'error',
        ...copy.place('intents.yaml', '"Quel est le montant'),
        message: expect.stringContaining('reaches stipend instead'),
      }),
    );
  });

  it('may only name concepts and facts that exist', () => {
    const copy = withIntent('SPROKET', 'sprocket wheels', 'des pignons');
    copy.edit('intents.yaml', 'facts: [stipend]', 'facts: [stipends]');
    const problems = lint(copy);
    const concept = copy.place('intents.yaml', 'SPROKET');
    const fact = copy.place('intents.yaml', 'stipends]');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-concept', ...concept }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-fact', ...fact }));
  });

  it('may only be taught words for concepts that exist', () => {
    const copy = copyOfContent();
    copy.edit('lexicon/fr.yaml', '\nphrases:\n', '\nphrases:\n  SPROKET: |\n    pignon\n');
    const place = copy.place('lexicon/fr.yaml', 'SPROKET');
    expect(lint(copy)).toContainEqual(expect.objectContaining({ code: 'unknown-concept', ...place }));
  });

  it('need their wording, and the wording may name no others', () => {
    const copy = copyOfContent();
    copy.edit('wording/fr.yaml', '\n  stipend:\n    heading:', '\n  stipent:\n    heading:');
    const problems = lint(copy);
    const stranger = copy.place('wording/fr.yaml', 'stipent:');
    const silent = copy.place('intents.yaml', 'stipend:');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-intent', ...stranger }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'intent-without-wording', ...silent }));
  });
});

describe('topics', () => {
  it('may only point at intents that exist', () => {
    const copy = copyOfContent();
    copy.edit('wording/en.yaml', 'see: [', 'see: [sprocket, ');
    const place = copy.place('wording/en.yaml', 'sprocket,');
    expect(lint(copy)).toContainEqual(expect.objectContaining({ code: 'unknown-intent', ...place }));
  });
});

describe('choices', () => {
  it('must be understood as what they promise, and as nothing else', () => {
    const copy = copyOfContent();
    const text = copy.read('wording/en.yaml');
    const from = text.indexOf('\n  stipend:\n    heading:', text.indexOf('\nintents:'));
    const line = /utterance: .*/.exec(text.slice(from))?.[0] ?? '';
    copy.write(
      'wording/en.yaml',
      text.slice(0, from) + text.slice(from).replace(line, 'utterance: When does it start?'),
    );
    expect(lint(copy)).toContainEqual(
      expect.objectContaining({
        code: 'choice-misses',
        severity: 'error',
        ...copy.place('wording/en.yaml', 'When does it start?'),
        message: '"When does it start?" reaches start_date, not stipend alone.',
      }),
    );
  });
});
