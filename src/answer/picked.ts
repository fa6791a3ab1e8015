import type { Topic } from '../memory.ts';
import type { Lexicon } from '../understand/lexicon.ts';
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

/** From so many words on a phrase points by itself ("the second one"); "the second" must end what is said. */
const WHOLE = 3;

/**
 * What an utterance means once it is known what it points to. Of meanings that were offered, "the second one" is the same as
 * pressing that choice; of vacancies that were listed, it names one.
 */
export function readPick(lexicon: Lexicon, said: Understanding, topic: Topic | null): Understanding {
  const pointer = pointerIn(said);
  if (!pointer) return said;
  const offered = topic?.offered?.at(pointer.place);
  const listed = topic?.listed?.at(pointer.place);
  const asks = said.intents.some(({ intent }) => lexicon.kinds[intent] !== 'social');
  if (offered !== undefined && !asks) return { ...understand(lexicon, offered), lang: said.lang };
  if (said.vacancies.length > 0) return said;
  const choice = offered ?? listed;
  return choice === undefined ? withoutPointer(said, pointer) : naming(said, pointer, understand(lexicon, choice));
}

/** The words that point stand for the vacancies of the choice. */
function naming(said: Understanding, { from, to }: Pointer, { vacancies }: Understanding): Understanding {
  return { ...said, vacancies: vacancies.map((match) => ({ ...match, from, to })) };
}

/** Pointing at nothing goes on with nothing: the topic's own vacancy is hardly what "the second one" means. */
function withoutPointer(said: Understanding, { from }: Pointer): Understanding {
  return { ...said, ellipsis: false, hits: said.hits.filter((hit) => hit.from !== from) };
}

interface Pointer extends Pick<Hit, 'from' | 'to'> {
  readonly place: number;
}

function pointerIn({ tokens, hits }: Understanding): Pointer | null {
  for (const { from, to, entry } of hits) {
    const concept = entry.concepts.find((name) => Object.hasOwn(PLACES, name));
    const place = concept === undefined ? undefined : PLACES[concept];
    if (place !== undefined && (to - from >= WHOLE || ends(tokens, to))) return { from, to, place };
  }
  return null;
}

function ends(tokens: readonly Token[], to: number): boolean {
  return tokens[to] === undefined || tokens[to].gap > 0;
}
