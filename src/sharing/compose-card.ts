import { createHash } from 'node:crypto';
import { vacanciesOf } from '../answer/book.ts';
import { choiceOf } from '../answer/compose/choices.ts';
import { namesOf, sayName, type Tongue } from '../answer/compose/tongue.ts';
import { type FactTold, factsTold } from '../answer/facts-told.ts';
import { isOpen, stateOf } from '../answer/state.ts';
import { withheld } from '../answer/withheld.ts';
import { ask } from '../ask.ts';
import type { Content } from '../content/content.ts';
import { fill, fillText } from '../content/fill.ts';
import { sayWhen } from '../holds/when.ts';
import { emptyMemory } from '../memory.ts';
import { previewOf } from '../reply/preview.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Scene } from '../scene.ts';
import type { CardOf, Subject } from './card.ts';
import { sectionsOf } from './sections.ts';
import { shortened } from './shorten.ts';

/** When a card is made; `held` as in a scene. */
export type CardScene = Pick<Scene, 'now' | 'held'>;

/** A card, to be posted where it stays. */
export interface Card {
  readonly reply: Reply;
  /** Which facts it tells, to be recorded once it is posted. */
  readonly tells: readonly FactTold[];
  /** A digest of all but the line "as of": another one means that the card would now say something else. */
  readonly shown: string;
}

/** Whether one may still apply: told first on every card. */
const STANDING = 'application_status_open';

/** These tell it themselves. */
const TELLS_STANDING: ReadonlySet<string> = new Set([STANDING, 'deadline']);

/**
 * A card as it reads at `now`: heading, the sharer's own line, how things stand, the facts, their sources, and as of when.
 * Pure. `card` comes from `readCard` with the same content. Who shares it the core does not know: the adapter adds that.
 */
export function composeCard(content: Content, card: CardOf, { now, held }: CardScene): Card {
  const { lang, subject, length, line } = card;
  const tongue = { lang, words: content.wording[lang] };
  const words = tongue.words.sharing;
  const scene: Scene = {
    now,
    audience: 'shared',
    voice: 'colleague',
    ...(held && { held }),
    chosen: { lang, vacancies: vacanciesIn(subject), intents: intentsIn(content, subject, { now, held: held ?? [] }) },
  };
  const utterance = utteranceFor(content, tongue, subject);
  const { reply, decision } = ask(content, { utterance, scene, memory: emptyMemory });
  const sections = sectionsOf(reply.blocks);
  const told = length === 'short' ? shortened(tongue, sections) : sections.flatMap(({ blocks }) => blocks);
  const own: readonly Block[] = line === undefined ? [] : [{ kind: 'paragraph', runs: fill(words.line, { line }) }];
  const blocks: readonly Block[] = [{ kind: 'heading', text: headingOf(content, tongue, subject) }, ...own, ...told];
  const asOf: Block = { kind: 'note', runs: fill(words.as_of, { time: [sayWhen(tongue.words, minuteOf(now))] }) };
  return {
    reply: { lang, preview: previewOf(told), blocks: [...blocks, asOf] },
    tells: factsTold(content, decision, scene),
    shown: createHash('sha256').update(JSON.stringify(blocks)).digest('base64url').slice(0, 22),
  };
}

/** What people would type for the card. */
function utteranceFor(content: Content, tongue: Tongue, subject: Subject): string {
  const vacancies = vacanciesOf(content, vacanciesIn(subject));
  const { compare } = tongue.words.sharing;
  if (subject.kind === 'comparison') return fillText(compare.utterance, { vacancies: namesOf(tongue, vacancies) });
  return choiceOf(tongue, asked(subject), vacancies[0])?.utterance ?? '';
}

/** The intents that a card tells, in its order. */
function intentsIn(content: Content, subject: Subject, { now, held }: Required<CardScene>): readonly string[] {
  const intent = asked(subject);
  if (TELLS_STANDING.has(intent)) return [intent];
  const vacancies = vacanciesOf(withheld(content, held), vacanciesIn(subject));
  // The facts of one vacancy begin with its state, so it is told apart only where one can no longer apply.
  const isOver = vacancies.some((vacancy) => !isOpen(stateOf(vacancy, Date.parse(now))));
  return subject.kind !== 'vacancy' || isOver ? [STANDING, intent] : [intent];
}

function asked(subject: Subject): string {
  return subject.kind === 'fact' ? subject.intent : 'vacancy_details';
}

/** The vacancies that a card is about. */
export function vacanciesIn(subject: Subject): readonly string[] {
  return subject.kind === 'comparison' ? subject.vacancies : [subject.vacancy];
}

function headingOf(content: Content, tongue: Tongue, subject: Subject): string {
  const vacancies = vacanciesOf(content, vacanciesIn(subject));
  if (subject.kind !== 'fact') return namesOf(tongue, vacancies);
  const [vacancy] = vacancies;
  return fillText(tongue.words.sharing.heading, {
    vacancy: vacancy ? sayName(tongue, vacancy.names.short) : subject.vacancy,
    subject: tongue.words.intents[subject.intent]?.heading ?? subject.intent,
  });
}

/** ISO UTC, without seconds: a card is as of a minute. */
function minuteOf(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 16)}:00Z`;
}
