import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/content/schema/text.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { addressesOf, everyBlock, replies, textsOf } from './replies.ts';

/** What became of a reply on a platform. */
export interface Shown {
  /** All that a person can read, escapes of the platform undone. */
  readonly text: string;
  /** What can be pressed or picked, with what is said then. */
  readonly choices: readonly Choice[];
  /** The drawing without its texts: its elements, its control characters, whatever the platform acts on. */
  readonly structure: string;
  /** Every address that can be followed. */
  readonly links: readonly string[];
}

export interface AdapterUnderTest {
  readonly name: string;
  show(reply: Reply): Shown;
  /** What the adapter says where it had to cut; absent where its platform has no limits. */
  readonly cutNotice?: Readonly<Record<Lang, string>>;
  /** So long may every text of a reply be without anything being cut; absent where its platform has no limits. */
  readonly longest?: number;
}

/** Texts that some platform would take for markup, a mention, a command or a control. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  '<!channel> <@U123> <https://evil.example|click>',
  '<at>everyone</at>',
  '**bold** _it_ ~no~ `code` # title\n> quote\n- item',
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  '&lt;b&gt; &amp; &#60;script&#62;',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J',
  'line\r\nline\rline\u2028line\u0085line\tend',
  'abc\u202Edcba\u2066x\u2069\u200F',
  '{{constructor}} #{x} %s %n',
  'nul\u0000nul \uFEFF',
] as const;

/** Everyday texts, with the characters in them that platforms treat specially. */
const everyday = fc.stringMatching(/^[A-Za-zéèàÉœ0-9][A-Za-zéèàÉœ0-9 ,.'’()*_<>&[\]|~`#!?:%€-]{0,40}$/);

/**
 * What every adapter keeps to. Call it with how the adapter shows a reply:
 *
 *     adapterContract({ name: 'terminal', show: (reply) => … });
 */
export function adapterContract({ name, show, cutNotice, longest = 200 }: AdapterUnderTest): void {
  const replyOf = (blocks: Reply['blocks'], lang: Lang = 'en'): Reply => ({ lang, preview: 'preview', blocks });

  /** Every text is there; or, where the platform has limits, what was cut is said. */
  function expectWhole(reply: Reply): void {
    const shown = squeezed(show(reply).text);
    if (cutNotice && shown.includes(squeezed(cutNotice[reply.lang]))) return;
    expect(textsOf(reply).filter((text) => !shown.includes(squeezed(text)))).toEqual([]);
  }

  describe(`${name} draws replies`, () => {
    it.each(everyBlock(numberedTexts()).map((block) => [block.kind, block] as const))(
      'draws a %s with all its texts',
      (_kind, block) => {
        expectWhole(replyOf([block]));
        expect(show(replyOf([block])).text).not.toBe('');
      },
    );

    it('holds the text of the whole answer, in whatever blocks it comes', () => {
      fc.assert(fc.property(replies(everyday), expectWhole));
    });

    it('holds every address of the answer', () => {
      fc.assert(
        fc.property(replies(everyday), (reply) => {
          expect(new Set(show(reply).links)).toEqual(new Set(addressesOf(reply)));
        }),
      );
    });

    it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address', ''])(
      'makes no link of %j',
      (url) => {
        expect(show(replyOf(everyBlock(numberedTexts(), url))).links).toEqual([]);
      },
    );

    it('keeps what each choice says, letter for letter and in order', () => {
      fc.assert(
        fc.property(replies(fc.oneof(everyday, fc.constantFrom(...HOSTILE))), (reply) => {
          const offered = reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
          expect(show(reply).choices.map(({ utterance }) => utterance)).toEqual(
            offered.map(({ utterance }) => utterance),
          );
        }),
      );
    });

    it.each(HOSTILE)('takes %j for text and nothing else', (hostile) => {
      const harmless = show(replyOf(everyBlock(() => 'harmless')));
      const attacked = show(replyOf(everyBlock(() => hostile)));
      expect(attacked.structure).toBe(harmless.structure);
      expect(attacked.links).toEqual(harmless.links);
    });

    it('draws any text of any Unicode, and lets none of it become structure', () => {
      const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: longest });
      fc.assert(
        fc.property(anything, (text) => {
          const attacked = show(replyOf(everyBlock(() => `x${text}`)));
          expect(attacked.structure).toBe(show(replyOf(everyBlock(() => 'harmless'))).structure);
        }),
      );
    });

    it.each(['en', 'fr'] as const)('shows a very long answer whole, or says that it was cut (%s)', (lang) => {
      const next = numberedTexts();
      const long = Array.from({ length: 30 }, () => everyBlock(() => `${next()} ${'word '.repeat(60)}end`)).flat();
      expectWhole(replyOf(long, lang));
    });

    it('draws the same reply the same way each time', () => {
      const reply = replyOf(everyBlock(numberedTexts()));
      expect(show(reply)).toEqual(show(reply));
    });
  });
}

/** Texts that can be told apart. */
function numberedTexts(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `text ${count} end`;
  };
}

/** Line breaks and indents are the adapter's own. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
