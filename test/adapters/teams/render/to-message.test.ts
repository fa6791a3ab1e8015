import { describe, expect, test } from 'vitest';
import { execute, opens } from '../../../../adapters/teams/actions.ts';
import type { CardAction } from '../../../../adapters/teams/card.ts';
import { CARD } from '../../../../adapters/teams/limits.ts';
import { renderReply } from '../../../../adapters/teams/render/render.ts';
import { renderNotice } from '../../../../adapters/teams/render/render-notice.ts';
import { toMessage } from '../../../../adapters/teams/render/to-message.ts';
import { replyWordings } from '../../../../adapters/wording/reply.ts';
import type { Reply } from '../../../../src/reply/reply.ts';
import { checkCard } from '../card/check-card.ts';
import { everyOfType, visibleTextOf } from '../card/visible.ts';

const offering = (count: number): Reply => ({
  lang: 'en',
  preview: 'preview',
  blocks: [
    { kind: 'paragraph', runs: [{ kind: 'text', text: 'An answer.' }] },
    {
      kind: 'choices',
      prompt: 'You can ask:',
      choices: Array.from({ length: count }, (_, at) => ({ label: `Label ${at}`, utterance: `question ${at}` })),
    },
  ],
});
const controls = (count: number): readonly CardAction[] =>
  Array.from({ length: count }, (_, at) =>
    at === 0 ? opens('More…', 'more', { u: 'own' }) : execute(`Control ${at}`, `control${at}`, { u: 'own' }),
  );
const cardOf = (choices: number, most: number) =>
  toMessage(renderReply(offering(choices)), { lang: 'en', controls: controls(most) }).card;
const askedBy = (card: object) => everyOfType(card, 'Action.Execute').filter(({ verb }) => verb === 'choice');

describe('what can be asked next', () => {
  test('stands on buttons under its prompt, where there is room', () => {
    const card = cardOf(3, 3);
    expect(checkCard(card)).toEqual([]);
    expect(visibleTextOf(card.body)).toBe('An answer.\nYou can ask:\nLabel 0\nLabel 1\nLabel 2');
    expect(askedBy(card).map(({ data }) => data)).toEqual([0, 1, 2].map((at) => ({ u: `question ${at}` })));
    expect(everyOfType(card, 'Input.ChoiceSet')).toEqual([]);
  });

  test('is picked from a list where it does not fit on buttons beside the controls', () => {
    const card = cardOf(5, 3);
    expect(checkCard(card)).toEqual([]);
    expect(card.actions).toHaveLength(3);
    expect(askedBy(card).map(({ data }) => data)).toEqual([{ u: 'question 0' }, { u: 'question 1' }, {}]);
    expect(everyOfType(card, 'Input.ChoiceSet')).toMatchObject([
      { id: 'u', choices: [2, 3, 4].map((at) => ({ title: `Label ${at}`, value: `question ${at}` })) },
    ]);
  });

  test('does not come along with a control beside the list', () => {
    const card = cardOf(5, 3);
    const presses = [...everyOfType(card, 'Action.Execute'), ...everyOfType(card, 'Action.Submit')];
    const taking = presses.filter(({ associatedInputs }) => associatedInputs !== 'none');
    expect(taking.map(({ title }) => title)).toEqual(['Ask']);
  });

  test('is left out where the controls take all the room, and that is said', () => {
    const card = cardOf(2, 6);
    expect(checkCard(card)).toEqual([]);
    expect(visibleTextOf(card.body)).toBe(
      'An answer.\nThere was no room for what you could ask next. Type your question.',
    );
  });

  test('leaves room for what can be pressed below, too', () => {
    const [first, second] = controls(2).map((action) => ({ type: 'ActionSet' as const, actions: [action] }));
    const inside = { type: 'Container' as const, items: second ? [second] : [] };
    const { card } = toMessage(renderReply(offering(5)), { lang: 'en', below: first ? [first, inside] : [] });
    expect(checkCard(card)).toEqual([]);
    expect(askedBy(card)).toHaveLength(4);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('fits with %i controls, however much there is', (most) => {
    for (const count of [0, 1, 2, 5, 6, 7, 12]) expect(checkCard(cardOf(count, most))).toEqual([]);
  });
});

test('what stands below takes room from the reply, and what is cut is said', () => {
  const long: Reply = {
    lang: 'fr',
    preview: '',
    blocks: Array.from({ length: 14 }, (_, at) => ({
      kind: 'paragraph' as const,
      runs: [{ kind: 'text' as const, text: `${at} ${'mot '.repeat(140)}` }],
    })),
  };
  const drawn = renderReply(long);
  const below = Array.from({ length: 4 }, () => ({
    type: 'RichTextBlock' as const,
    inlines: [{ type: 'TextRun' as const, text: 'b'.repeat(1_000) }],
  }));
  const { card, summary } = toMessage(drawn, { lang: 'fr', below });
  expect(visibleTextOf(drawn.body)).not.toContain(replyWordings.fr.cut);
  expect(checkCard(card)).toEqual([]);
  expect(card.body.slice(-4)).toEqual(below);
  expect(visibleTextOf(card.body)).toContain(replyWordings.fr.cut);
  expect(summary.length).toBeLessThanOrEqual(CARD.summary);
  expect(summary.endsWith(`…\n\n${replyWordings.fr.cut}`)).toBe(true);
  expect(card.speak?.endsWith(`…\n\n${replyWordings.fr.cut}`)).toBe(true);
});

test('a reply without blocks is its preview', () => {
  const { card } = toMessage(renderReply({ lang: 'en', preview: 'In short.', blocks: [] }), { lang: 'en' });
  expect(checkCard(card)).toEqual([]);
  expect(visibleTextOf(card.body)).toBe('In short.');
});

test('a notice is one line, and the same to be read out', () => {
  const { card, summary } = renderNotice('Nobody {{TIME(2026-12-18T17:00:00Z)}} <at>here</at>.', 'en');
  expect(checkCard(card)).toEqual([]);
  expect([summary, card.speak]).toEqual([card.speak, summary]);
  expect(visibleTextOf(card.body)).toBe('Nobody {{TIME(2026-12-18T17:00:00Z)}} <at>here</at>.');
});
