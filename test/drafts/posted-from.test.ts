import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/fill.ts';
import type { Draft } from '../../src/drafts/draft.ts';
import { makeDraft } from '../../src/drafts/make-draft.ts';
import { postedFrom } from '../../src/drafts/posted-from.ts';
import type { Block } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';
import { plain } from '../table/row.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const NOW = '2025-06-16T09:00:00Z';
const draftOf = (utterance: string) => makeDraft(content, { utterance }, { now: NOW });
const asked = draftOf('How much is the grant, and is telework possible?');
const paragraphs = asked.text.split('\n\n');
const own = draftOf('Combien gagne un stagiaire OSG, et quels sont les critères ?');

function blocksOf(edited: string, draft: Draft = asked): readonly Block[] {
  return postedFrom(content, draft, edited)?.reply.blocks ?? [];
}
const kinds = (edited: string, draft?: Draft) => blocksOf(edited, draft).map(({ kind }) => kind);
const sources = (edited: string, draft?: Draft) => kinds(edited, draft).filter((kind) => kind === 'source').length;

describe('a draft that is posted', () => {
  it('is its own reply where nothing but blanks was changed', () => {
    const blanks = `\n\n  ${asked.text.replaceAll('\n\n', ' \n \t\n\n').replaceAll(' is ', '  is\u00a0')} \r\n`;
    for (const text of [asked.text, blanks, asked.text.replaceAll('\n', '\r\n')]) {
      expect(postedFrom(content, asked, text)).toEqual({ reply: asked.reply, isEdited: false });
    }
  });

  it('is refused where there is no text, or nothing was drafted', () => {
    for (const empty of ['', ' ', '\n\n \u00a0\n']) expect(postedFrom(content, asked, empty)).toBeNull();
    expect(postedFrom(content, draftOf('zorp glimt'), 'Whatever.')).toBeNull();
  });

  it('says below that it was edited, in its language', () => {
    const last = (draft: Draft) => plain(toText({ lang: draft.lang, preview: '', blocks: blocksOf('Oil.', draft) }));
    expect(last(asked)).toMatch(/^Oil\.\n\nThis text was edited\. A source stands only for/);
    expect(last(own)).toMatch(/^Oil\.\n\nCe texte a été modifié\. Une source ne vaut que pour/);
    expect(postedFrom(content, asked, 'Oil.')?.isEdited).toBe(true);
    expect(postedFrom(content, asked, 'Oil.')?.reply).toMatchObject({ lang: 'en', preview: 'Oil.' });
  });

  it('keeps the sources once, below what was left as it was', () => {
    expect(kinds(`Dear Ana,\n\n${asked.text}\n\nBest wishes`)).toEqual([
      'paragraph',
      ...(asked.reply?.blocks.map(({ kind }) => kind) ?? []),
      'paragraph',
      'note',
    ]);
  });

  it('keeps them again below each run of paragraphs that were left', () => {
    const [grant = '', ...others] = paragraphs;
    expect(sources([grant, 'Let me add something.', ...others].join('\n\n'))).toBe(2);
    const after = kinds([grant, 'Let me add something.', ...others].join('\n\n'));
    expect(after.slice(0, 4)).toEqual(['heading', 'paragraph', 'source', 'paragraph']);
  });

  it('keeps what was left as it was drafted, times and tables included', () => {
    const dated = draftOf('When is the deadline for OSG?');
    const kept = blocksOf(`${dated.text}\n\nGood luck`, dated)[0];
    expect(kept).toEqual(dated.reply?.blocks[0]);
  });

  it('takes what was changed as plain text, whatever it looks like', () => {
    const typed = 'See **here** [now](https://example.org) <!channel> {scope}';
    expect(blocksOf(typed)[0]).toEqual({ kind: 'paragraph', runs: [{ kind: 'text', text: typed }] });
  });

  it('takes no source where a list or the sentence above it was changed', () => {
    const criteria = draftOf('What are the eligibility criteria for OSG?');
    const [listed = '', ...notes] = criteria.text.split('\n\n');
    const swapped = listed.replace('For OSG', 'For OPS');
    expect(swapped).not.toBe(listed);
    expect(sources([swapped, ...notes].join('\n\n'), criteria)).toBe(0);
    expect(sources(listed.replace('21', '18'), criteria)).toBe(0);
    expect(sources(listed.replace(':\n', ':\n\n'), criteria)).toBe(0);
    expect(sources(listed, criteria)).toBe(1);
  });

  it('takes no source for a remark alone, which would seem to be that of what was changed above it', () => {
    const french = own.text.split('\n\n');
    const authority = french.find((paragraph) => paragraph.includes('fait foi')) ?? '';
    expect(authority).not.toBe('');
    expect(kinds(`La bourse est de 9 999 € par mois.\n\n${authority}`, own)).toEqual(['paragraph', 'note', 'note']);
  });
});

