import type { Content } from '../content/content.ts';
import type { Topic } from '../memory.ts';
import type { Confidence, IntentMatch, Understanding } from '../understand/understanding.ts';
import { bookOf } from './book.ts';

/** What an utterance asks, once memory has filled in what it leaves out. */
export interface Asked {
  readonly kind: 'intents' | 'clarify' | 'nothing';
  /** Asked, or offered where it is not clear which. */
  readonly intents: readonly string[];
  readonly confidence: Confidence;
}

/** How near to the bar a match must come to be offered, as a share of what was needed. */
const NEAR = 0.85;

/** At most so many meanings are offered. */
const OFFERED = 3;

/** So many words go on with a topic without saying what they ask. */
const FEW_WORDS = 6;

const LEVELS: readonly Confidence[] = ['low', 'medium', 'high'];

/** After these, what else stands in an utterance asks nothing: "Thank you for OSG". */
const CLOSING: ReadonlySet<string> = new Set(['thanks', 'goodbye']);

/** Which intents are asked: those understood, else those that the rest of the utterance and the topic suggest. */
export function findAsked(content: Content, understanding: Understanding, topic: Topic | null): Asked {
  const understood = understanding.intents.filter(({ intent }) => Object.hasOwn(content.intents, intent));
  if (understood.some(({ intent }) => !isSocial(content, intent))) return withCheck(clear(understood), understanding);
  const social = understood.map(({ intent }) => intent);
  const isClosing = social.some((intent) => CLOSING.has(intent));
  const meant = isClosing ? [] : impliedIntents(content, understanding, social.length > 0 ? null : topic);
  if (meant.length > 0) return { kind: 'intents', intents: [...social, ...meant], confidence: 'medium' };
  const near = understanding.runnersUp.filter((match) => isNear(match) && Object.hasOwn(content.intents, match.intent));
  if (near.length > 0 && social.length === 0 && understanding.speaksOfVacancies) {
    return { kind: 'clarify', intents: near.slice(0, OFFERED).map(({ intent }) => intent), confidence: 'low' };
  }
  return social.length > 0 ? clear(understood) : { kind: 'nothing', intents: [], confidence: 'low' };
}

/** Questions about criteria: put by somebody who tells of themselves, they ask whether that person qualifies. */
const OF_CRITERIA: ReadonlySet<string> = new Set(['eligibility', 'nationality', 'age', 'education', 'languages']);

/** Where the asker tells of one person, the criteria are asked about for that person: all of them, or one in particular. */
function withCheck(asked: Asked, { stated }: Understanding): Asked {
  const told = stated ? Object.keys(stated).length : 0;
  if (told === 0 || asked.intents.includes('eligibility_check')) return asked;
  if (asked.intents.includes('eligibility')) {
    return {
      ...asked,
      intents: asked.intents.map((intent) => (intent === 'eligibility' ? 'eligibility_check' : intent)),
    };
  }
  const isOfPerson = told > 1 && asked.intents.some((intent) => OF_CRITERIA.has(intent));
  return isOfPerson ? { ...asked, intents: ['eligibility_check', ...asked.intents] } : asked;
}

/** Greetings and the like: they carry no question. */
export function isSocial(content: Content, intent: string): boolean {
  return content.intents[intent]?.kind === 'social';
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
  if (!isMostlyExplained(understanding) || isOfAnotherDomain(content, understanding)) return [];
  if (understanding.stated) return ['eligibility_check'];
  const before = topic?.intents.filter((intent) => Object.hasOwn(content.intents, intent)) ?? [];
  if (understanding.vacancies.length > 0) return before.length > 0 ? before : ['vacancy_details'];
  return understanding.ellipsis || isShort(content, understanding) ? before : [];
}

function isMostlyExplained({ tokens, unexplained }: Understanding): boolean {
  return unexplained.length * 2 <= tokens.length;
}

/** A few words that say something, and none of them unknown but one: "but only in June", "how many?" */
function isShort(content: Content, { tokens, unexplained, hits }: Understanding): boolean {
  const { roles } = bookOf(content);
  const says = hits.some(({ concepts }) => concepts.some((name) => roles.get(name) !== 'filler' && name !== 'NUMBER'));
  return says && tokens.length <= FEW_WORDS && unexplained.length <= 1;
}

function isOfAnotherDomain(content: Content, { hits }: Understanding): boolean {
  const { roles } = bookOf(content);
  return hits.some(({ concepts }) => concepts.some((concept) => roles.get(concept) === 'foreign'));
}

function isNear({ score, needed }: IntentMatch): boolean {
  return score >= needed * NEAR;
}
