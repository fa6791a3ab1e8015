import type { Content } from '../../../../src/content/content.ts';
import { LANGS } from '../../../../src/content/schema/text.ts';
import type { Vacancy } from '../../../../src/content/schema/vacancy.ts';
import { fold } from '../../../../src/understand/fold.ts';
import { type PrefixTable, prefixTable } from './prefix-table.ts';

/** A vacancy that a word belongs to. */
export interface Named {
  readonly vacancy: string;
  /** The word alone is what it is called, such as an acronym or a number; else it is one of several. */
  readonly isAll: boolean;
}

const tables = new WeakMap<Content, PrefixTable<Named>>();

/** The words of the names of all vacancies; gathered when they are first needed. */
export function namesOf(content: Content): PrefixTable<Named> {
  let table = tables.get(content);
  if (!table) {
    table = prefixTable(content.vacancies.flatMap(wordsOf));
    tables.set(content, table);
  }
  return table;
}

/** What stands between words; to tokenize the names of a large catalogue takes too long. */
const APART = /[\s'’«»“”"()[\].,:;/–—-]+/;

function wordsOf({ id, names, aliases }: Vacancy): readonly (readonly [string, Named])[] {
  const texts = [
    id,
    ...LANGS.flatMap((lang) => [names.short[lang], names.full[lang], ...aliases[lang]]),
    ...aliases.any,
  ];
  const words = new Map<string, boolean>();
  for (const text of new Set(texts)) {
    const parts = (text ?? '').split(APART).filter((part) => part !== '');
    for (const part of parts) {
      const word = fold(part);
      words.set(word, parts.length === 1 || words.get(word) === true);
    }
  }
  return [...words].map(([word, isAll]) => [word, { vacancy: id, isAll }]);
}
