import { utteranceOf } from '../commands/utterance.ts';
import type { Content } from '../content/content.ts';
import { fill, fillText } from '../content/fill.ts';
import type { Filling } from '../content/markup.ts';
import type { Lang } from '../content/schema/text.ts';
import { FORMER_MEMBER } from '../privacy/trace.ts';
import type { Block, Runs } from '../reply/reply.ts';
import type { ToldAt, ToldOf } from '../told/told.ts';
import type { Hold } from './holds.ts';
import { sayWhen } from './when.ts';

/** So many of the holds that ended are listed, and so many choices to release are offered. */
const FEW = 5;

/** What the sentences on a hold are filled with: which fact of which vacancy, since when, and who held it. */
export function sayHold(content: Content, lang: Lang, hold: Hold): Filling {
  return {
    ...nameFact(content, lang, hold),
    since: [sayWhen(content.wording[lang], hold.at)],
    by: who(content, lang, hold.by),
  };
}

/** In how many messages a fact was told lately, and where the latest of them stand; null where nobody can tell now. */
export function sayToldAt(content: Content, lang: Lang, of: ToldOf | null, looksBack: number): readonly Block[] {
  const { told, told_one, told_never, told_unknown } = content.wording[lang].commands.holds;
  const days = String(looksBack);
  if (of === null) return [{ kind: 'paragraph', runs: fill(told_unknown, { days }) }];
  const { count, latest } = of;
  if (count === 0) return [{ kind: 'paragraph', runs: fill(told_never, { days }) }];
  const intro = count === 1 ? fill(told_one, { days }) : fill(told, { days, count: String(count) });
  return [
    { kind: 'paragraph', runs: intro },
    { kind: 'list', items: latest.map((at) => messageAt(content, lang, at)) },
  ];
}

/** Who held it before, and until when. */
export function sayBefore(content: Content, lang: Lang, history: readonly Hold[]): readonly Block[] {
  const words = content.wording[lang];
  const { before, before_item } = words.commands.holds;
  const items = history.slice(0, FEW + 1).flatMap((hold) => {
    if (!hold.released) return [];
    const until = [sayWhen(words, hold.released.at)];
    const until_by = who(content, lang, hold.released.by);
    const { since = '', by = '' } = sayHold(content, lang, hold);
    return [fill(before_item, { since, by, until, until_by })];
  });
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', runs: fill(before) },
    { kind: 'list', items: items.slice(0, FEW) },
  ];
}

/** What can be pressed to release. */
export function offerRelease(content: Content, lang: Lang, holds: readonly Hold[]): readonly Block[] {
  const { release } = content.wording[lang].commands.holds;
  const choices = holds.slice(0, FEW).map((hold) => {
    const names = nameFact(content, lang, hold);
    return { label: fillText(release, names), utterance: utteranceOf(content, 'release', lang, names) };
  });
  return [{ kind: 'choices', prompt: '', choices }];
}

/** What a fact of a vacancy is called; a vacancy that is gone, by its id. */
export function nameFact(
  { vacancies, wording }: Content,
  lang: Lang,
  { vacancy, fact }: Pick<Hold, 'vacancy' | 'fact'>,
) {
  const names = vacancies.find(({ id }) => id === vacancy)?.names.short;
  return { vacancy: names?.[lang] ?? names?.en ?? vacancy, fact: wording[lang].facts[fact].label };
}

function who({ wording }: Content, lang: Lang, by: string | null): Runs {
  const { holds, privacy } = wording[lang].commands;
  if (by === 'web' || by === 'terminal') return fill(holds.by[by]);
  if (by === null) return fill(holds.by.nobody);
  return fill(holds.by.person, { person: by === FORMER_MEMBER ? privacy.former : [{ kind: 'id', text: by }] });
}

function messageAt({ wording }: Content, lang: Lang, { place, link, at }: ToldAt): Runs {
  const words = wording[lang];
  const where: Runs = [link === undefined ? { kind: 'id', text: place } : { kind: 'link', text: place, url: link }];
  return fill(words.commands.holds.told_item, { place: where, at: [sayWhen(words, at)] });
}
