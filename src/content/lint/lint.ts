import { checkReferences } from '../check-references.ts';
import { compileSources } from '../load.ts';
import { inReadingOrder, type Problem } from '../problem.ts';
import { readSources, type Sources } from '../sources.ts';
import { checkChoices } from './choices.ts';
import { coverage } from './coverage.ts';
import { checkDates } from './dates.ts';
import { checkFrench } from './french.ts';
import { checkPhrases } from './phrases.ts';
import { checkReach } from './reach.ts';
import { checkWebinars } from './webinars.ts';

export interface LintReport {
  /** File by file, from top to bottom. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** Vacancy by fact, with the statuses; of the vacancies whose files are sound. */
  readonly coverage: string;
}

export interface LintOptions {
  /** The instant by which past dates are judged, ISO UTC. */
  readonly now: string;
  /** A text that is missing in French is an error. */
  readonly strict?: boolean;
}

/** Judges a content folder as a whole. Never throws: files that can't be read are among the problems. */
export function lintContent(dir: string, { now, strict = false }: LintOptions): LintReport {
  const sources = readSources(dir);
  const fatal = [...sources.problems, ...checkReferences(sources)];
  const content = fatal.length === 0 ? compileSources(sources) : null;
  const found = [
    ...fatal,
    ...checkPhrases(sources),
    ...checkReach(sources, content),
    ...(content ? checkChoices(sources, content) : []),
    ...checkWebinars(withSoundTimes(sources, fatal)),
    ...checkDates(withSoundTimes(sources, fatal), now),
    ...checkFrench(sources),
  ];
  const problems = inReadingOrder(found.map((problem) => (strict ? asStrict(problem) : problem)));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const vacancies = sources.vacancies.map(({ value }) => value);
  return { problems, errors, warnings: problems.length - errors, coverage: coverage(vacancies) };
}

/** Times that no clock shows are told once, and compared with nothing. */
function withSoundTimes(sources: Sources, fatal: readonly Problem[]): Sources {
  const broken = new Set(fatal.filter(({ code }) => code === 'no-such-time').map(({ file }) => file));
  return {
    ...sources,
    vacancies: sources.vacancies.filter(({ yaml }) => !broken.has(yaml.file)),
    webinars: sources.webinars.filter(({ yaml }) => !broken.has(yaml.file)),
  };
}

function asStrict(problem: Problem): Problem {
  return problem.code === 'missing-french' ? { ...problem, severity: 'error' } : problem;
}
