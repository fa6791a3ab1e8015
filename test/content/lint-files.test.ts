import { afterAll, describe, expect, it } from 'vitest';
import { lintContent } from '../../src/content/lint/lint.ts';
import { copyOfContent } from './edited-copy.ts';

const now = '2026-11-22T12:00:00Z';
const ops = 'vacancies/ops.yaml';
const osg = 'vacancies/osg.yaml';
const imsCs = 'vacancies/ims-cs.yaml';

/** What a piece of work gives, done when it is first asked for. */
function once<T>(work: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: work() };
    return result.value;
  };
}

/** One edit, and the problem that must point at `at` afterwards. All slips of one copy are found at once. */
interface Case {
  readonly copy: 'form' | 'meaning' | 'syntax';
  readonly slip: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly at: string;
  readonly says: RegExp;
}

const CASES: readonly Case[] = [
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
    slip: 'an unknown webinar',
    copy: 'meaning',
    name: osg,
    from: 'value: info-session-2025',
    to: 'value: info-session-2052',
    code: 'unknown-webinar',
    at: 'info-session-2052',
    says: /Write one of info-session-2025/,
  },
  {
    slip: 'an unknown programme',
    copy: 'meaning',
    name: osg,
    from: 'programme: nato-hq-internships',
    to: 'programme: nato-hq',
    code: 'unknown-programme',
    at: 'nato-hq\n',
    says: /Write one of nato-hq-internships/,
  },
  {
    slip: 'a policy without a sentence in the wording',
    copy: 'meaning',
    name: osg,
    from: 'policy: not_accepted',
    to: 'policy: not_acepted',
    code: 'unknown-policy',
    at: 'not_acepted',
    says: /under facts\.ai_policy\.policies in wording\/(en|fr)\.yaml/,
  },
  {
    slip: 'a unit that the division does not list',
    copy: 'meaning',
    name: imsCs,
    from: '      - intro:\n          en: In either section',
    to: '      - unit: kitchen\n        intro:\n          en: In either section',
    code: 'unknown-unit',
    at: 'kitchen',
    says: /no unit "kitchen"/,
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
    slip: 'a language that the wording has no word for',
    copy: 'meaning',
    name: osg,
    from: 'oneOf: [en, fr]',
    to: 'oneOf: [en, xx]',
    code: 'unknown-language',
    at: 'xx]',
    says: /no language "xx" under languages in wording/,
  },
  {
    slip: 'a conflict whose other reading is not printed',
    copy: 'meaning',
    name: imsCs,
    from: '  grade:\n    status: silent\n',
    to: '  grade:\n    status: conflict\n    readings: [{ id: a, section: A, value: A }, { id: b, section: B, value: B }]\n    goesBy: a\n    why: { en: A, fr: A }\n',
    code: 'missing-key',
    at: '{ id: b, section: B',
    says: /This reading has no "printed"/,
  },
  {
    slip: 'a conflict that goes by none of its readings',
    copy: 'meaning',
    name: osg,
    from: 'goesBy: offer',
    to: 'goesBy: offers',
    code: 'unknown-reading',
    at: 'offers\n    why',
    says: /Write one of header, offer/,
  },
  {
    slip: 'an hour that the change of clocks skips',
    copy: 'meaning',
    name: osg,
    from: 'at: 2025-06-22T23:59',
    to: 'at: 2025-03-30T02:30',
    code: 'no-such-time',
    at: '2025-03-30T02:30',
    says: /There is no 2025-03-30T02:30 in Europe\/Brussels/,
  },
  {
    slip: 'a day that the calendar does not have',
    copy: 'meaning',
    name: imsCs,
    from: 'at: 2025-06-22T23:59',
    to: 'at: 2025-06-31T23:59',
    code: 'no-such-time',
    at: '2025-06-31T23:59',
    says: /There is no 2025-06-31T23:59/,
  },
  {
    slip: 'an id that is not the name of its file',
    copy: 'meaning',
    name: osg,
    from: 'id: osg\n',
    to: 'id: ops\n',
    code: 'id-is-not-file-name',
    at: 'ops\nprogramme',
    says: /Give both the same name/,
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
];

describe('a slip in a content file', () => {
  describe.each(['form', 'meaning', 'syntax'] as const)('among others of %s', (which) => {
    const cases = CASES.filter(({ copy }) => copy === which);
    const copy = copyOfContent(afterAll);
    const found = once(() => {
      for (const { name, from, to } of cases) copy.edit(name, from, to);
      return lintContent(copy.dir, { now }).problems;
    });

    it.each(cases)('$slip: $code', ({ name, code, at, says }) => {
      const problems = found();
      const place = copy.place(name, at);
      const problem = problems.find(
        (one) =>
          one.code === code &&
          one.line === place.line &&
          one.file === place.file &&
          says.test(`${one.message} ${one.mend}`),
      );
      expect(problem).toMatchObject({ ...place, severity: 'error' });
    });
  });

  it('says that a file is missing', () => {
    const copy = copyOfContent();
    copy.remove('wording/fr.yaml');
    const { problems } = lintContent(copy.dir, { now });
    const file = `${copy.dir}/wording/fr.yaml`;
    expect(problems).toContainEqual(expect.objectContaining({ code: 'missing-file', file, line: 1, column: 1 }));
  });

  it('says that a file is not UTF-8', () => {
    const copy = copyOfContent();
    copy.write(ops, Uint8Array.of(0xff, 0xfe, 0x41));
    const { problems } = lintContent(copy.dir, { now });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unreadable-file', file: `${copy.dir}/${ops}` }));
  });

  it('refuses aliases, with which a file could contain itself', () => {
    const copy = copyOfContent();
    copy.edit(ops, 'source:\n', 'again: &again [*again]\nsource:\n');
    const { problems } = lintContent(copy.dir, { now });
    expect(problems).toContainEqual(expect.objectContaining({ code: 'yaml-syntax', ...copy.place(ops, '*again') }));
  });
});
