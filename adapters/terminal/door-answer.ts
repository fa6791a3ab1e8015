import type { EligibilityVerdict, FactUse, Part, Verdict } from '../../src/answer/decision.ts';
import type { Sum } from '../../src/answer/sum.ts';
import type { Answer } from '../../src/ask.ts';
import { toText } from '../../src/reply/text.ts';
import type { LineId } from './parse.ts';

/** What the door says to one line: the meaning of the answer, and its text. Each key is part of the door's promise. */
export function toDoorAnswer(id: LineId, { decision, reply }: Answer) {
  return {
    id,
    outcome: decision.outcome,
    intents: intentsOf(decision),
    vacancies: decision.concerned.ids,
    lang: decision.lang,
    confidence: decision.confidence,
    answers: decision.parts.map(partOf),
    verdict: decision.verdict ?? null,
    text: toText(reply),
  };
}

/** What was understood; where the desk asks back, what it offers, and what else was understood beside that. */
function intentsOf({ outcome, parts, offered }: Answer['decision']): readonly string[] {
  const asksBack = outcome === 'clarify' && offered !== undefined;
  const settled = asksBack ? parts.filter((part) => part.outcome !== 'clarify') : parts;
  return [...new Set([...settled.map((part) => part.intent), ...(asksBack ? offered.intents : [])])];
}

function partOf({ intent, outcome, reason, facts, verdicts, sums = [] }: Part) {
  return {
    intent,
    outcome,
    ...(reason !== undefined && { reason }),
    facts: facts.map(factOf),
    ...(sums.length > 0 && { calculated: sums.map(sumOf) }),
    ...(verdicts !== undefined && { verdicts: verdictsOf(verdicts) }),
  };
}

function factOf({ vacancy, fact, status, value, source: { section, printed } }: FactUse) {
  return { vacancy, fact, status, value, source: { section, ...(printed !== undefined && { printed }) } };
}

/** Worked out by the desk, and therefore apart from the facts. */
function sumOf({ vacancy, calculated, times, each, by }: Sum) {
  return { vacancy, ...calculated, times, each, by };
}

function verdictsOf(verdicts: Readonly<Record<string, EligibilityVerdict>>): Readonly<Record<string, Verdict>> {
  return Object.fromEntries(Object.entries(verdicts).map(([vacancy, { verdict }]) => [vacancy, verdict]));
}
