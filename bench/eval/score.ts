import type { Decision } from '../../src/answer/decision.ts';
import { ask } from '../../src/ask.ts';
import type { Content } from '../../src/content/content.ts';
import { emptyMemory } from '../../src/memory.ts';
import type { Scene } from '../../src/scene.ts';
import { isOutOfScope, type Question } from './questions.ts';

/** How one question came out. */
export interface Scored {
  readonly question: Question;
  readonly outcome: Decision['outcome'];
  /** What was understood, greetings left out; what is offered where the desk asks back. */
  readonly got: readonly string[];
  /** In scope: read as meant. Out of scope: it was not answered, nor taken for a question that was unclear. */
  readonly isRight: boolean;
  /** Undefined where the question names no vacancy, or expects no verdict. */
  readonly isVacancyRight: boolean | undefined;
  readonly isVerdictRight: boolean | undefined;
}

/** While all three postings are open, to one colleague. */
export const SCENE: Scene = { now: '2025-06-01T09:00:00Z', audience: 'private', voice: 'colleague' };

const LEFT_ALONE: ReadonlySet<Decision['outcome']> = new Set(['fallback', 'not_covered', 'smalltalk', 'handoff']);

/** Asks every question by itself, and judges the decision: never the words of the answer. */
export function scoreAll(content: Content, questions: readonly Question[], scene: Scene = SCENE): readonly Scored[] {
  return questions.map((question) => scoreOne(content, question, scene));
}

function scoreOne(content: Content, question: Question, scene: Scene): Scored {
  const { decision } = ask(content, { utterance: question.text, scene, memory: emptyMemory });
  const { outcome, concerned, verdict } = decision;
  const { vacancies, expect } = question;
  const isSocial = (intent: string) => content.intents[intent]?.kind === 'social';
  const got = decision.parts.map(({ intent }) => intent).filter((intent) => !isSocial(intent));
  const wanted = question.intents.filter((intent) => !isSocial(intent));
  return {
    question,
    outcome,
    got,
    isRight: isOutOfScope(question) ? LEFT_ALONE.has(outcome) : isAsMeant({ outcome, got, wanted, alt: question.alt }),
    isVacancyRight: vacancies && isSame(concerned.ids, vacancies),
    isVerdictRight: expect === undefined ? undefined : verdict === expect,
  };
}

interface Read {
  readonly outcome: Decision['outcome'];
  readonly got: readonly string[];
  readonly wanted: readonly string[];
  readonly alt: readonly string[];
}

/**
 * Everything wanted was understood, and nothing beside it; a question that asks one thing may be read in another way that
 * is as good. Where the desk asks back, what is wanted must be among what it offers.
 */
function isAsMeant({ outcome, got, wanted, alt }: Read): boolean {
  if (outcome === 'fallback') return false;
  const isWhole = wanted.every((intent) => got.includes(intent));
  if (outcome === 'clarify') return isWhole;
  const isRead = isWhole || (wanted.length === 1 && got.some((intent) => alt.includes(intent)));
  return isRead && got.every((intent) => wanted.includes(intent) || alt.includes(intent));
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one));
}
