import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/web/render.ts';
import { ATTRIBUTES, type Drawing, type DrawnElement, TAGS } from '../../../adapters/web/tree.ts';
import type { Block } from '../../../src/reply/reply.ts';
import { everyBlock, replies } from '../../contract/replies.ts';

const wording = { register: 'Register' };
const blocks = everyBlock(() => 'said');

function drawn(...blocks: readonly Block[]): readonly DrawnElement[] {
  return renderReply({ lang: 'en', preview: '', blocks }, wording).drawings;
}

function elements(drawing: Drawing): DrawnElement[] {
  return typeof drawing === 'string' ? [] : [drawing, ...drawing.children.flatMap(elements)];
}

function block<Kind extends Block['kind']>(kind: Kind): Extract<Block, { kind: Kind }> {
  const found = blocks.find((one): one is Extract<Block, { kind: Kind }> => one.kind === kind);
  if (!found) throw new Error(`no block of the kind ${kind}`);
  return found;
}

function only<T>(these: readonly T[]): T {
  const [one, ...others] = these;
  if (one === undefined || others.length > 0) throw new Error(`${these.length} instead of one`);
  return one;
}

describe('a reply on the page', () => {
  test.each(blocks.map((one) => [one.kind, one] as const))('draws a %s', (_kind, one) => {
    expect(only(drawn(one))).toMatchSnapshot();
  });

  test('keeps the reply’s language and its plain text', () => {
    const reply = { lang: 'fr', preview: 'Oui.', blocks: [] } as const;
    expect(renderReply(reply, wording)).toMatchObject({ lang: 'fr', drawings: [] });
  });

  test('lets a press on a choice send its utterance, not its label', () => {
    const choices = [{ label: 'The pay', utterance: 'What does the tower pay?' }];
    const button = elements(only(drawn({ kind: 'choices', prompt: 'Go on', choices }))).find(
      ({ tag }) => tag === 'button',
    );
    expect(button?.attributes['data-utterance']).toBe('What does the tower pay?');
    expect(button?.children).toEqual(['The pay']);
  });

  test('offers no link to register where the event has none', () => {
    const { url: _url, ...over } = block('event');
    expect(elements(only(drawn(over))).some(({ tag }) => tag === 'a')).toBe(false);
  });

  test('holds the instant and the zone of a time, so that the page can show the reader’s own', () => {
    const time = elements(only(drawn(block('event')))).find(({ tag }) => tag === 'time');
    expect(time?.attributes).toEqual({ datetime: '2025-06-11T14:00:00Z', 'data-zone': 'Europe/Brussels' });
  });
});

describe('whatever stands in the texts of a reply', () => {
  test('is drawn with the known elements and attributes, and leads nowhere but to the web', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(replies(anyText), (reply) => {
        for (const { tag, attributes } of drawn(...reply.blocks).flatMap(elements)) {
          expect(TAGS).toContain(tag);
          for (const name of Object.keys(attributes)) expect(ATTRIBUTES).toContain(name);
          if (attributes.href !== undefined) expect(attributes.href).toMatch(/^https?:\/\//);
        }
      }),
    );
  });
});
