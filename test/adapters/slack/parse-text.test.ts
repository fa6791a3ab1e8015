import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentions, parseText } from '../../../adapters/slack/parse/parse-text.ts';
import { escaped } from '../../../adapters/slack/render/render-text.ts';
import { leastCost } from '../../least-cost.ts';

describe('a text of Slack', () => {
  it.each([
    ['<@U0BOT> what does OSG pay?', 'what does OSG pay?'],
    ['what does OSG pay, <@U0BOT>?', 'what does OSG pay, ?'],
    ['<@U0BOT|vacancy-desk>  grant of   OPS', 'grant of OPS'],
    ['ask <@U1> about it', 'ask about it'],
    ['see <#C1|internships> and <#C2>', 'see #internships and'],
    ['<!here> is it open?', 'is it open?'],
    ['<!subteam^S1|@recruiters> is it open?', '@recruiters is it open?'],
    ['until <!date^1750629540^{date}|22 June 2025>?', 'until 22 June 2025?'],
    ['read <https://example.org/a?b=1&amp;c=2|the posting>', 'read the posting'],
    ['read <https://example.org/a?b=1&amp;c=2>', 'read https://example.org/a?b=1&c=2'],
    ['write to <mailto:anna@example.org|anna@example.org>', 'write to anna@example.org'],
    ['R&amp;D, 5 &lt; 6 &gt; 4', 'R&D, 5 < 6 > 4'],
    ['&amp;lt; stays written', '&lt; stays written'],
    ['two\nlines ', 'two\nlines'],
    ['<@U0BOT>', ''],
  ])('%j reads as %j', (text, utterance) => expect(parseText(text)).toBe(utterance));

  it('gives back, letter for letter, what was typed and escaped', () => {
    const typed = fc.stringMatching(/^[a-zé0-9<>&;"'!?€|@#*_~]+( [a-zé0-9<>&;"'!?€|@#*_~]+){0,8}$/);
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseText(escaped(text))).toBe(text);
      }),
    );
  });

  it('is never read without an end, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof parseText(text)).toBe('string');
      }),
    );
    expect(leastCost(() => parseText('<'.repeat(40_000)))).toBeLessThan(500);
  });
});

describe('a mention', () => {
  it.each([
    ['<@U0BOT> hello', true],
    ['hello <@U0BOT|vacancy-desk>', true],
    ['hello <@U0BOTTLE>', false],
    ['hello U0BOT', false],
    ['&lt;@U0BOT&gt;', false],
  ])('stands in %j: %j', (text, is) => expect(mentions(text, 'U0BOT')).toBe(is));
});
