import type { Content } from '../content/content.ts';
import { fill, joinRuns } from '../content/fill.ts';
import { FACT_IDS } from '../content/schema/facts.ts';
import type { Lang } from '../content/schema/text.ts';
import { sayWhen } from '../holds/when.ts';
import { languageIn } from '../places/show-settings.ts';
import type { Block, Runs } from '../reply/reply.ts';
import type { Trace } from './trace.ts';

type Shown = {
  readonly [Kind in Trace['kind']]: (content: Content, lang: Lang, trace: Extract<Trace, { kind: Kind }>) => Runs;
};

const SHOWN: Shown = {
  lang: (content, lang, trace) => {
    const { language, unread_language } = itemsIn(content, lang);
    return trace.lang ? fill(language, { language: languageIn(content, lang, trace.lang) }) : fill(unread_language);
  },
  settings: (content, lang, { place, at }) => {
    const { places } = content.wording[lang].commands.privacy;
    const called = place === 'web' || place === 'terminal' ? places[place] : byId(place);
    return fill(itemsIn(content, lang).settings, { place: called, at: when(content, lang, at) });
  },
  held: (content, lang, trace) => fill(itemsIn(content, lang).held, named(content, lang, trace)),
  released: (content, lang, trace) => fill(itemsIn(content, lang).released, named(content, lang, trace)),
  posted: (content, lang, { post, place, count, at, line }) => {
    const { answers, suggestions, cards, notes, card_with_line } = itemsIn(content, lang);
    const where = { place: byId(place), at: when(content, lang, at) };
    if (line !== undefined) return fill(card_with_line, { ...where, line });
    const { one, many } = { answer: answers, suggestion: suggestions, card: cards, note: notes }[post];
    return count === 1 ? fill(one, where) : fill(many, { ...where, count: String(count) });
  },
  chat: (content, lang, { at }) => fill(itemsIn(content, lang).chat, { at: when(content, lang, at) }),
  topic: (content, lang, { vacancies, intents, at }) => {
    const { topic, no_topic } = itemsIn(content, lang);
    const { intents: known, join } = content.wording[lang];
    const subjects = [
      ...vacancies.map((id) => vacancyIn(content, lang, id)),
      ...intents.flatMap((id) => known[id]?.heading ?? []),
    ];
    if (subjects.length === 0) return fill(no_topic, { at: when(content, lang, at) });
    return fill(topic, { subjects: subjects.join(join.comma), at: when(content, lang, at) });
  },
  stated: (content, lang, { said, at }) => {
    const { facts, join } = content.wording[lang];
    const items = said.map(({ about, words }) =>
      fill(itemsIn(content, lang).said, { about: facts[about].label, words }),
    );
    const all = joinRuns(items, { kind: 'text', text: join.comma });
    return fill(itemsIn(content, lang).stated, { said: all, at: when(content, lang, at) });
  },
};

/** What is kept, one thing under another. */
export function showTraces(content: Content, lang: Lang, traces: readonly Trace[]): Block {
  return { kind: 'list', items: traces.map((trace) => show(content, lang, trace)) };
}

function show<Kind extends Trace['kind']>(content: Content, lang: Lang, trace: Extract<Trace, { kind: Kind }>): Runs {
  const draw = SHOWN[trace.kind] as Shown[Kind];
  return draw(content, lang, trace);
}

function byId(id: string): Runs {
  return [{ kind: 'id', text: id }];
}

function itemsIn({ wording }: Content, lang: Lang) {
  return wording[lang].commands.privacy.items;
}

function when({ wording }: Content, lang: Lang, at: string): Runs {
  return [sayWhen(wording[lang], at)];
}

/** A vacancy or a fact that the content no longer has goes by its id. */
function named(
  content: Content,
  lang: Lang,
  { vacancy, fact, at }: { readonly vacancy: string; readonly fact: string; readonly at: string },
) {
  const known = FACT_IDS.find((id) => id === fact);
  return {
    vacancy: vacancyIn(content, lang, vacancy),
    fact: known ? content.wording[lang].facts[known].label : fact,
    at: when(content, lang, at),
  };
}

function vacancyIn({ vacancies }: Content, lang: Lang, id: string): string {
  const names = vacancies.find((vacancy) => vacancy.id === id)?.names.short;
  return names?.[lang] ?? names?.en ?? id;
}
