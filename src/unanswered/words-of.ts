import type { Concept, Lexicon } from '../understand/lexicon.ts';
import type { Hit, Understanding } from '../understand/understanding.ts';

/** The words of a question that may be written down, folded and put right, each once. */
export interface KeepableWords {
  /** Words of the trade that the lexicon knows: they tell nothing of anybody. */
  readonly plain: readonly string[];
  /** Words that may be a name or something private; they may be written down only once several people used them. */
  readonly rare: readonly string[];
}

/** So many words of a question at most. */
const MOST_WORDS = 12;

/** What is longer than this, or holds anything but letters, is no word. */
const WORD = /^[\p{L}\p{M}]{1,24}$/u;

/** What people say of themselves although the lexicon does not call it personal. */
const PRIVATE: ReadonlySet<string> = new Set([
  'COUNTRY',
  'DEMONYM',
  'PLACE',
  'NUMBER',
  'COUNT',
  'MONTH_NAME',
  'SUBJECT',
  'MY_JOB',
  'QUIT_JOB',
  'OTHER_EMPLOYER',
  'DISABILITY',
  'MEDICAL',
  'HEALTH',
  'ACCIDENT',
  'DIVERSITY',
  'FAMILY',
]);

/** What says nothing of the question. */
const COURTESY: ReadonlySet<string> = new Set(['GREETING', 'HOW_ARE_YOU', 'THANKS', 'GOODBYE']);

/** What stands in a chunk of these is an address, a mention, a number or a code, and no word of it is kept. */
const NO_WORDS = /[@\p{N}_#]|:\/\/|www\./iu;

/**
 * Takes from a question the words by which a content editor can see what was asked, and nothing that tells of the asker:
 * no figures, addresses or mentions, no country or nationality, nothing that was read as said of a person. Pure.
 */
export function wordsOf(lexicon: Lexicon, utterance: string, trace: Understanding): KeepableWords {
  const roles = new Map(lexicon.concepts.map((concept) => [concept.name, concept]));
  const right = new Map(trace.corrections.map(({ from, to }) => [from, to]));
  const said = saidOf(trace);
  const unknown = new Set(trace.unexplained);
  const hitAt = hitsByToken(trace.hits);
  const isCode = codesIn(utterance);
  const plain = new Set<string>();
  const rare = new Set<string>();
  for (const [at, token] of trace.tokens.entries()) {
    if (token.kind !== 'word' || isCode(token.start)) continue;
    const word = right.get(token.norm) ?? token.norm;
    if (!WORD.test(word) || said.has(word) || isSmall(lexicon, word)) continue;
    const hit = hitAt.get(at);
    if (!hit) {
      if (unknown.has(token.text) && word.length > 1) rare.add(word);
      continue;
    }
    const kinds = hit.entry.concepts.flatMap((name) => roles.get(name) ?? []);
    if (kinds.some(({ name, personal }) => personal || PRIVATE.has(name))) continue;
    if (kinds.every(({ role }) => role === 'foreign')) rare.add(word);
    else if (kinds.some(saysSomething)) plain.add(word);
  }
  return { plain: [...plain].slice(0, MOST_WORDS), rare: [...rare].slice(0, MOST_WORDS) };
}

/** A word that means nothing by itself, also where it stands inside a phrase. */
function isSmall({ vocabulary, firsts }: Lexicon, word: string): boolean {
  return vocabulary.find(word)?.symbols.some((symbol) => firsts[symbol]?.entry?.sense.isFiller) ?? false;
}

/** A light support word only joins others, and may be something else as well (the verb "may", the month). */
function saysSomething({ name, role, asks, weight }: Concept): boolean {
  return (role === 'topic' || role === 'domain' || role === 'support') && weight >= 1 && !asks && !COURTESY.has(name);
}

/** Every word of what was read as said of a person. */
function saidOf({ stated, tokens, corrections }: Understanding): ReadonlySet<string> {
  if (!stated) return new Set();
  const texts = new Set(Object.values(stated).flatMap(({ words }) => words.split(/[^\p{L}\p{M}\p{N}]+/u)));
  const norms = tokens.filter(({ text }) => texts.has(text)).map(({ norm }) => norm);
  return new Set([...norms, ...corrections.filter(({ from }) => norms.includes(from)).map(({ to }) => to)]);
}

function hitsByToken(hits: readonly Hit[]): ReadonlyMap<number, Hit> {
  const byToken = new Map<number, Hit>();
  for (const hit of hits) for (let at = hit.from; at < hit.to; at++) byToken.set(at, hit);
  return byToken;
}

/** Tells of a place in the text whether an address, a mention, a number or a code stands there, between two blanks. */
function codesIn(utterance: string): (at: number) => boolean {
  const marks = new Uint8Array(utterance.length);
  for (const { 0: chunk, index } of utterance.matchAll(/\S+/g)) {
    if (NO_WORDS.test(chunk)) marks.fill(1, index, index + chunk.length);
  }
  return (at) => marks[at] === 1;
}
