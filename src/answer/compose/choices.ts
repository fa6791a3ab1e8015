import { fillText } from '../../content/fill.ts';
import type { Vacancy } from '../../content/schema/vacancy.ts';
import type { Choice } from '../../reply/reply.ts';
import { MANY, programmeOf } from '../book.ts';
import { type Draft, isColleague } from './draft.ts';
import { sayName, type Tongue } from './tongue.ts';

/** Examples of what can be asked, for whoever does not know. */
const EXAMPLES = ['stipend', 'deadline', 'eligibility', 'telework', 'list_vacancies'];

/** What is asked on about a vacancy that was just described. */
const ON = ['eligibility', 'duties', 'deadline', 'documents'];

/** What people ask an intent in; with a vacancy, about that one. It needs no memory. Undefined where it has no words. */
export function choiceOf(tongue: Tongue, intent: string, vacancy?: Vacancy): Choice | undefined {
  const words = tongue.words.intents[intent]?.choice;
  if (!words) return undefined;
  if (!vacancy) return { label: words.label, utterance: words.utterance };
  const name = sayName(tongue, vacancy.names.short);
  return {
    label: fillText(words.label_for, { vacancy: name }),
    utterance: fillText(words.utterance_for, { vacancy: name }),
  };
}

/** Offers intents, about one vacancy or about all. A draft offers one set of choices only: the first. */
export function offer(draft: Draft, prompt: string, intents: readonly string[], vacancy?: Vacancy): void {
  offerAll(
    draft,
    prompt,
    intents.flatMap((intent) => choiceOf(draft, intent, vacancy) ?? []),
  );
}

/** Offers one intent for each of these vacancies, at most five. */
export function offerVacancies(draft: Draft, prompt: string, intent: string, vacancies: readonly Vacancy[]): void {
  const shown = vacancies.slice(0, MANY - 1);
  offerAll(
    draft,
    prompt,
    shown.flatMap((vacancy) => choiceOf(draft, intent, vacancy) ?? []),
  );
}

/** Examples of what can be asked, of the vacancy that the talk is about where it is about one. */
export function offerExamples(draft: Draft): void {
  const known = EXAMPLES.filter((intent) => Object.hasOwn(draft.content.intents, intent));
  offer(draft, draft.words.talk.choices.examples, known, onlyOne(draft));
}

/** The one vacancy that the talk is about: named, remembered or the place's; undefined where it is about none or several. */
export function onlyOne({ decision, vacancies }: Draft): Vacancy | undefined {
  return decision.concerned.ids.length === 1 ? vacancies[0] : undefined;
}

/** What one may ask on: another vacancy where this one was carried over, one of many where many were meant. */
export function offerNext(draft: Draft): void {
  const { decision, vacancies, words } = draft;
  const { choices } = words.talk;
  const part = decision.parts.find(({ facts }) => facts.length > 0);
  const [only] = vacancies;
  if (!part || !only) return;
  const { by } = decision.concerned;
  if (by === 'remembered' || by === 'bound') {
    const some = programmeOf(draft.content, only).slice(0, MANY + vacancies.length);
    const others = some.filter((vacancy) => !vacancies.includes(vacancy));
    offerVacancies(draft, choices.other, part.intent, others);
  } else if (vacancies.length >= MANY) offerVacancies(draft, choices.pick, part.intent, vacancies);
  else if (part.intent === 'vacancy_details' && vacancies.length === 1) offer(draft, choices.more, ON, only);
}

/** Offers choices, unless others are offered already or there is nobody to press them. */
export function offerAll(draft: Draft, prompt: string, choices: readonly Choice[]): void {
  if (!isColleague(draft) || draft.choices.length > 0 || choices.length === 0) return;
  draft.prompt = prompt;
  draft.choices.push(...choices);
}
