import type { Topic } from '../memory.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import { asksSomething } from '../understand/social.ts';
import { mark } from '../understand/stated/mark.ts';
import type { StatedWords } from '../understand/stated/words.ts';
import { understand } from '../understand/understand.ts';
import type { Hit, Token, Understanding } from '../understand/understanding.ts';

/** Which of several things a concept points to; the last one is counted from the end. */
const PLACES: Readonly<Record<string, number>> = {
  FIRST_ONE: 0,
  SECOND_ONE: 1,
  THIRD_ONE: 2,
  FOURTH_ONE: 3,
  FIFTH_ONE: 4,
  LAST_ONE: -1,
};

/**
 * What an utterance means once it is known what it points to. Of meanings that were offered, "the second one" is the same as
 * pressing that choice; of vacancies that were listed, it names one.
 */
export function readPick(lexicon: Lexicon, said: Understanding, topic: Topic | null): Understanding {
  const pointer = pointerIn(said, lexicon.statedWords);
  if (!pointer) return said;
  const offered = topic?.offered?.at(pointer.place);
  const listed = topic?.listed?.at(pointer.place);
  if (offered !== undefined && !asksSomething(lexicon, said.intents))
    return { ...understand(lexicon, offered), lang: said.lang };
  if (said.vacancies.length > 0) return said;
  const choice = offered ?? listed;
  return choice === undefined ? withoutPointer(said) : naming(said, pointer, understand(lexicon, choice));
}

/** The words that point stand for the vacancies of the choice. */
function naming(said: Understanding, { from, to }: Pointer, { vacancies }: Understanding): Understanding {
  return { ...said, vacancies: vacancies.map((match) => ({ ...match, from, to })) };
}

/** Pointing at nothing goes on with nothing: the topic's own vacancy is hardly what "the second one" means. */
function withoutPointer(said: Understanding): Understanding {
  return { ...said, ellipsis: false, hits: [] };
}

interface Pointer extends Pick<Hit, 'from' | 'to'> {
  readonly place: number;
}

function pointerIn({ tokens, hits }: Understanding, words: StatedWords): Pointer | null {
  for (const { from, to, entry } of hits) {
    const concept = entry.concepts.find((name) => Object.hasOwn(PLACES, name));
    const place = concept === undefined ? undefined : PLACES[concept];
    if (place !== undefined) return { from, to, place };
  }
  return bareOrdinal(tokens, words);
}

/** Up to so many words, an ordinal at the end points: "and the third?", "et pour la deuxième ?" */
const FEW_WORDS = 5;

/** Before such an ordinal, which else may be anything's ("I came second"). */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la']);

function bareOrdinal(tokens: readonly Token[], words: StatedWords): Pointer | null {
  const to = tokens.length;
  if (to > FEW_WORDS || !ARTICLES.has(tokens[to - 2]?.norm ?? '')) return null;
  const ordinal = mark(tokens.slice(to - 1), words)[0]?.ordinal;
  return ordinal === undefined ? null : { from: to - 2, to, place: ordinal - 1 };
}
