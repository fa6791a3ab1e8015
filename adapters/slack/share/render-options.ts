import type { types } from '@slack/bolt';
import { isOpen, stateOf } from '../../../src/answer/state.ts';
import type { Content } from '../../../src/content/content.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Vacancy } from '../../../src/content/schema/vacancy.ts';
import { subjectsFor } from '../../../src/sharing/subjects.ts';
import { clipText, shown } from '../../chat/shown-text.ts';
import { plain } from '../drafting/render-parts.ts';
import { BLOCK_KIT } from '../limits.ts';
import { shareWords } from '../wording/share.ts';

export interface OptionGroup {
  readonly label: types.PlainTextElement;
  readonly options: types.PlainTextOption[];
}

/** The vacancies to pick from, those that one can apply for apart from the others. Pure. */
export function vacancyGroups(content: Content, lang: Lang, now: string): OptionGroup[] {
  const words = shareWords[lang];
  const likely = content.vacancies.filter((vacancy) => isLikelyOpen(vacancy, now));
  const others = content.vacancies.filter((vacancy) => !likely.includes(vacancy));
  const option = ({ id, names: { short, full } }: Vacancy) =>
    optionOf(`${short[lang] ?? short.en} · ${full[lang] ?? full.en}`, id);
  const groups = [...grouped(words.open, likely.map(option)), ...grouped(words.notOpen, others.map(option))];
  return groups.slice(0, BLOCK_KIT.menu.groups);
}

/** The subjects to pick from. Pure. */
export function topicOptions(content: Content, lang: Lang): types.PlainTextOption[] {
  const subjects = subjectsFor(content).slice(0, BLOCK_KIT.menu.options);
  return subjects.map(({ intent, heading }) => optionOf(heading[lang], intent));
}

export function optionOf(label: string, value: string): types.PlainTextOption {
  return { text: plain(clipText(shown(label), BLOCK_KIT.option.text)), value };
}

/** Those of which staff are checking the deadline may well be open. */
function isLikelyOpen(vacancy: Vacancy, now: string): boolean {
  const state = stateOf(vacancy, Date.parse(now));
  return isOpen(state) || state.kind === 'held';
}

function grouped(label: string, options: types.PlainTextOption[]): OptionGroup[] {
  const { options: most } = BLOCK_KIT.menu;
  return Array.from({ length: Math.ceil(options.length / most) }, (_, at) => ({
    label: plain(label),
    options: options.slice(at * most, (at + 1) * most),
  }));
}
