import { stringify } from 'yaml';
import { FACT_IDS, type FactId } from '../schema/facts.ts';
import { STATED_FORMS } from './stated-forms.ts';

export interface TemplateOptions {
  readonly id: string;
  /** Ids of programmes; the first one is filled in. */
  readonly programmes: readonly string[];
  /** Ids of the sentences that postings share, by fact. */
  readonly policies: Readonly<Partial<Record<FactId, readonly string[]>>>;
  /** What every fact starts as, until somebody has looked at the posting. */
  readonly rest: 'silent' | 'lost';
}

/**
 * A vacancy file in which only the places marked `<-` have to be filled in. Every fact of the schema stands there, with
 * its stated form as a comment.
 */
export function vacancyTemplate({ id, programmes, policies, rest }: TemplateOptions): string {
  const [programme = '', ...others] = programmes;
  return `${[
    ...HEADER,
    `id: ${quote(id)}`,
    `programme: ${programme}${others.length > 0 ? `  # or ${others.join(', ')}` : ''}`,
    ...NAMES,
    ...ALIASES,
    `  any: [${quote(id)}]`,
    '  en: []',
    '  fr: []',
    ...STATE,
    'source:',
    '  # The title as the posting prints it.',
    `  title: ${quote(id)}`,
    '  # The address that it was copied from, and the day (such as 2027-01-15); unknown if nobody has noted it.',
    '  url: unknown',
    '  captured: unknown',
    '  authoritative: en',
    '',
    'facts:',
    ...FACT_IDS.flatMap((fact) => (fact === 'deadline' ? DEADLINE : factLines(fact, rest, policies[fact] ?? []))),
  ].join('\n')}\n`;
}

const HEADER = [
  '# A new vacancy. Fill in the places marked "<-" (names, state, deadline); then the file can be used.',
  '# Go through the posting from the first line to the last, and give every fact the status that it has there:',
  '#   stated    it stands there: take the "#" from the lines below the fact, and delete the old status',
  '#   silent    the posting is whole and says nothing of it',
  '#   lost      our copy is empty at that place: "section" names the heading',
  '#   conflict  the posting says two things: content/README.md shows how to write both down',
  '# "section" is the heading under which it stands. Beside a value you may add, as in the three other files,',
  '#   printed: as the posting prints it, where that matters',
  '#   note: { en: …, fr: … }',
  '# `npm run lint:content` says what is still missing.',
  '',
];

const NAMES = [
  'names:',
  '  # The short name stands on buttons and in tables.',
  '  short:',
  '    en:  # <-',
  '    fr:  # <-',
  '  full:',
  '    en:  # <-',
  '    fr:  # <-',
];

const ALIASES = [
  '# What people call it: numbers and acronyms under "any", words under their language. Capitals, accents and hyphens do not',
  '# matter, and the names above need no repeating. No other vacancy may have the same alias.',
  'aliases:',
];

const STATE = [
  '# by_deadline: open until the deadline. content/README.md shows how "withdrawn" and "extended" are written.',
  'state:',
  '  kind:  # <- by_deadline',
];

const DEADLINE = [
  '',
  '  deadline:',
  '    status: stated',
  '    section:  # <- the heading under which it stands',
  '    value:',
  '      at:  # <- such as 2027-02-28T23:59',
  '      zone: Europe/Brussels',
];

function factLines(fact: FactId, rest: 'silent' | 'lost', policies: readonly string[]): string[] {
  const status = rest === 'lost' ? ['    status: lost', '    section: Posting'] : ['    status: silent'];
  const form = stringify({ status: 'stated', section: 'WHAT WE OFFER', value: STATED_FORMS[fact] }, { lineWidth: 0 });
  const lines = form.trimEnd().split('\n');
  const shared = policies.map((policy) => `    # or, in a sentence that postings share: value: { policy: ${policy} }`);
  return ['', `  ${fact}:`, ...status, ...lines.map((line) => `    # ${line}`), ...shared];
}

/** An id of digits only, or a word such as "true", needs quotes to stay a text. */
function quote(id: string): string {
  return stringify(id).trimEnd();
}
