import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute, opens } from '../../../../adapters/teams/actions.ts';
import { CARD, DRAWN_UNITS } from '../../../../adapters/teams/limits.ts';
import { renderReply } from '../../../../adapters/teams/render/render.ts';
import { toDialogCard } from '../../../../adapters/teams/render/to-dialog-card.ts';
import { toMessage } from '../../../../adapters/teams/render/to-message.ts';
import { replies } from '../../../contract/replies.ts';
import { checkCard } from '../card/check-card.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\t',
    ' ',
    '\u200b',
    '{{DATE(2026-12-18T17:00:00Z, SHORT)}}',
    'a'.repeat(1_500),
    '\u0000"\\'.repeat(400),
    '\u202e',
    'word '.repeat(300),
  ),
);
const controls = [
  execute('Why?', 'why', { k: 'a'.repeat(200) }),
  opens('More…', 'more', { k: 'b'.repeat(200) }, { mode: 'secondary' }),
  execute('Share…', 'share', {}),
];

test('Teams takes whatever reply there may be, with and without controls', () => {
  fc.assert(
    fc.property(replies(anything), fc.nat({ max: 3 }), (given, most) => {
      const drawn = renderReply(given);
      const { lang } = given;
      expect(JSON.stringify([drawn.body, drawn.prompts, drawn.choices]).length).toBeLessThanOrEqual(DRAWN_UNITS);
      const { card, summary } = toMessage(drawn, { lang, controls: controls.slice(0, most) });
      expect(checkCard(card)).toEqual([]);
      expect(summary.length).toBeLessThanOrEqual(CARD.summary);
      expect(summary).not.toContain('{{');
    }),
    { numRuns: 200 },
  );
});

test('a dialog takes it too, and asks nothing by a press', () => {
  fc.assert(
    fc.property(replies(anything), (given) => {
      const drawn = renderReply(given, { inDialog: true });
      if (drawn.body.length === 0) return;
      expect(checkCard(toDialogCard(drawn, { lang: given.lang }), { inDialog: true })).toEqual([]);
      expect(drawn.choices).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
