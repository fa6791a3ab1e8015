import { SLIPS_OF_LISTS } from './slips-of-lists.ts';
import { SLIPS_OF_MEANING } from './slips-of-meaning.ts';

const ops = 'vacancies/ops.yaml';
const osg = 'vacancies/osg.yaml';

/** One edit, and the problem that must point at `at` afterwards. All slips of one copy are found at once. */
export interface Slip {
  readonly copy: 'form' | 'meaning' | 'syntax';
  readonly slip: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly at: string;
  readonly says: RegExp;
}

export const SLIPS: readonly Slip[] = [
  {
    slip: 'a fact without a status',
    copy: 'form',
    name: ops,
    from: 'requisition_number:\n    status: stated',
    to: 'requisition_number:',
    code: 'fact-without-status',
    at: 'requisition_number:',
    says: /"requisition_number" has no status/,
  },
  {
    slip: 'a fact that is left out',
    copy: 'form',
    name: ops,
    from: '  how_to_apply:\n    status: silent\n',
    to: '',
    code: 'fact-without-status',
    at: 'facts:',
    says: /"how_to_apply" is missing.*status: silent/,
  },
  {
    slip: 'a status that does not exist',
    copy: 'form',
    name: ops,
    from: 'status: silent',
    to: 'status: unclear',
    code: 'wrong-value',
    at: 'unclear\n',
    says: /stated, silent, lost or conflict/,
  },
  {
    slip: 'a key that nobody knows',
    copy: 'form',
    name: ops,
    from: '    fr: OPS\n',
    to: '    fr: OPS\n    frr: OPS\n',
    code: 'unknown-key',
    at: 'frr:',
    says: /"frr" is not known here/,
  },
  {
    slip: 'a missing group of lines',
    copy: 'form',
    name: ops,
    from: 'programme: nato-hq-internships\n',
    to: '',
    code: 'missing-key',
    at: '#',
    says: /"programme" is missing/,
  },
  {
    slip: 'a number where a text belongs',
    copy: 'form',
    name: ops,
    from: 'title: NATO Internship - Operations Division (OPS)-250700',
    to: 'title: 250700',
    code: 'not-text',
    at: '250700\n  url',
    says: /Write it in quotes: "250700"/,
  },
  {
    slip: 'a text where a list belongs',
    copy: 'form',
    name: osg,
    from: 'oneOf: [en, fr]',
    to: 'oneOf: en',
    code: 'wrong-type',
    at: 'en\n      level',
    says: /a list \(lines that begin with "- "\)/,
  },
  {
    slip: 'nothing after a colon',
    copy: 'form',
    name: ops,
    from: '    en: OPS\n',
    to: '    en:\n',
    code: 'empty',
    at: 'en:\n',
    says: /"names.short.en" is empty/,
  },
  {
    slip: 'a date in another form',
    copy: 'form',
    name: ops,
    from: 'captured: unknown',
    to: 'captured: 22/06/2025',
    code: 'wrong-value',
    at: '22/06/2025',
    says: /a date such as 2025-06-22/,
  },
  {
    slip: 'the same key twice',
    copy: 'syntax',
    name: ops,
    from: 'programme: nato-hq-internships',
    to: 'programme: nato-hq-internships\nprogramme: nato-hq-internships',
    code: 'duplicate-key',
    at: 'programme: nato-hq-internships\nnames',
    says: /Delete one of the two lines/,
  },
  {
    slip: 'a tab instead of spaces',
    copy: 'syntax',
    name: ops,
    from: '  kind: by_deadline',
    to: '\tkind: by_deadline',
    code: 'yaml-syntax',
    at: '\tkind: by_deadline',
    says: /never with the tab key/,
  },
  {
    slip: 'a conflict without goesBy',
    copy: 'form',
    name: osg,
    from: '    goesBy: offer\n',
    to: '',
    code: 'missing-key',
    at: 'telework:',
    says: /"goesBy" is missing under "facts\.telework"/,
  },
  {
    slip: 'a conflict without why',
    copy: 'form',
    name: osg,
    from: '    why:\n      en:',
    to: '    because:\n      en:',
    code: 'missing-key',
    at: 'telework:',
    says: /"why" is missing under "facts\.telework"/,
  },
  {
    slip: 'a zone that does not exist',
    copy: 'form',
    name: osg,
    from: 'zone: Europe/Brussels',
    to: 'zone: CET/Brussels',
    code: 'wrong-value',
    at: 'CET/Brussels',
    says: /an IANA time zone such as Europe\/Brussels/,
  },
  ...SLIPS_OF_LISTS,
  ...SLIPS_OF_MEANING,
];
