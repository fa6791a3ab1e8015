import type { z } from 'zod';
import { type Checked, checkSchema } from './check-schema.ts';
import { type ContentFile, readContentFiles } from './files.ts';
import type { Problem } from './problem.ts';
import { commandsSchema } from './schema/commands.ts';
import { placesSchema } from './schema/places.ts';
import { countriesSchema, languagesSchema, membersSchema, statedSchema } from './schema/reference.ts';
import { LANGS, type Lang } from './schema/text.ts';
import { conceptsSchema, intentsSchema, lexiconSchema } from './schema/understanding.ts';
import { programmesSchema, vacancySchema, webinarSchema } from './schema/vacancy.ts';
import { wordingSchema } from './schema/wording.ts';
import { parseYamlFile } from './yaml-file.ts';

export type Concepts = z.output<typeof conceptsSchema>;
export type Lexemes = z.output<typeof lexiconSchema>;
export type Intents = z.output<typeof intentsSchema>;
export type Commands = z.output<typeof commandsSchema>;
export type Wordings = z.output<typeof wordingSchema>;
export type Programmes = z.output<typeof programmesSchema>;
export interface ReferenceFiles {
  readonly members: Checked<z.output<typeof membersSchema>> | null;
  readonly countries: Checked<z.output<typeof countriesSchema>> | null;
  readonly languages: Checked<z.output<typeof languagesSchema>> | null;
  readonly stated: Checked<z.output<typeof statedSchema>> | null;
  readonly places: Checked<z.output<typeof placesSchema>> | null;
}
export type VacancyFile = Checked<z.output<typeof vacancySchema>>;
export type WebinarFile = Checked<z.output<typeof webinarSchema>>;

/** Every content file that has passed its schema, with the places of its lines; null is a file that has not. */
export interface Sources {
  readonly version: string;
  readonly concepts: Checked<Concepts> | null;
  readonly lexicons: Readonly<Record<Lang, Checked<Lexemes> | null>>;
  readonly intents: Checked<Intents> | null;
  readonly commands: Checked<Commands> | null;
  readonly wording: Readonly<Record<Lang, Checked<Wordings> | null>>;
  readonly programmes: Checked<Programmes> | null;
  readonly reference: ReferenceFiles;
  /** In the order of their ids. */
  readonly vacancies: readonly VacancyFile[];
  readonly webinars: readonly WebinarFile[];
  /** What is wrong with single files, whatever the others hold. */
  readonly problems: readonly Problem[];
}

/** Reads a content folder and judges each file by its schema. Never throws. */
export function readSources(dir: string): Sources {
  const { files, problems: unreadable, version } = readContentFiles(dir);
  const problems: Problem[] = [...unreadable];
  const check = <Schema extends z.ZodType>(file: ContentFile, schema: Schema) => {
    const result = checkSchema(parseYamlFile(file.shown, file.text), schema);
    problems.push(...result.problems);
    return result.checked;
  };
  const one = <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const file = files.find((each) => each.name === name);
    if (file) return check(file, schema);
    if (!unreadable.some((problem) => problem.file.endsWith(name))) problems.push(absent(dir, name));
    return null;
  };
  const all = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    files.filter(({ name }) => name.startsWith(`${folder}/`)).flatMap((file) => check(file, schema) ?? []);
  const each = <Schema extends z.ZodType>(folder: string, schema: Schema) => {
    const [en, fr] = LANGS.map((lang) => one(`${folder}/${lang}.yaml`, schema));
    return { en: en ?? null, fr: fr ?? null };
  };
  return {
    version,
    concepts: one('lexicon/concepts.yaml', conceptsSchema),
    lexicons: each('lexicon', lexiconSchema),
    intents: one('intents.yaml', intentsSchema),
    commands: one('commands.yaml', commandsSchema),
    wording: each('wording', wordingSchema),
    programmes: one('programmes.yaml', programmesSchema),
    reference: {
      members: one('reference/members.yaml', membersSchema),
      countries: one('reference/countries.yaml', countriesSchema),
      languages: one('reference/languages.yaml', languagesSchema),
      stated: one('reference/stated.yaml', statedSchema),
      places: one('reference/places.yaml', placesSchema),
    },
    vacancies: all('vacancies', vacancySchema).sort(byId),
    webinars: all('webinars', webinarSchema).sort(byId),
    problems,
  };
}

function byId(a: Checked<{ readonly id: string }>, b: Checked<{ readonly id: string }>): number {
  return a.value.id < b.value.id ? -1 : Number(a.value.id > b.value.id);
}

function absent(dir: string, name: string): Problem {
  return {
    file: `${dir}/${name}`,
    line: 1,
    column: 1,
    code: 'missing-file',
    severity: 'error',
    message: 'The file is missing.',
    mend: 'Put it back, or check that this is the content folder.',
  };
}
