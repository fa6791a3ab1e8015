import { isTalk } from './answer/compose/talk.ts';
import type { Answer } from './ask.ts';
import type { Turn } from './turn.ts';
import type { Understanding } from './understand/understanding.ts';

/**
 * Whether an answer is said among people who did not ask the desk. Out of the blue only what is asked and answered for sure.
 * In a thread where it answered, also what goes on from there; but of what it would have to ask back or turn down only what
 * is clear, and nothing about itself: people talk to each other there as well.
 */
export function speaksUp({ followsUp }: Turn, answer: Answer): boolean {
  const { outcome, confidence, parts } = answer.decision;
  const isAnswered = outcome === 'answer' || outcome === 'not_stated';
  if (!followsUp) return isAnswered && confidence === 'high';
  if (parts.every(({ intent }) => isTalk(intent))) return false;
  if (confidence === 'high') return isAnswered || outcome === 'clarify' || outcome === 'not_covered';
  return isAnswered && confidence === 'medium' && isPut(answer.trace) && isAboutVacancies(answer);
}

/** It is put as a question, or goes on with one: "and for OPS", "in French please". */
function isPut({ tokens, ellipsis, wishes }: Understanding): boolean {
  return ellipsis || wishes !== null || tokens.some(({ asks }) => asks);
}

/** Its own words say so, and not only what was spoken of before: "and lunch?" goes on with nothing of ours. */
function isAboutVacancies({ trace, decision }: Answer): boolean {
  const { intents, vacancies, wishes } = trace;
  const isPointing = decision.concerned.by === 'named';
  return isPointing || vacancies.length > 0 || wishes !== null || intents.some(({ intent }) => !isTalk(intent));
}
