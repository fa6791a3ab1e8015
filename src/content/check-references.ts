import { checkCommandValues } from './check-command-values.ts';
import { checkCommands } from './check-commands.ts';
import { checkLexiconNames, checkRuleNames } from './check-names.ts';
import type { Checked } from './check-schema.ts';
import { checkWording } from './check-wording.ts';
import { exists } from './local-time.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './problem-at.ts';
import { FACT_IDS, type Fact, type FactValue } from './schema/facts.ts';
import { LANGS } from './schema/text.ts';
import type { Sources, VacancyFile } from './sources.ts';
import type { Path } from './yaml-file.ts';

/**
 * What one file says of another, and what no schema can see: ids that nothing bears, a conflict that goes by no reading,
 * a local time that no clock shows. Content with any of these would give wrong answers, so it is never loaded.
 */
export function checkReferences(sources: Sources): Problem[] {
  return [
    ...sources.vacancies.flatMap((vacancy) => checkVacancy(vacancy, sources)),
    ...[...sources.vacancies, ...sources.webinars].flatMap((file) => checkTimes(file, file.value, [])),
    ...checkIds(sources.vacancies),
    ...checkIds(sources.webinars),
    ...checkLexiconNames(sources),
    ...checkRuleNames(sources),
    ...checkWording(sources),
    ...checkCommands(sources),
    ...checkCommandValues(sources),
  ];
}

function checkVacancy(file: VacancyFile, sources: Sources): Problem[] {
  const { value: vacancy } = file;
  const known = sources.programmes?.value.programmes.map(({ id }) => id);
  const programme =
    known && !known.includes(vacancy.programme)
      ? [unknown(file, ['programme'], 'programme', vacancy.programme, 'in programmes.yaml', known)]
      : [];
  const facts = FACT_IDS.flatMap((id) => checkFact(file, ['facts', id], vacancy.facts[id], sources));
  return [...programme, ...facts, ...checkUnits(file)];
}

function checkFact(file: VacancyFile, path: Path, fact: Fact, sources: Sources): Problem[] {
  return [...checkMentions(file, path, fact), ...checkReadings(file, path, fact, sources)];
}

function checkMentions(file: VacancyFile, path: Path, fact: Fact): Problem[] {
  const known = new Set<string>(FACT_IDS);
  const mentions = 'mentions' in fact ? (fact.mentions ?? []) : [];
  return mentions.flatMap((id, i) =>
    known.has(id) ? [] : [unknown(file, [...path, 'mentions', i], 'fact', id, 'in vacancy files', FACT_IDS)],
  );
}

function checkReadings(file: VacancyFile, path: Path, fact: Fact, sources: Sources): Problem[] {
  if (fact.status === 'stated') return checkValue(file, [...path, 'value'], fact.value, sources);
  if (fact.status !== 'conflict') return [];
  const ids = fact.readings.map(({ id }) => id);
  const choice = ids.includes(fact.goesBy)
    ? []
    : [unknown(file, [...path, 'goesBy'], 'reading', fact.goesBy, 'among the readings of this fact', ids)];
  const unprinted = fact.readings.flatMap(({ id, printed }, i) =>
    id === fact.goesBy || printed !== undefined ? [] : [notPrinted(file, [...path, 'readings', i])],
  );
  const values = fact.readings.flatMap(({ value }, i) =>
    checkValue(file, [...path, 'readings', i, 'value'], value, sources),
  );
  return [...choice, ...unprinted, ...values];
}

/** The reading that is not gone by is told as the posting prints it. */
function notPrinted(file: VacancyFile, path: Path): Problem {
  const message = 'This reading has no "printed", and the desk tells it as the posting prints it.';
  const mend = 'Add a line "printed: …" there, with the words of the posting.';
  return problemAt(file.yaml, path, 'missing-key', message, mend);
}

