import { describe, expect, it } from 'vitest';
import { fill, fillText, joinRuns, plainText } from '../../src/content/fill.ts';
import { toRuns, toSentence } from '../../src/content/markup.ts';

describe('markup', () => {
  it('becomes runs', () => {
    expect(toRuns('a **b** c [d](https://example.org/d?x=1) e')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'strong', text: 'b' },
      { kind: 'text', text: ' c ' },
      { kind: 'link', text: 'd', url: 'https://example.org/d?x=1' },
      { kind: 'text', text: ' e' },
    ]);
  });

  it.each(['2 ** 3', '**open', '[a](b)', '[a](javascript:alert)', '[a] (https://example.org)', '<b>a</b>'])(
    'that is not closed or not known stays as it is written: %s',
    (text) => expect(toRuns(text)).toEqual([{ kind: 'text', text }]),
  );
});

describe('a sentence', () => {
  const sentence = toSentence('{scope} it is **{when} or never** at {place}.');

  it('is filled with texts and runs, strong where its placeholder is', () => {
    const time = { kind: 'time', text: 'noon', at: '2031-01-01T11:00:00Z', zone: 'UTC' } as const;
    const runs = fill(sentence, { scope: 'Here,', when: [{ kind: 'text', text: 'at ' }, time], place: 'sea' });
    expect(runs).toEqual([
      { kind: 'text', text: 'Here, it is ' },
      { kind: 'strong', text: 'at ' },
      time,
      { kind: 'strong', text: ' or never' },
      { kind: 'text', text: ' at sea.' },
    ]);
    expect(plainText(runs)).toBe('Here, it is at noon or never at sea.');
  });

  it('never reads what is put into it as markup or as a placeholder', () => {
    const said = '**{place}** [x](https://example.org)';
    expect(fillText(sentence, { scope: said, when: 'now', place: 'sea' })).toBe(`${said} it is now or never at sea.`);
    expect(fill(sentence, { scope: said, when: 'now', place: 'sea' })[0]).toEqual({
      kind: 'text',
      text: `${said} it is `,
    });
  });

  it('lasts: filling it twice gives the same', () => {
    const filling = { scope: 'a', when: 'b', place: 'c' };
    expect(fill(sentence, filling)).toEqual(fill(sentence, filling));
    expect(fillText(sentence, filling)).toBe('a it is b or never at c.');
  });
});

it('joins runs with something between them', () => {
  const parts = [toRuns('a'), toRuns('**b**'), toRuns('c')];
  expect(plainText(joinRuns(parts, { kind: 'text', text: ', ' }))).toBe('a, b, c');
});
