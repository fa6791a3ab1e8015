import type { Content } from '../content/content.ts';
import type { Topic } from '../memory.ts';
import type { Confidence, IntentMatch, Understanding } from '../understand/understanding.ts';

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

const LEVELS: readonly Confidence[] = ['low', 'medium', 'high'];

/** Which intents are asked: those understood, else those that the rest of the utterance and the topic suggest. */
export function findAsked(content: Content, understanding: Understanding, topic: Topic | null): Asked {
  const understood = understanding.intents.filter(({ intent }) => Object.hasOwn(content.intents, intent));
  if (understood.some(({ intent }) => !isSocial(content, intent))) return clear(understood);
  const social = understood.map(({ intent }) => intent);
  const meant = impliedIntents(content, understanding, topic);
  if (meant.length > 0) return { kind: 'intents', intents: [...social, ...meant], confidence: 'medium' };
  const near = understanding.runnersUp.filter((match) => isNear(match) && Object.hasOwn(content.intents, match.intent));
  if (near.length > 0 && social.length === 0 && understanding.speaksOfVacancies) {
    return { kind: 'clarify', intents: near.slice(0, OFFERED).map(({ intent }) => intent), confidence: 'low' };
  }
  return social.length > 0 ? clear(understood) : { kind: 'nothing', intents: [], confidence: 'low' };
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
 * vacancy alone asks what was asked before, or what there is to know of it.
 */
function impliedIntents(content: Content, understanding: Understanding, topic: Topic | null): readonly string[] {
  if (understanding.stated && (topic !== null || isMostlyExplained(understanding))) return ['eligibility_check'];
  const takesUp = understanding.vacancies.length > 0 || (understanding.ellipsis && topic !== null);
  if (!takesUp || !isMostlyExplained(understanding)) return [];
  const before = topic?.intents.filter((intent) => Object.hasOwn(content.intents, intent)) ?? [];
  if (understanding.vacancies.length === 0) return before;
  return before.length > 0 ? before : ['vacancy_details'];
}

function isMostlyExplained({ tokens, unexplained }: Understanding): boolean {
  return unexplained.length * 2 <= tokens.length;
}

function isNear({ score, needed }: IntentMatch): boolean {
  return score >= needed * NEAR;
}
