import type { Content } from '../content/content.ts';
import { FACT_IDS, type FactId } from '../content/schema/facts.ts';
import { LANGS } from '../content/schema/text.ts';
import { tokenize } from '../understand/tokenize.ts';

/** What vacancies and facts can be called in a command: folded words with one blank between them, to what they name. */
export interface Names {
  readonly vacancies: ReadonlyMap<string, ReadonlySet<string>>;
  readonly facts: ReadonlyMap<string, ReadonlySet<FactId>>;
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
  const vacancies = new Map<string, Set<string>>();
  const facts = new Map<string, Set<FactId>>();
  for (const { id, names, aliases } of content.vacancies) {
    const all = [id, ...LANGS.flatMap((lang) => [names.short[lang] ?? '', names.full[lang] ?? ''])];
    for (const name of [...all, ...aliases.any, ...aliases.en, ...aliases.fr]) add(vacancies, name, id);
  }
  for (const id of FACT_IDS) {
    add(facts, id, id);
    for (const lang of LANGS) add(facts, content.wording[lang].facts[id].label, id);
  }
  for (const [intent, { facts: answered }] of Object.entries(content.intents)) {
    // The heading of a question that several facts answer names the one of its own id, if any.
    const fact = FACT_IDS.find((id) => (answered.length === 1 ? id === answered[0] : id === intent));
    for (const lang of LANGS) if (fact) add(facts, content.wording[lang].intents[intent]?.heading ?? '', fact);
  }
  const longest = Math.max(...[...vacancies.keys(), ...facts.keys()].map((name) => name.split(' ').length));
  return { vacancies, facts, longest };
}

function add<Id>(names: Map<string, Set<Id>>, name: string, id: Id): void {
  const words = tokenize(name.replace(/^"(.*)"$/, '$1'))
    .map(({ norm }) => norm)
    .join(' ');
  if (words === '') return;
  names.set(words, (names.get(words) ?? new Set()).add(id));
}
