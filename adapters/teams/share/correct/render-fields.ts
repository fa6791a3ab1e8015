import { isOpen, stateOf } from '../../../../src/answer/state.ts';
import type { Content } from '../../../../src/content/content.ts';
import { LANGS, type Lang } from '../../../../src/content/schema/text.ts';
import type { Vacancy } from '../../../../src/content/schema/vacancy.ts';
import { LENGTHS } from '../../../../src/sharing/card.ts';
import { subjectsFor } from '../../../../src/sharing/subjects.ts';
import { type Fields, KINDS } from '../../../chat/share/fields.ts';
import { clipText } from '../../../chat/shown-text.ts';
import { draftingWords, LANG_NAMES } from '../../../wording/drafting.ts';
import type { CardElement, ChoiceSet } from '../../card.ts';
import { CARD } from '../../limits.ts';
import { inert } from '../../render/inert.ts';
import { renderNote } from '../../render/render-notice.ts';
import { teamsShareWords } from '../../wording/share.ts';
import type { Field } from './read-fields.ts';

export interface FieldsDrawing {
  readonly content: Content;
  /** The language of the dialog. */
  readonly lang: Lang;
  /** ISO UTC. */
  readonly now: string;
  readonly fields: Fields;
  /** So many vacancies are offered. */
  readonly most: number;
}

type Choices = ChoiceSet['choices'];

/** The fields that make a card; what is chosen shows in the card once it is looked at anew. Pure. */
export function renderFields({ content, lang, now, fields, most }: FieldsDrawing): readonly CardElement[] {
  const words = teamsShareWords[lang];
  const kinds = KINDS.filter((kind) => kind !== 'comparison' || content.vacancies.length > 1);
  const compares = fields.kind === 'comparison';
  const chosen = compares ? fields.vacancies : [fields.vacancy];
  const offered = vacanciesOffered(content, now, chosen, most).map((vacancy) =>
    choice(nameOf(vacancy, lang), vacancy.id),
  );
  const subjects = subjectsFor(content).map(({ intent, heading }) => choice(heading[lang], intent));
  return [
    select(
      'kind',
      words.what,
      kinds.map((kind) => choice(words.kinds[kind], kind)),
      fields.kind,
    ),
    compares
      ? { ...select('vacancies', words.vacancies, offered, chosen.join(',')), isMultiSelect: true }
      : select('vacancy', words.vacancy, offered, fields.vacancy),
    ...(content.vacancies.length > offered.length ? renderNote(draftingWords[lang].notAllListed) : []),
    ...(fields.kind === 'fact' ? [select('topic', words.topic, subjects, fields.intent)] : []),
    select(
      'lang',
      words.language,
      LANGS.map((one) => choice(LANG_NAMES[one], one)),
      fields.lang,
    ),
    select(
      'length',
      words.length,
      LENGTHS.map((one) => choice(words.lengths[one], one)),
      fields.length,
    ),
  ];
}

function select(id: Field, label: string, choices: Choices, value: string): ChoiceSet {
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', choices, ...(value !== '' && { value }) };
}

function choice(title: string, value: string): Choices[number] {
  return { title: clipText(inert(title), CARD.title), value };
}

function nameOf({ names: { short, full } }: Vacancy, lang: Lang): string {
  return `${short[lang] ?? short.en} · ${full[lang] ?? full.en}`;
}

/** Those that are chosen, and of the others those first that one may be able to apply for. */
function vacanciesOffered({ vacancies }: Content, now: string, chosen: readonly string[], most: number) {
  const rank = (vacancy: Vacancy) => {
    const state = stateOf(vacancy, Date.parse(now));
    return chosen.includes(vacancy.id) ? 0 : isOpen(state) || state.kind === 'held' ? 1 : 2;
  };
  const ranks = vacancies.map((vacancy) => [rank(vacancy), vacancy] as const);
  const first = [0, 1, 2].flatMap((wanted) => ranks.filter(([one]) => one === wanted).map(([, vacancy]) => vacancy));
  return first.slice(0, most);
}