function checkValue(file: VacancyFile, path: Path, value: unknown, sources: Sources): Problem[] {
  if (path[1] === 'webinar') {
    const ids = sources.webinars.map(({ value: webinar }) => webinar.id);
    const isKnown = ids.some((id) => id === value);
    return isKnown ? [] : [unknown(file, path, 'webinar', String(value), 'in content/webinars', ids)];
  }
  if (path[1] === 'languages') return checkLanguages(file, path, value as FactValue<'languages'>, sources);
  if (typeof value !== 'object' || value === null || !('policy' in value)) return [];
  return LANGS.flatMap((lang) => {
    const facts: Readonly<Record<string, object>> = sources.wording[lang]?.value.facts ?? {};
    const wording = facts[String(path[1])];
    if (!wording || !('policies' in wording)) return [];
    const ids = Object.keys(wording.policies ?? {});
    const isKnown = ids.some((id) => id === value.policy);
    const where = `under facts.${String(path[1])}.policies in wording/${lang}.yaml`;
    return isKnown ? [] : [unknown(file, [...path, 'policy'], 'policy', String(value.policy), where, ids)];
  });
}

/** The wording must have a word for each language that a criterion names. */
function checkLanguages(
  file: VacancyFile,
  path: Path,
  { oneOf }: FactValue<'languages'>,
  { wording }: Sources,
): Problem[] {
  return oneOf.flatMap((code, i) =>
    LANGS.flatMap((lang) => {
      const words = wording[lang]?.value.languages;
      if (!words || Object.hasOwn(words, code)) return [];
      const where = `under languages in wording/${lang}.yaml`;
      return [unknown(file, [...path, 'oneOf', i], 'language', code, where, Object.keys(words))];
    }),
  );
}

/** Duties may stand under a unit, which the division must list. */
function checkUnits(file: VacancyFile): Problem[] {
  const { duties, division } = file.value.facts;
  if (duties.status !== 'stated') return [];
  const ids = division.status === 'stated' ? division.value.units.map(({ id }) => id) : [];
  return duties.value.flatMap(({ unit }, i) => {
    if (unit === undefined || ids.includes(unit)) return [];
    return [
      unknown(file, ['facts', 'duties', 'value', i, 'unit'], 'unit', unit, 'among the units of the division', ids),
    ];
  });
}

/** Finds every wall-clock time in a file, wherever it stands. */
function checkTimes(file: Checked<unknown>, value: unknown, path: Path): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('at' in value && 'zone' in value && typeof value.at === 'string' && typeof value.zone === 'string') {
    if (exists({ at: value.at, zone: value.zone })) return [];
    const message = `There is no ${value.at} in ${value.zone}: the calendar or the change of clocks skips it.`;
    return [
      problemAt(file.yaml, [...path, 'at'], 'no-such-time', message, 'Check day, month and hour in the posting.'),
    ];
  }
  const steps: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item, i) => [i, item])
    : Object.entries(value);
  return steps.flatMap(([step, child]) => checkTimes(file, child, [...path, step]));
}

/** An id must be the file's own name, which also makes it unique. */
function checkIds(files: readonly Checked<{ readonly id: string }>[]): Problem[] {
  return files.flatMap(({ yaml, value: { id } }) => {
    if (yaml.file.endsWith(`/${id}.yaml`)) return [];
    const message = `The id "${id}" is not the name of the file.`;
    return [problemAt(yaml, ['id'], 'id-is-not-file-name', message, 'Give both the same name.')];
  });
}

function unknown(
  file: VacancyFile,
  path: Path,
  what: 'programme' | 'webinar' | 'policy' | 'language' | 'reading' | 'unit' | 'fact',
  id: string,
  where: string,
  known: readonly string[],
): Problem {
  const choice =
    known.length > 0 && known.length <= 12 ? `one of ${[...new Set(known)].join(', ')}` : 'one that exists';
  const message = `There is no ${what} "${id}" ${where}.`;
  return problemAt(file.yaml, path, `unknown-${what}`, message, `Write ${choice}, or add "${id}" ${where}.`);
}
