import { LANGS, type Lang } from '../../../src/content/schema/text.ts';
import { type Shown, UNCHOSEN } from '../../chat/drafting/aim.ts';
import type { Offer } from '../../chat/drafting/draft-in.ts';
import { listedOffers } from '../../chat/drafting/listed-offers.ts';
import { clipText } from '../../chat/shown-text.ts';
import { draftingWords, LANG_NAMES } from '../../wording/drafting.ts';
import type { CardElement, ChoiceSet } from '../card.ts';
import { CARD } from '../limits.ts';
import { inert } from '../render/inert.ts';
import { renderNote } from '../render/render-notice.ts';

export interface Selects {
  /** The language of the dialog. */
  readonly lang: Lang;
  readonly vacancies: readonly Offer[];
  readonly topics: readonly Offer[];
  readonly shown: Shown;
  /** Nothing is drafted yet: what is not chosen stays empty. */
  readonly isEmpty: boolean;
  /** There is a message that can tell what is not chosen. */
  readonly hasMessage: boolean;
}

/** So many vacancies and subjects are offered. */
export interface Most {
  readonly vacancies: number;
  readonly topics: number;
}

/** Vacancy, subject and language of a draft; each is known by the name that it has in what is chosen. Pure. */
export function renderSelects(selects: Selects, most: Most): readonly CardElement[] {
  const { lang, vacancies, topics, shown, isEmpty, hasMessage } = selects;
  const words = draftingWords[lang];
  const none = { title: hasMessage ? words.asTheMessageSays : words.noneInParticular, value: UNCHOSEN };
  const select = (id: keyof Shown, label: string, choices: ChoiceSet['choices']): ChoiceSet => {
    const wanted = shown[id] ?? (isEmpty ? undefined : UNCHOSEN);
    const value = choices.some((one) => one.value === wanted) ? wanted : undefined;
    return {
      ...{ type: 'Input.ChoiceSet', id, label, style: 'compact', placeholder: words.choose, choices },
      ...(value !== undefined && { value }),
    };
  };
  return [
    select('vacancy', words.vacancy, [none, ...listed(vacancies, shown.vacancy, lang, most.vacancies)]),
    ...(vacancies.length > most.vacancies ? renderNote(words.notAllListed) : []),
    select('intent', words.topic, [...(hasMessage ? [none] : []), ...listed(topics, shown.intent, lang, most.topics)]),
    select(
      'lang',
      words.language,
      LANGS.map((one) => ({ title: LANG_NAMES[one], value: one })),
    ),
  ];
}

function listed(offers: readonly Offer[], shown: string | undefined, lang: Lang, most: number): ChoiceSet['choices'] {
  return listedOffers(offers, shown, most).map(({ id, name }) => ({
    title: clipText(inert(name[lang]), CARD.title),
    value: id,
  }));
}
