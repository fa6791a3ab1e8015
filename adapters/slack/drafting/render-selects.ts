import type { types } from '@slack/bolt';
import { LANGS, type Lang } from '../../../src/content/schema/text.ts';
import { type Shown, UNCHOSEN } from '../../chat/drafting/aim.ts';
import type { Offer } from '../../chat/drafting/draft-in.ts';
import { listedOffers } from '../../chat/drafting/listed-offers.ts';
import { clipText, shown as readable } from '../../chat/shown-text.ts';
import { LANG_NAMES } from '../../wording/drafting.ts';
import { BLOCK_KIT } from '../limits.ts';
import { draftingWords } from '../wording/drafting.ts';
import { aside, plain, selectLine } from './render-parts.ts';

export interface Selects {
  /** What the ids of the selects begin with. */
  readonly prefix: string;
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

/** One is kept for the entry that chooses nothing in particular. */
const MOST = BLOCK_KIT.menu.options - 1;

/** Vacancy, subject and language of a draft, each as a line with its select; choosing something redraws the dialog. Pure. */
export function renderSelects(selects: Selects): readonly types.KnownBlock[] {
  const { prefix, lang, vacancies, topics, shown, isEmpty, hasMessage } = selects;
  const words = draftingWords[lang];
  const none = option(hasMessage ? words.asTheMessageSays : words.noneInParticular, UNCHOSEN);
  const line = (field: keyof Shown, label: string, options: readonly types.PlainTextOption[]) =>
    selectLine(`${prefix}.${field}`, label, words.choose, options, initial(options, shown[field], isEmpty));
  return [
    line('vacancy', words.vacancy, [none, ...listed(vacancies, shown.vacancy, lang)]),
    ...(vacancies.length > MOST ? [aside(words.notAllListed)] : []),
    line('intent', words.topic, [...(hasMessage ? [none] : []), ...listed(topics, shown.intent, lang)]),
    line(
      'lang',
      words.language,
      LANGS.map((one) => option(LANG_NAMES[one], one)),
    ),
  ];
}

function listed(offers: readonly Offer[], shown: string | undefined, lang: Lang): readonly types.PlainTextOption[] {
  return listedOffers(offers, shown, MOST)
    .filter(({ id }) => id.length <= BLOCK_KIT.option.value)
    .map(({ id, name }) => option(name[lang], id));
}

function initial(
  options: readonly types.PlainTextOption[],
  shown: string | undefined,
  isEmpty: boolean,
): types.PlainTextOption | undefined {
  const value = shown ?? (isEmpty ? undefined : UNCHOSEN);
  return options.find((one) => one.value === value);
}

function option(label: string, value: string): types.PlainTextOption {
  return { text: plain(clipText(readable(label), BLOCK_KIT.option.text)), value };
}
