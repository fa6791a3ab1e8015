import { MANY } from './answer/book.ts';
import type { Part } from './answer/decision.ts';
import type { Answer } from './ask.ts';
import type { Content } from './content/content.ts';
import type { Sentence } from './content/markup.ts';
import type { Hit, IntentMatch, Understanding } from './understand/understanding.ts';

/** One line of an explanation. */
export interface Line {
  readonly label: string;
  readonly value: string;
}

/**
 * Why an answer came out as it did, in the answer's language: what was read from which words, the rule that fired and the
 * next best one, how the vacancy was found, and the content that it was made from. For the asker only: it quotes what the
 * asker said, so it has no place in anything shared. Pure.
 */
export function explain({ trace, decision }: Answer, content: Content): readonly Line[] {
  const { why, intents } = content.wording[decision.lang];
  const named = (intent: string) => {
    const heading = intents[intent]?.heading;
    return heading === undefined ? intent : `${heading} (${intent})`;
  };
  const { labels } = why;
  const quoted = (words: string) => filled(why.quoted, { words });
  const pair = (name: string, value: string) => filled(why.pair, { name, value });
  const number = (score: number) => score.toLocaleString(decision.lang, { maximumFractionDigits: 2 });
  const lines: Record<keyof typeof labels, readonly string[]> = {
    words: joined(trace.hits.map((hit) => `${quoted(wordsOf(trace, hit))} → ${hit.entry.concepts.join(', ')}`)),
    corrections: joined(trace.corrections.map(({ from, to }) => `${quoted(from)} → ${quoted(to)}`)),
    unexplained: joined(trace.unexplained.map(quoted)),
    stated: joined(Object.entries(trace.stated ?? {}).map(([fact, said]) => pair(fact, quoted(said.words)))),
    understood: trace.intents.length > 0 ? trace.intents.map(told) : [why.nothing],
    runner_up: trace.runnersUp.slice(0, 1).map(told),
    ellipsis: trace.ellipsis ? [why.ellipsis] : [],
    vacancy: [howFound()],
    outcome: decision.parts.map((part) => pair(named(part.intent), outcomeOf(part))),
    content: [decision.contentVersion],
  };
  return Object.entries(lines).flatMap(([key, values]) =>
    values.map((value) => ({ label: labels[key as keyof typeof labels], value })),
  );

  function told({ intent, rule, evidence, score, needed, confidence }: IntentMatch): string {
    return filled(why.match, {
      intent: named(intent),
      rule,
      words: evidence.map((hit) => quoted(wordsOf(trace, hit))).join(', '),
      score: number(score),
      needed: number(needed),
      confidence: why.confidence[confidence],
    });
  }

  function howFound(): string {
    const { concerned, lang } = decision;
    const ids = concerned.by === 'none' ? concerned.scope : concerned.ids;
    const names = ids.map((id) => {
      const short = content.vacancies.find((vacancy) => vacancy.id === id)?.names.short;
      return short?.[lang] ?? short?.en ?? id;
    });
    const words = trace.vacancies.map((match) => quoted(wordsOf(trace, match))).join(', ');
    return filled(why.by[concerned.by], { vacancies: few(names, MANY - 1).join(', ') || '–', words });
  }
}

/** So many facts of an answer are listed. */
const FACTS_LISTED = 40;

/** The first of them; the others are counted. */
function few(parts: readonly string[], most: number): readonly string[] {
  return parts.length > most ? [...parts.slice(0, most), `… (+${parts.length - most})`] : parts;
}

function outcomeOf({ outcome, reason, facts }: Part): string {
  const used = facts.map(({ vacancy, fact, status }) => `${vacancy}.${fact} (${status})`);
  return [reason === undefined ? outcome : `${outcome} (${reason})`, ...joined(few(used, FACTS_LISTED))].join(' · ');
}

/** A sentence as plain text; traces hold no markup. */
function filled(sentence: Sentence, filling: Readonly<Record<string, string>>): string {
  return sentence.map((part) => (part.kind === 'slot' ? (filling[part.name] ?? '') : part.text)).join('');
}

function wordsOf({ tokens }: Understanding, { from, to }: Pick<Hit, 'from' | 'to'>): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** One line where there is something to tell, else none. */
function joined(parts: readonly string[]): readonly string[] {
  return parts.length > 0 ? [parts.join(' · ')] : [];
}