describe('a changed figure', () => {
  const drafts = [
    asked,
    own,
    ...['stipend', 'deadline', 'eligibility', 'documents', 'webinar_date', 'vacancy_details', 'duties'].flatMap(
      (intent) =>
        (['en', 'fr'] as const).map((lang) =>
          makeDraft(content, { utterance: '', intent, lang, vacancy: 'osg' }, { now: NOW }),
        ),
    ),
  ];
  const draft = fc.constantFrom(...drafts);
  const isBlank = (text: string) => /^\s*$/u.test(text);
  const letter = fc.string({ minLength: 1, maxLength: 1 }).filter((one) => !isBlank(one));

  /** Whether each source stands below something that was left as it was, with nothing changed in between. */
  function areEarned(blocks: readonly Block[], given: Draft): boolean {
    const drafted = new Set(given.reply?.blocks);
    let isEarned = false;
    return blocks.every((block) => {
      if (block.kind === 'source') return isEarned;
      if (!drafted.has(block)) isEarned = false;
      else if (block.kind !== 'note') isEarned = true;
      return true;
    });
  }

  const textOf = (block: Block) => (block.kind === 'paragraph' ? plainText(block.runs) : '');

  it('loses its source, whichever character it is', () => {
    fc.assert(
      fc.property(draft, fc.nat(), fc.nat(), letter, fc.boolean(), (given, whichOne, where, put, isAdded) => {
        const parts = given.text.split('\n\n');
        const at = whichOne % parts.length;
        const whole = parts[at] ?? '';
        const spots = [...whole.matchAll(/\S/gu)].map(({ index }) => index);
        const spot = spots[where % spots.length] ?? 0;
        const changed = whole.slice(0, spot) + put + whole.slice(isAdded ? spot : spot + 1);
        fc.pre(changed.trim() !== whole);
        const edited = parts.map((part, i) => (i === at ? changed : part)).join('\n\n');
        const posted = postedFrom(content, given, edited);
        const blocks = posted?.reply.blocks ?? [];
        const place = blocks.findIndex((block) => textOf(block) === changed.trim());
        expect(posted?.isEdited).toBe(true);
        expect(place).toBeGreaterThanOrEqual(0);
        expect(blocks[place + 1]?.kind).not.toBe('source');
        expect(areEarned(blocks, given)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has none either where paragraphs are moved, left out, doubled or made up', () => {
    const piece = (given: Draft) => fc.oneof(fc.constantFrom(...given.text.split('\n\n')), fc.string());
    const edits = draft.chain((given) => fc.tuple(fc.constant(given), fc.array(piece(given), { maxLength: 8 })));
    fc.assert(
      fc.property(edits, ([given, parts]) => {
        const posted = postedFrom(content, given, parts.join('\n\n'));
        if (posted === null) expect(isBlank(parts.join(''))).toBe(true);
        else expect(!posted.isEdited || areEarned(posted.reply.blocks, given)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
