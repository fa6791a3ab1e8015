import type { Content } from '../content/content.ts';
import { type Gap, VALUES, type ValueGap } from '../content/schema/commands.ts';
import { FACT_IDS } from '../content/schema/facts.ts';
import { LANGS, type Lang, type Phrases, type Text } from '../content/schema/text.ts';
import { subjectsFor } from '../sharing/subjects.ts';
import { tokenize } from '../understand/tokenize.ts';

/** Folded words with one blank between them, to the ids that they name. */
export type Called = ReadonlyMap<string, ReadonlySet<string>>;

/** What can stand in the gaps of a command. */
export interface Names {
  readonly gaps: Readonly<Record<Exclude<Gap, 'text' | 'vacancies'>, Called>>;
  /** As many words as the longest of these names has. */
  readonly longest: number;
}

const known = new WeakMap<Content, Names>();

/** The names of a content, gathered when they are first needed. */
export function namesIn(content: Content): Names {
  let names = known.get(content);
  if (!names) {
    names = gather(content);
    known.set(content, names);
  }
  return names;
}

function gather(content: Content): Names {
  const gaps = {
    vacancy: namesOfAll(content.vacancies.map(({ id, names, aliases }) => [id, [names.short, names.full], aliases])),
    programme: namesOfAll(content.programmes.map(({ id, names, aliases }) => [id, [names], aliases])),
    fact: factsIn(content),
    subject: subjectsIn(content),
    language: valuesIn(content, 'language'),
    speak: valuesIn(content, 'speak'),
    switch: valuesIn(content, 'switch'),
  };
  const words = Object.values(gaps).flatMap((called) => [...called.keys()].map((name) => name.split(' ').length));
  return { gaps, longest: Math.max(...words) };
}

function namesOfAll(all: readonly (readonly [id: string, names: readonly Text[], aliases: Phrases])[]): Called {
  const called = new Map<string, Set<string>>();
  for (const [id, names, aliases] of all) {
    const texts = [id, ...LANGS.flatMap((lang) => names.map((name) => name[lang] ?? ''))];
    for (const name of [...texts, ...aliases.any, ...aliases.en, ...aliases.fr]) add(called, name, id);
  }
  return called;
}

function factsIn(content: Content): Called {
  const called = new Map<string, Set<string>>();
  for (const id of FACT_IDS) {
    add(called, id, id);
    for (const lang of LANGS) add(called, content.wording[lang].facts[id].label, id);
  }
  for (const [intent, { facts: answered }] of Object.entries(content.intents)) {
    // The heading of a question that several facts answer names the one of its own id, if any.
    const fact = FACT_IDS.find((id) => (answered.length === 1 ? id === answered[0] : id === intent));
    for (const lang of LANGS) if (fact) add(called, content.wording[lang].intents[intent]?.heading ?? '', fact);
  }
  return called;
}

/** By the question about it, or by the fact that answers it, where that is no other question's name. */
function subjectsIn(content: Content): Called {
  const called = new Map<string, Set<string>>();
  const subjects = subjectsFor(content);
  for (const { intent, heading } of subjects) {
    add(called, intent, intent);
    for (const lang of LANGS) add(called, heading[lang], intent);
  }
  for (const id of FACT_IDS) {
    const about = subjects.find(({ intent }) => content.intents[intent]?.facts[0] === id);
    for (const name of [id, ...LANGS.map((lang) => content.wording[lang].facts[id].label)]) {
      if (about && !called.has(folded(name))) add(called, name, about.intent);
    }
  }
  return called;
}

function valuesIn({ commandValues }: Content, gap: ValueGap): Called {
  const called = new Map<string, Set<string>>();
  const words: Readonly<Record<string, Readonly<Record<Lang, readonly string[]>>>> = commandValues[gap];
  for (const value of VALUES[gap])
    for (const lang of LANGS) for (const word of words[value]?.[lang] ?? []) add(called, word, value);
  return called;
}

function add(names: Map<string, Set<string>>, name: string, id: string): void {
  const words = folded(name);
  if (words === '') return;
  names.set(words, (names.get(words) ?? new Set()).add(id));
}

function folded(name: string): string {
  return tokenize(name.replace(/^"(.*)"$/, '$1'))
    .map(({ norm }) => norm)
    .join(' ');
}
