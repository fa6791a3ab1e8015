import { LANGS, type Lang, type Phrases, type Text } from '../schema/text.ts';
import type { Sources } from '../sources.ts';
import type { Path, YamlFile } from '../yaml-file.ts';

/** A phrase, where it stands, and what it stands for. */
export interface Place {
  readonly yaml: YamlFile;
  readonly path: Path;
  readonly phrase: string;
  readonly lang: Lang | 'any';
  /** What it stands for, in words that a message can use. */
  readonly meaning: string;
  /** The vacancy that it names or belongs to: a vacancy and a unit of it may share a phrase. */
  readonly vacancy?: string;
  readonly isUnit: boolean;
  /** A name is there to be read, and may well be repeated among the aliases. */
  readonly isName: boolean;
}

/** Every phrase and alias of the content, file by file. */
export function phrasePlaces(sources: Sources): Place[] {
  return [...lexiconPlaces(sources), ...programmePlaces(sources), ...sources.vacancies.flatMap(vacancyPlaces)];
}

function lexiconPlaces({ lexicons }: Sources): Place[] {
  return LANGS.flatMap((lang) => {
    const file = lexicons[lang];
    if (!file) return [];
    return Object.entries(file.value.phrases).flatMap(([concept, phrases]) =>
      phrases.map((phrase, i): Place => {
        const path = ['phrases', concept, i];
        return { yaml: file.yaml, path, phrase, lang, meaning: concept, isUnit: false, isName: false };
      }),
    );
  });
}

function programmePlaces({ programmes }: Sources): Place[] {
  if (!programmes) return [];
  return programmes.value.programmes.flatMap(({ id, names, aliases }, i) => {
    const base = { yaml: programmes.yaml, meaning: `the programme ${id}`, isUnit: false };
    const path = ['programmes', i];
    return [...namePlaces(base, [...path, 'names'], names), ...aliasPlaces(base, [...path, 'aliases'], aliases)];
  });
}

function vacancyPlaces({ yaml, value }: Sources['vacancies'][number]): Place[] {
  const { id, names, aliases, facts } = value;
  const base = { yaml, meaning: `the vacancy ${id}`, vacancy: id, isUnit: false };
  const units = facts.division.status === 'stated' ? facts.division.value.units : [];
  const ofUnits = units.flatMap((unit, i) => {
    const ofUnit = { yaml, meaning: `the unit ${unit.id} of ${id}`, vacancy: id, isUnit: true };
    const path = ['facts', 'division', 'value', 'units', i];
    return [
      ...namePlaces(ofUnit, [...path, 'names'], unit.names),
      ...aliasPlaces(ofUnit, [...path, 'aliases'], unit.aliases),
    ];
  });
  return [
    ...namePlaces(base, ['names', 'short'], names.short),
    ...namePlaces(base, ['names', 'full'], names.full),
    ...aliasPlaces(base, ['aliases'], aliases),
    ...ofUnits,
  ];
}

type Base = Pick<Place, 'yaml' | 'meaning' | 'vacancy' | 'isUnit'>;

function namePlaces(base: Base, path: Path, names: Text): Place[] {
  return LANGS.flatMap((lang) => {
    const phrase = names[lang];
    return phrase === undefined ? [] : [{ ...base, path: [...path, lang], phrase, lang, isName: true }];
  });
}

function aliasPlaces(base: Base, path: Path, aliases: Phrases): Place[] {
  return (['any', ...LANGS] as const).flatMap((lang) =>
    aliases[lang].map((phrase, i) => ({ ...base, path: [...path, lang, i], phrase, lang, isName: false })),
  );
}
