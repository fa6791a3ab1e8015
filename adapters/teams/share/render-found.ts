import { vacanciesOf } from '../../../src/answer/book.ts';
import { stateOf } from '../../../src/answer/state.ts';
import { withheld } from '../../../src/answer/withheld.ts';
import type { Content } from '../../../src/content/content.ts';
import { previewOf } from '../../../src/reply/preview.ts';
import type { Block } from '../../../src/reply/reply.ts';
import type { CardOf } from '../../../src/sharing/card.ts';
import { type CardScene, composeCard, vacanciesIn } from '../../../src/sharing/compose-card.ts';
import { clipText } from '../../chat/shown-text.ts';
import { CARD } from '../limits.ts';
import { inert } from '../render/inert.ts';
import type { Found } from '../surfaces/surface.ts';
import { teamsShareWords } from '../wording/share.ts';
import { renderInsertable } from './render-card.ts';

/** Letters of the line below an entry's title. */
const LONGEST_LINE = 160;

/** A card as it is listed before somebody picks it: what it is of, how things stand, and what it says first. Pure. */
export function renderFound(content: Content, of: CardOf, scene: CardScene): Found {
  const card = composeCard(content, of, scene);
  const { lang, subject } = of;
  const words = teamsShareWords[lang];
  const [heading, ...told] = card.reply.blocks;
  const called = heading?.kind === 'heading' ? heading.text : '';
  const title = subject.kind === 'comparison' ? words.comparison(called) : called;
  const text = [...standing(content, of, scene), firstOf(content, of, told)].filter((part) => part !== '').join(' · ');
  return {
    card: renderInsertable({ of, card }),
    preview: { title: clipText(inert(title), CARD.title), text: clipText(inert(text), LONGEST_LINE) },
  };
}

/** How things stand with the vacancies, where that is the same for all. */
function standing(content: Content, { lang, subject }: CardOf, { now, held }: CardScene): readonly string[] {
  const vacancies = vacanciesOf(withheld(content, held), vacanciesIn(subject));
  const states = new Set(vacancies.map((vacancy) => stateOf(vacancy, Date.parse(now)).kind));
  const [only, ...others] = states;
  return only === undefined || others.length > 0 ? [] : [teamsShareWords[lang].states[only]];
}

/** The first sentence about what it is of: of a vacancy what it is called in full. */
function firstOf(content: Content, { lang, subject }: CardOf, told: readonly Block[]): string {
  if (subject.kind === 'vacancy') {
    const [vacancy] = vacanciesOf(content, [subject.vacancy]);
    return vacancy?.names.full[lang] ?? vacancy?.names.full.en ?? '';
  }
  // The first paragraph tells how things stand, unless that is all there is to tell.
  return previewOf(told.slice(1)) || previewOf(told);
}
