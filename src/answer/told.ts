import type { Memory, StatedByPerson } from '../memory.ts';
import type { Scene } from '../scene.ts';
import type { Lexicon } from '../understand/lexicon.ts';
import { mergeStated } from '../understand/stated/merge.ts';
import type { StatedFacts } from '../understand/stated/stated.ts';
import { maySame, SELF, type Whose, whoseIn } from '../understand/stated/whose.ts';
import type { Understanding } from '../understand/understanding.ts';

/** The key of a person whom the scene does not name; only in a private talk, where there is but one. */
const ONLY_PERSON = '';

/** What somebody said of one person, now and before. */
export type Told = Omit<StatedByPerson, 'at'>;

/**
 * All that the speaker has told of the person who is spoken of now, the latest word holding; null where nothing. Of two
 * people whom they speak of, nothing is mixed.
 */
export function toldBy(lexicon: Lexicon, said: Understanding, scene: Scene, held: Memory): Told | null {
  const person = personOf(scene);
  const before = person !== null && Object.hasOwn(held.stated, person) ? held.stated[person] : undefined;
  if (!before) return said.stated && ofWhom(said.statedOf, said.stated);
  const whose = said.stated ? said.statedOf : whoseIn(said.tokens, lexicon.statedWords);
  const { at: _when, aside, ...spokenOf } = before;
  const was = spokenOf.whose ?? null;
  if (maySame(whose, was)) {
    return { ...ofWhom(was ?? whose, both(spokenOf.facts, said.stated)), ...(aside && { aside }) };
  }
  const known = aside && maySame(whose, aside.whose ?? SELF) ? aside.facts : {};
  return { ...ofWhom(whose, both(known, said.stated)), aside: spokenOf };
}

function ofWhom(whose: Whose | null, facts: StatedFacts): Omit<Told, 'aside'> {
  return whose === null ? { facts } : { whose, facts };
}

function both(earlier: StatedFacts, later: StatedFacts | null): StatedFacts {
  return later ? mergeStated(earlier, later) : earlier;
}

/** Null where several people listen and the scene does not say who speaks. */
export function personOf({ person, audience }: Scene): string | null {
  return person ?? (audience === 'private' ? ONLY_PERSON : null);
}
