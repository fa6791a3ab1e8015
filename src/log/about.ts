import { OUTCOMES } from '../answer/decision.ts';
import { type Problem, problemLine } from '../content/problem.ts';
import { FACES } from '../face.ts';
import { faultOf } from './fault.ts';

/** The figures that an entry may hold: counts, and durations in milliseconds. */
const FIGURES = [
  'ms',
  'mean_ms',
  'longest_ms',
  'count',
  'commands',
  'failed',
  'vacancies',
  'lost',
  ...OUTCOMES,
] as const;

/** The words that an entry may hold: each field is one of a closed list. */
const WORDS = {
  face: FACES,
  signal: ['SIGINT', 'SIGTERM', 'SIGHUP'],
  store: ['sqlite', 'postgres', 'none'],
  send: ['sent', 'refused', 'unclear', 'gave_up', 'expired', 'queue_full', 'stopped'],
} as const;

type Figures = { readonly [Name in (typeof FIGURES)[number]]?: number };
type Words = { readonly [Name in keyof typeof WORDS]?: (typeof WORDS)[Name][number] };

/**
 * What may stand beside a code. There is no field for free text, so that nothing that somebody typed can get in: figures,
 * words of closed lists, the version of the content, problems of the content files, and an error, of which only its kind
 * and place are kept.
 */
export interface About extends Figures, Words {
  /** The version of the content: ten hexadecimal digits. */
  readonly version?: string;
  readonly problems?: readonly Problem[];
  readonly error?: unknown;
}

const VERSION = /^[0-9a-f]{10}$/;

/** Plain JSON of what may be told; whatever else came in, against the types, is left out. */
export function toldAbout(about: About): Readonly<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const name of FIGURES) {
    const figure = about[name];
    if (typeof figure === 'number' && Number.isFinite(figure)) told[name] = Math.round(figure * 1_000) / 1_000;
  }
  for (const [name, allowed] of Object.entries(WORDS)) {
    const word = about[name as keyof Words];
    if (allowed.some((other) => other === word)) told[name] = word;
  }
  if (about.version !== undefined && VERSION.test(about.version)) told.version = about.version;
  if (about.problems) told.problems = about.problems.map(problemLine);
  if (about.error !== undefined) told.error = faultOf(about.error);
  return told;
}
