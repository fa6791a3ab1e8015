import type { Content } from '../../../../src/content/content.ts';
import { FACT_IDS } from '../../../../src/content/schema/facts.ts';
import { LANGS, type Lang } from '../../../../src/content/schema/text.ts';
import { subjectsFor } from '../../../../src/sharing/subjects.ts';
import { tokenize } from '../../../../src/understand/tokenize.ts';
import { understand } from '../../../../src/understand/understand.ts';
import { type PrefixTable, prefixTable } from './prefix-table.ts';

/** A subject that a word belongs to. */
export interface Topic {
  readonly intent: string;
  /** What the subject is called begins with the word; else it stands elsewhere in that, or in what people ask. */
  readonly isFirst: boolean;
  /** The language of the word. */
  readonly lang: Lang | 'any';
}

type Pair = readonly [string, Topic];

const tables = new WeakMap<Content['lexicon'], PrefixTable<Topic>>();

/** The words for all that can be told of a vacancy; gathered when they are first needed. */
export function topicsOf(content: Content): PrefixTable<Topic> {
  let table = tables.get(content.lexicon);
  if (!table) {
    table = prefixTable([...called(content), ...asked(content)]);
    tables.set(content.lexicon, table);
  }
  return table;
}

/** By what the subjects and the facts that answer them are called. */
function called(content: Content): readonly Pair[] {
  return subjectsFor(content).flatMap(({ intent, heading }) => {
    const facts = FACT_IDS.filter((id) => content.intents[intent]?.facts[0] === id);
    return LANGS.flatMap((lang) => {
      const labels = facts.map((id) => content.wording[lang].facts[id].label);
      return [heading[lang], ...labels].flatMap((name) =>
        tokenize(name).map(({ norm }, at): Pair => [norm, { intent, isFirst: at === 0, lang }]),
      );
    });
  });
}

/** By the single words of the lexicon that ask for one by themselves. Words of one sense ask for the same. */
function asked(content: Content): readonly Pair[] {
  const { lexicon } = content;
  const listed = new Set(subjectsFor(content).map(({ intent }) => intent));
  const intents = new Map<object, readonly string[]>();
  return lexicon.firsts.flatMap((node): readonly Pair[] => {
    const entry = node?.entry;
    // Countries stand for what people are, and not for what is asked.
    if (!entry || entry.sense.topics.length === 0 || entry.codes.length > 0 || entry.vacancies.length > 0) return [];
    const { sense, phrase, lang } = entry;
    const known = intents.get(sense) ?? reached(content, phrase).filter((intent) => listed.has(intent));
    intents.set(sense, known);
    const [word] = tokenize(phrase);
    return word ? known.map((intent): Pair => [word.norm, { intent, isFirst: false, lang }]) : [];
  });
}

function reached({ lexicon }: Content, phrase: string): readonly string[] {
  const { intents, runnersUp } = understand(lexicon, phrase);
  return (intents.length > 0 ? intents : runnersUp.slice(0, 1)).map(({ intent }) => intent);
}
