import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/content/schema/text.ts';
import type { Block } from '../../src/reply/reply.ts';
import { type CardOf, LENGTHS, type Subject } from '../../src/sharing/card.ts';
import { composeCard } from '../../src/sharing/compose-card.ts';
import { readCard } from '../../src/sharing/read-card.ts';
import { subjectsFor } from '../../src/sharing/subjects.ts';
import { RELATIVE } from '../properties/relative-time.ts';
import { SLIPS } from '../properties/slips.ts';
import { textsOf } from '../properties/walk.ts';
import { loadThreePostings } from '../three-postings.ts';

const content = loadThreePostings();
const ids = content.vacancies.map(({ id }) => id);
const CLOCKS = ['2025-06-01T09:00:00Z', '2025-06-11T14:10:00Z', '2025-06-22T21:59:30Z', '2026-11-22T12:00:00Z'];

const subjects: readonly Subject[] = [
  ...ids.map((vacancy) => ({ kind: 'vacancy', vacancy }) as const),
  ...ids.flatMap((vacancy) => subjectsFor(content).map(({ intent }) => ({ kind: 'fact', vacancy, intent }) as const)),
  { kind: 'comparison', vacancies: ids },
  ...ids.map((id) => ({ kind: 'comparison', vacancies: ids.filter((one) => one !== id) }) as const),
];

const cards = subjects.flatMap((subject) =>
  LANGS.flatMap((lang) => LENGTHS.map((length): CardOf => ({ subject, lang, length }))),
);
const made = cards.flatMap((of) => CLOCKS.map((now) => ({ of, now, ...composeCard(content, of, { now }) })));
const named = ({ of, now }: (typeof made)[number]) => `${JSON.stringify(of)} at ${now}`;

/** Those of which something is wrong. */
const wrong = (isWrong: (card: (typeof made)[number]) => boolean) => made.filter(isWrong).map(named);

describe('every card, at any time, in both languages', () => {
  it('is one that can be read back', () => {
    expect(cards.filter((of) => JSON.stringify(readCard(content, of)) !== JSON.stringify(of))).toEqual([]);
  });

  it('begins with its heading, ends with its sources and as of when, and can be pressed nowhere', () => {
    const kinds = ({ reply }: (typeof made)[number]) => reply.blocks.map(({ kind }) => kind).join(' ');
    expect(wrong((card) => !/^heading (?!heading).*source note$/.test(kinds(card)))).toEqual([]);
    expect(wrong((card) => /choices|heading.*heading/.test(kinds(card)))).toEqual([]);
  });

  it('speaks its language and names its vacancies', () => {
    expect(wrong(({ of, reply }) => reply.lang !== of.lang)).toEqual([]);
    const nameOf = (id: string) => content.vacancies.find((vacancy) => vacancy.id === id)?.names.short.en ?? '';
    const isNamed = ({ of: { subject }, reply }: (typeof made)[number]) => {
      const about = subject.kind === 'comparison' ? subject.vacancies : [subject.vacancy];
      const [heading] = textsOf(reply);
      return about.every((id) => heading?.includes(nameOf(id)));
    };
    expect(wrong((card) => !isNamed(card))).toEqual([]);
  });

  it('has no word that is false tomorrow', () => {
    expect(wrong(({ reply }) => textsOf(reply).some((text) => RELATIVE.test(text)))).toEqual([]);
  });

  it.each(Object.entries(SLIPS))('shows nobody %s', (_name, slip) => {
    const slips = made.flatMap((card) =>
      textsOf(card.reply)
        .map((text) => text.replace(/https?:\/\/\S+/g, 'address'))
        .filter((text) => slip.test(text)),
    );
    expect([...new Set(slips)]).toEqual([]);
  });

  it('says within its first two sentences how things stand', () => {
    const says = /22 June 2025|22 juin 2025/;
    const opens = ({ reply }: (typeof made)[number]) => textsOf(reply).slice(1, 9).join(' ');
    expect(wrong((card) => !says.test(opens(card)))).toEqual([]);
    const isClosed = ({ now }: (typeof made)[number]) => now >= '2025-06-22T22:00:00Z';
    expect(wrong((card) => isClosed(card) !== /closed on|closes? le|clos/.test(card.reply.preview))).toEqual([]);
  });

  it('leads only where the content does', () => {
    const known = content.webinars.map(({ register }) => register);
    const urls = (block: Block): readonly string[] => JSON.stringify(block).match(/https?:[^"]+/g) ?? [];
    expect(wrong(({ reply }) => reply.blocks.flatMap(urls).some((url) => !known.includes(url)))).toEqual([]);
    const late = made.filter(({ now }) => now >= '2025-06-11T14:10:00Z');
    expect(late.filter(({ reply }) => reply.blocks.flatMap(urls).length > 0).map(named)).toEqual([]);
  });

  it('tells facts of its own vacancies first, and in short no more than in full', () => {
    const full = new Map(made.map((card) => [named(card), card]));
    const isMore = ({ of, now, tells, reply }: (typeof made)[number]) => {
      const whole = full.get(`${JSON.stringify({ ...of, length: 'full' })} at ${now}`);
      return !whole || reply.blocks.length > whole.reply.blocks.length || tells.length !== whole.tells.length;
    };
    expect(wrong(isMore)).toEqual([]);
  });
});
