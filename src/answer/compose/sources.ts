import { fill, fillText, joinRuns } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Block, Runs } from '../../reply/reply.ts';
import { inOrder, keepFor, MANY } from '../book.ts';
import { sayDate } from '../time.ts';
import type { Draft } from './draft.ts';
import { perLanguage, sayName } from './tongue.ts';

const blocksMade = perLanguage<Map<string, readonly Block[]>>();
const MOST_KEPT = 500;
const captures = new WeakMap<readonly Vacancy[], readonly string[]>();

/**
 * Where the answer stands: posting by posting with their sections, one block for those captured on the same day; many
 * postings are only counted.
 */
export function sourceBlocks(draft: Draft): readonly Block[] {
  const count = Math.max(draft.citedMany, draft.cited.size);
  if (count >= MANY) return [blockOf(draft, countOf(draft, count), capturesOf(draft.vacancies))];
  const kept = blocksMade(draft, draft.content.vacancies, () => new Map());
  const key = keyOf(draft);
  const known = kept.get(key);
  if (known) return known;
  const made = makeBlocks(draft);
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** Postings and their sections come together in few ways, and each is put into words once. */
function keyOf({ cited }: Draft): string {
  let key = '';
  for (const [{ id }, sections] of cited) {
    key += `\n${id}`;
    for (const section of sections) key += `\t${section}`;
  }
  return key;
}

function makeBlocks(draft: Draft): readonly Block[] {
  const byCapture = new Map<string, Vacancy[]>();
  for (const vacancy of draft.cited.keys()) {
    const together = byCapture.get(vacancy.source.captured);
    if (together) together.push(vacancy);
    else byCapture.set(vacancy.source.captured, [vacancy]);
  }
  return [...byCapture].map(([captured, vacancies]) => blockOf(draft, entriesOf(draft, vacancies), [captured]));
}

function blockOf(draft: Draft, entries: Runs, captured: readonly string[]): Block {
  const [first = 'unknown', ...others] = captured;
  const says = others.length > 0 ? draft.words.source.captured_various : sayCapture(draft, first);
  return { kind: 'source', runs: fill(draft.words.source.line, { entries, captured: says }) };
}

function capturesOf(vacancies: readonly Vacancy[]): readonly string[] {
  return keepFor(captures, vacancies, () => [...new Set(vacancies.map(({ source }) => source.captured))]);
}

/** That our words are not the authoritative ones, where what was said is a criterion, a document or a policy. */
export function authorityNote({ isBinding, cited, citedMany, vacancies, lang, words }: Draft): Runs {
  if (!isBinding) return [];
  const used = citedMany > 0 ? vacancies : [...cited.keys()];
  const authoritative = used.find(({ source }) => source.authoritative !== lang)?.source.authoritative;
  if (authoritative === undefined) return [];
  return fill(authoritative === 'en' ? words.status.english_authoritative : words.status.french_authoritative);
}

/** Postings of which the same sections were used come together. */
function entriesOf(draft: Draft, vacancies: readonly Vacancy[]): Runs {
  const bySections = new Map<string, Vacancy[]>();
  for (const vacancy of inOrder(vacancies)) {
    const key = [...(draft.cited.get(vacancy) ?? [])].join('\n');
    const together = bySections.get(key);
    if (together) together.push(vacancy);
    else bySections.set(key, [vacancy]);
  }
  const all = [...bySections].map(([key, some]) => makeEntry(draft, some, key === '' ? [] : key.split('\n')));
  return joinRuns(all, { kind: 'text', text: draft.words.join.semicolon });
}

function makeEntry(draft: Draft, vacancies: readonly Vacancy[], sections: readonly string[]): Runs {
  const { source: says, join } = draft.words;
  const posting =
    vacancies.length > 1 ? postingsOf(draft, vacancies) : vacancies.flatMap((one) => postingOf(draft, one));
  if (sections.length === 0) return posting;
  const quoted = sections.map((section) => fillText(says.section, { section }));
  return fill(says.entry, { posting, sections: quoted.join(join.comma) });
}

function postingOf(draft: Draft, { names, source }: Vacancy): Runs {
  return linked(fillText(draft.words.source.posting_of, { vacancy: sayName(draft, names.short) }), source.url);
}

function postingsOf(draft: Draft, vacancies: readonly Vacancy[]): Runs {
  const { source: says, join } = draft.words;
  const names = vacancies.map(({ names, source }) => linked(sayName(draft, names.short), source.url));
  const listed = [joinRuns(names.slice(0, -1), { kind: 'text', text: join.comma }), names.at(-1) ?? []];
  return fill(says.postings_of, { vacancies: joinRuns(listed, { kind: 'text', text: join.and }) });
}

/** A name, with the address of its posting where that is known. */
function linked(text: string, url: string): Runs {
  return [url === 'unknown' ? { kind: 'text', text } : { kind: 'link', text, url }];
}

function countOf({ words }: Draft, count: number): Runs {
  return fill(words.source.many, { count: String(count) });
}

function sayCapture({ words }: Draft, captured: string): string {
  const { captured: says, captured_unknown } = words.source;
  return captured === 'unknown' ? captured_unknown : fillText(says, { date: sayDate(words, captured) });
}
