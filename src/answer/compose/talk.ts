import { fill } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Wording } from '../../content/schema/wording.ts';
import { howToAsk } from '../../handoff/how-to-ask.ts';
import { bookOf, keepFor, MANY, vacanciesOf } from '../book.ts';
import type { Part } from '../decision.ts';
import { read } from '../facts.ts';
import { choiceOf, offer, offerExamples, offerVacancies, onlyOne } from './choices.ts';
import { cite, type Draft, isColleague, list, note, say } from './draft.ts';
import { namesOf } from './tongue.ts';
import { askWhichTime } from './which-time.ts';

type Voiced = {
  [Key in keyof Wording['talk']]: Wording['talk'][Key] extends Wording['talk']['help'] ? Key : never;
}[keyof Wording['talk']];

/** Talk after which examples of questions help. */
const WITH_EXAMPLES: ReadonlySet<string> = new Set(['greeting', 'help', 'fallback', 'are_you_a_bot']);

const incomplete = new WeakMap<readonly Vacancy[], readonly Vacancy[]>();

/** Whether an intent is about the talk itself, and has sentences of its own. */
export function isTalk(intent: string): intent is Voiced {
  return TALK.has(intent);
}

const TALK: ReadonlySet<string> = new Set<Voiced>([
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'human',
  'are_you_a_bot',
  'bot_privacy',
]);

/** Small talk, and what the desk says of itself. */
export function tellTalk(draft: Draft, key: Voiced): void {
  const { colleague, applicant } = draft.words.talk[key];
  const person = key === 'human' ? howToAsk(draft.content, draft.lang, draft.scene) : null;
  say(draft, isColleague(draft) ? (person ?? fill(colleague)) : fill(applicant));
  if (WITH_EXAMPLES.has(key)) offerExamples(draft);
}

/** A topic that postings do not cover: said politely, with what comes nearest. */
export function tellTopic(draft: Draft, { intent }: Part): void {
  const { topics, talk } = draft.words;
  const topic = topics[intent];
  say(draft, fill(topic?.says ?? talk.not_covered));
  const lost = incompleteOf(draft);
  if (lost.length > 0 && lost.length < MANY)
    note(draft, fill(talk.not_covered_lost, { vacancies: namesOf(draft, lost) }));
  cite(draft, draft.vacancies);
  offer(draft, talk.choices.see, topic?.see ?? [], onlyOne(draft));
}

/** Two or three meanings to choose from; in a text for an applicant they are listed, because nothing can be pressed. */
export function tellClarify(draft: Draft): void {
  const { elsewhere, parts } = draft.decision;
  if (elsewhere?.kind === 'zones') {
    askWhichTime(draft, parts, elsewhere.zones);
    return;
  }
  const { clarify_intent, clarify_vacancy } = draft.words.talk;
  const { intents, vacancies } = draft.decision.offered ?? { intents: [], vacancies: [] };
  const [intent] = intents;
  const meant = vacanciesOf(draft.content, vacancies);
  const isWhichVacancy = meant.length > 1 && intent !== undefined;
  say(draft, fill(isWhichVacancy ? clarify_vacancy : clarify_intent));
  if (isWhichVacancy) offerVacancies(draft, '', intent, meant);
  else offer(draft, '', intents, meant[0]);
  if (isColleague(draft)) return;
  const offered = isWhichVacancy
    ? meant.flatMap((vacancy) => choiceOf(draft, intent, vacancy) ?? [])
    : intents.flatMap((one) => choiceOf(draft, one, meant[0]) ?? []);
  list(
    draft,
    offered.map(({ label }) => [{ kind: 'text', text: label }]),
  );
}

/** Vacancies of which our copy lost something that people ask for, so that its silence proves nothing. */
function incompleteOf({ content, vacancies }: Draft): readonly Vacancy[] {
  const { facts } = bookOf(content);
  return keepFor(incomplete, vacancies, () =>
    vacancies.filter((vacancy) => [...facts].some((id) => read(vacancy, id).status === 'lost')),
  );
}
