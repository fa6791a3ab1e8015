import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import type { Sentence } from '../../src/content/markup.ts';
import { LANGS, type Lang } from '../../src/content/schema/text.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import { loadThreePostings } from '../three-postings.ts';
import { CLOSED, OTHERS, REGISTER } from './common.ts';
import { IMS_CS } from './ims-cs.ts';
import { OPS } from './ops.ts';
import { OSG } from './osg.ts';
import { plain, type Row, type Says } from './row.ts';
import { INVITING, TALK, TOPICS } from './topics.ts';

const content = loadThreePostings();
const TABLE = { 'ims-cs': IMS_CS, osg: OSG, ops: OPS };
const VACANCIES = ['ims-cs', 'osg', 'ops'] as const;
const NAMES = { 'ims-cs': 'IMS-CS', osg: 'OSG', ops: 'OPS' } as const;
type Id = (typeof VACANCIES)[number];

const CLOCKS = { before: '2025-06-01T09:00:00Z', after: '2026-11-22T12:00:00Z' } as const;
type When = keyof typeof CLOCKS;

const OF: Readonly<Record<Lang, (name: string) => RegExp>> = {
  en: (name) => new RegExp(`${name}[^;“]* postings?\\b`),
  fr: (name) => new RegExp(`avis [^;«]*${name}`),
};
const EMPTY: Readonly<Record<Lang, (section: string) => string>> = {
  en: (section) => `our copy of the posting shows an empty list under “${section}”`,
  fr: (section) => `notre copie de l'avis montre une liste vide sous « ${section} »`,
};
const READ_IT: Says = { en: ['read the posting itself'], fr: ['lisez', "l'avis lui-même"] };
const CARD: Readonly<Record<When, Says>> = {
  before: {
    en: ['State: open until Sunday 22 June 2025 at 23:59'],
    fr: ["État : ouverte jusqu'au dimanche 22 juin 2025 à 23 h 59"],
  },
  after: {
    en: ['State: closed on Sunday 22 June 2025 at 23:59'],
    fr: ['État : close depuis le dimanche 22 juin 2025 à 23 h 59'],
  },
};

/** The desk's answer, drawn as plain text, to what a choice on this intent of this vacancy asks. */
function answered(id: Id, intent: string, lang: Lang, when: When, isBound = false) {
  const choice = content.wording[lang].intents[intent]?.choice;
  const asked = isBound ? choice?.utterance : choice && filled(choice.utterance_for, NAMES[id]);
  const scene = {
    now: CLOCKS[when],
    audience: 'private',
    voice: 'colleague',
    ...(isBound ? { vacancy: id } : {}),
  } as const;
  const { decision, reply } = ask(content, { utterance: asked ?? '', scene, memory: emptyMemory });
  const sources = reply.blocks.flatMap((block) => (block.kind === 'source' ? block.runs.map(({ text }) => text) : []));
  return {
    decision,
    reply,
    part: decision.parts[0],
    text: plain(toText(reply)),
    first: plain(reply.preview),
    source: plain(sources.join('')),
  };
}

function filled(sentence: Sentence, vacancy: string): string {
  return sentence.map((part) => (part.kind === 'slot' ? vacancy : part.text)).join('');
}

/** Whatever the case: a sentence whose opening stood in the one before begins with a capital letter. */
function expectAll(text: string, strings: readonly string[]) {
  for (const string of strings) expect(text.toLowerCase()).toContain(string.toLowerCase());
}

const places = VACANCIES.flatMap((id) =>
  LANGS.flatMap((lang) => (['before', 'after'] as const).map((when) => ({ id, lang, when }))),
);

describe.each(places)('$id, $lang, $when the deadline', ({ id, lang, when }) => {
  test.each(TABLE[id])('$intent is $is', (row: Row) => {
    const { decision, part, text, source } = answered(id, row.intent, lang, when);
    const isAnswered = row.is === 'stated' || row.is === 'conflict';
    expect(decision.lang).toBe(lang);
    expect(decision.concerned.ids).toEqual([id]);
    expect(decision.parts.map(({ intent }) => intent)).toEqual([row.intent]);
    expect(decision.outcome).toBe(isAnswered ? 'answer' : 'not_stated');
    expect(part?.reason).toBe(isAnswered ? undefined : row.is);
    expectAll(text, row[lang]);
    expect(source).toMatch(OF[lang](NAMES[id]));
    if (row.section) expect(source).toContain(row.section);
    if (part?.facts[0] && row.intent !== 'vacancy_details') expect(part.facts[0].status).toBe(row.is);
  });

  test.each(TABLE[id].filter(({ value }) => value !== undefined))('$intent has its value', ({ intent, value }) => {
    const { part } = answered(id, intent, lang, when);
    expect([part?.facts[0]?.value]).toMatchObject([value]);
  });

  test.each(TABLE[id])('$intent: the first sentence tells how things stand', (row) => {
    const { first, text } = answered(id, row.intent, lang, when);
    if (row.first) expectAll(first, row.first[when][lang]);
    else if (row.invites && when === 'after') expectAll(first, CLOSED[lang]);
    else if (!row.card) expect(text).not.toContain(CLOSED[lang][0]);
    if (row.card) expectAll(text, CARD[when][lang]);
    if (row.intent.startsWith('webinar')) expect(text.includes(REGISTER)).toBe(when === 'before');
  });

  test.each(TABLE[id].filter(({ is }) => is === 'lost'))(
    '$intent is told as lost, and the others’ as theirs',
    (row) => {
      const { text } = answered(id, row.intent, lang, when);
      expectAll(text, [EMPTY[lang](row.section ?? ''), ...READ_IT[lang], ...(row.siblings ?? OTHERS)[lang]]);
    },
  );

  test.each(TOPICS)('%s is not covered', (topic, en, fr) => {
    const { decision, first, text, source } = answered(id, topic, lang, when);
    expect(decision.concerned.ids).toEqual([id]);
    expect(decision.parts).toEqual([{ intent: topic, outcome: 'not_covered', facts: [] }]);
    if (INVITING.has(topic) && when === 'after') expectAll(first, CLOSED[lang]);
    else expect(first).toContain({ en, fr }[lang]);
    expect(text).toContain({ en, fr }[lang]);
    expect(source).toMatch(OF[lang](NAMES[id]));
    if (id === 'ops') expectAll(text, READ_IT[lang]);
    else expect(text).not.toContain(READ_IT[lang][0]);
  });

  test.each(TALK)('%s is %s', (intent, outcome, en, fr) => {
    const { decision, first } = answered(id, intent, lang, when, true);
    expect(decision.parts).toMatchObject([{ intent, outcome }]);
    expect(decision.outcome).toBe(outcome);
    expect(first).toContain({ en, fr }[lang]);
  });
});

test.each(places)('the list offers all three, whichever was named ($id, $lang, $when)', ({ id, lang, when }) => {
  const { reply } = answered(id, 'list_vacancies', lang, when);
  const offered = reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
  for (const name of Object.values(NAMES)) expect(offered.map(({ label }) => label).join()).toContain(name);
});

test.each(VACANCIES)('the table of %s has every intent, each once', (id) => {
  const rows = [...TABLE[id].map(({ intent }) => intent), ...[...TOPICS, ...TALK].map(([intent]) => intent)];
  expect(rows.toSorted()).toEqual(Object.keys(content.intents).toSorted());
});
