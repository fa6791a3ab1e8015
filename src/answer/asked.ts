import type { Content } from '../content/content.ts';
import type { Topic } from '../memory.ts';
import { says } from '../understand/says.ts';
import { asksSomething } from '../understand/social.ts';
import type { StatedFacts } from '../understand/stated/stated.ts';
import type { Confidence, IntentMatch, Understanding } from '../understand/understanding.ts';
import { bookOf } from './book.ts';
import { OF_ALL } from './concerned.ts';
import { type TimesOffered, timedBefore, timesToOffer } from './elsewhere.ts';
import { nearMeanings } from './near.ts';
import { askedOfPerson } from './one-person.ts';
import { isOfAnotherDomain } from './other-domain.ts';

/** What an utterance asks, once memory has filled in what it leaves out. */
export interface Asked {
  readonly kind: 'intents' | 'clarify' | 'nothing';
  /** Asked, or offered where it is not clear which. */
  readonly intents: readonly string[];
  readonly confidence: Confidence;
  /** For `clarify`: a time in a place is asked for, and not which. */
  readonly times?: TimesOffered;
}

/** So many words go on with a topic without saying what they ask. */
const FEW_WORDS = 6;

/** What is asked of people by where they are from or what they speak: "and the Swiss?" goes on with these. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'nationality',
  'eligibility',
  'eligibility_check',
  'languages',
  'document_language',
  'visa',
]);

const LEVELS: readonly Confidence[] = ['low', 'medium', 'high'];

/** After these, what else stands in an utterance asks nothing: "Thank you for OSG". */
const CLOSING: ReadonlySet<string> = new Set(['thanks', 'goodbye']);

/**
 * Which intents are asked: those understood, else those that the rest of the utterance and the topic suggest. `told` is what
 * the asker said of one person, now or before, where it may be judged.
 */
export function findAsked(
  content: Content,
  understanding: Understanding,
  topic: Topic | null,
  told: StatedFacts | null,
): Asked {
  const understood = understanding.intents.filter(({ intent }) => Object.hasOwn(content.intents, intent));
  if (asksSomething(content.lexicon, understood)) {
    const asked = clear(understood);
    return { ...asked, intents: askedOfPerson(content, asked.intents, understanding, told) };
  }
  const social = understood.map(({ intent }) => intent);
  const isTimed = timedBefore(content, understanding, topic).length > 0;
  const times = social.length > 0 || isTimed ? null : timesToOffer(content, understanding, topic);
  if (times) return { kind: 'clarify', intents: times.intents, confidence: 'low', times };
  // A question beside a greeting is owed more than a greeting.
  const isLeft = understanding.unread.length > 0;
  const wishes = understanding.wishes !== null;
  const isClosing = !isLeft && !wishes && social.some((intent) => CLOSING.has(intent));
  const meant = isClosing ? [] : impliedIntents(content, understanding, social.length > 0 && !wishes ? null : topic);
  if (meant.length > 0) return { kind: 'intents', intents: [...social, ...meant], confidence: 'medium' };
  const near = !isClosing && understanding.speaksOfVacancies ? nearMeanings(content, understanding) : [];
  if (near.length > 0) return { kind: 'clarify', intents: near, confidence: 'low' };
  return social.length > 0 && !isLeft ? clear(understood) : { kind: 'nothing', intents: [], confidence: 'low' };
}

function clear(matches: readonly IntentMatch[]): Asked {
  const weakest = matches.reduce((low, { confidence }) => Math.min(low, LEVELS.indexOf(confidence)), LEVELS.length - 1);
  return { kind: 'intents', intents: matches.map(({ intent }) => intent), confidence: LEVELS[weakest] ?? 'low' };
}

/**
 * No intent was understood, but what stands there says enough: facts of one person are a question whether they qualify, a
 * vacancy alone asks what was asked before, or what there is to know of it, and a few words go on with the topic.
 */
function impliedIntents(content: Content, understanding: Understanding, topic: Topic | null): readonly string[] {
  const timed = timedBefore(content, understanding, topic);
  if (timed.length > 0) return timed;
  if (!isMostlyExplained(understanding) || isOfAnotherDomain(content, understanding.hits)) return [];
  if (understanding.stated) return ['eligibility_check'];
  const before = topic?.intents.filter((intent) => Object.hasOwn(content.intents, intent)) ?? [];
  if (understanding.vacancies.some(({ unit }) => unit !== undefined)) return ['division'];
  if (understanding.vacancies.length > 0) return ofOne(before);
  if (understanding.ellipsis && says(understanding, 'DEMONYM') && !before.some((one) => OF_PEOPLE.has(one))) {
    return ['nationality'].filter((intent) => Object.hasOwn(content.intents, intent));
  }
  const goesOn = understanding.ellipsis || understanding.wishes !== null || isShort(content, understanding);
  return goesOn ? before : [];
}

/** What to tell of a vacancy that is named, after these were asked: a list of all is not told of one. */
function ofOne(before: readonly string[]): readonly string[] {
  const carried = before.filter((intent) => !OF_ALL.has(intent));
  return carried.length > 0 ? carried : ['vacancy_details'];
}

function isMostlyExplained({ tokens, unexplained }: Understanding): boolean {
  return unexplained.length * 2 <= tokens.length;
}

/** A few words that say something, and none of them unknown but one: "but only in June", "how many?" */
function isShort(content: Content, { tokens, unexplained, hits }: Understanding): boolean {
  const { roles } = bookOf(content);
  const isTelling = hits.some(({ entry }) =>
    entry.concepts.some((name) => roles.get(name) !== 'filler' && name !== 'NUMBER'),
  );
  return isTelling && tokens.length <= FEW_WORDS && unexplained.length <= 1;
}
