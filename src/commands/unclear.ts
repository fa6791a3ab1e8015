import { listed } from '../answer/compose/tongue.ts';
import { fill } from '../content/fill.ts';
import type { Gap, ValueGap } from '../content/schema/commands.ts';
import { FACT_IDS } from '../content/schema/facts.ts';
import type { Text } from '../content/schema/text.ts';
import { speakOn } from '../places/speak.ts';
import { subjectsFor } from '../sharing/subjects.ts';
import type { Unclear } from './command.ts';
import type { CommandParts, CommandScene, Said } from './parts.ts';
import { says } from './says.ts';
import { utteranceOf } from './utterance.ts';

/** Says what can stand where a command could not be read, with an example. */
export function sayUnclear(
  { content }: CommandParts,
  { of, gap, vacancy: meant }: Unclear,
  { lang, face }: CommandScene,
): Said {
  const words = content.wording[lang];
  const { unclear } = words.commands;
  const named = (names: readonly Text[]) => names.map((name) => name[lang] ?? name.en);
  const called = (one: ValueGap) => Object.values(content.commandValues[one]).map((value) => value[lang][0] ?? '');
  const names = {
    vacancy: named(content.vacancies.map((vacancy) => vacancy.names.short)),
    programme: named(content.programmes.map((programme) => programme.names)),
    fact: FACT_IDS.map((id) => words.facts[id].label),
    subject: subjectsFor(content).map(({ heading }) => heading[lang]),
    language: called('language'),
    speak: speakOn(face).map((speak) => content.commandValues.speak[speak][lang][0] ?? ''),
    switch: called('switch'),
    vacancies: named(content.vacancies.map((vacancy) => vacancy.names.short)),
    text: [],
  } satisfies Record<Gap, readonly string[]>;
  const pair = listed({ lang, words }, names.vacancies.slice(0, 2));
  const filling = Object.fromEntries(Object.entries(names).map(([each, [first]]) => [each, first ?? '']));
  const [vacancy] = named(content.vacancies.filter(({ id }) => id === meant).map((one) => one.names.short));
  const given = {
    fact: words.facts.stipend.label,
    vacancies: pair,
    text: '…',
    ...(vacancy !== undefined && { vacancy }),
  };
  const typed = utteranceOf(content, of, lang, { ...filling, ...given });
  const example = fill(unclear.example, { example: typed });
  const sentence = gap === 'vacancy' || gap === 'fact' ? unclear[gap] : unclear.other;
  return says(lang, fill(sentence, { names: names[gap].join(words.join.comma) }), example);
}
