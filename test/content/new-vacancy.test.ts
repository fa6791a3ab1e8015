import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Command, runCommand } from '../../adapters/terminal/index.ts';
import { runLintContent } from '../../adapters/terminal/lint-content.ts';
import { runNewVacancy } from '../../adapters/terminal/new-vacancy.ts';
import { FACT_IDS, factSchemas } from '../../src/content/schema/facts.ts';
import { vacancySchema } from '../../src/content/schema/vacancy.ts';
import { copyOfContent, type EditedCopy } from './edited-copy.ts';

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

async function run(command: Command, copy: EditedCopy, ...argv: readonly string[]): Promise<Ended> {
  const written = { output: '', errors: '' };
  const sink = (name: 'output' | 'errors') =>
    new Writable({
      write(chunk, _, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const code = await runCommand(command, {
    argv,
    variables: { DESK_CONTENT: copy.dir, DESK_NOW: '2027-01-01T12:00:00Z' },
    input: process.stdin,
    output: sink('output'),
    errors: sink('errors'),
    width: 120,
    ansi: false,
    interactive: false,
  });
  return { code, ...written };
}

/** The file with names, state and deadline filled in, and nothing else. */
const filled = (text: string) =>
  text
    .replaceAll(/(en|fr): {2}# <-/g, '$1: Sample Office')
    .replace('kind:  # <- by_deadline', 'kind: by_deadline')
    .replace(/section: {2}# <-.*/, 'section: Header')
    .replace(/at: {2}# <-.*/, 'at: 2027-02-28T23:59');

describe('npm run new:vacancy', () => {
  it.each(['lost', 'silent'] as const)(
    'writes a file that loads once it is filled in; all else is %s',
    async (rest) => {
      const copy = copyOfContent();
      const { code, output } = await run(runNewVacancy, copy, 'sample-office', ...(rest === 'lost' ? [] : [rest]));
      expect(code).toBe(0);
      expect(output).toContain(join(copy.dir, 'vacancies/sample-office.yaml'));
      const text = copy.read('vacancies/sample-office.yaml');
      const vacancy = vacancySchema.parse(parse(filled(text)));
      expect(vacancy.id).toBe('sample-office');
      const { deadline, ...others } = vacancy.facts;
      expect(deadline.status).toBe('stated');
      expect(Object.values(others).map(({ status }) => status)).toEqual(Array(FACT_IDS.length - 1).fill(rest));
    },
  );

  it('marks exactly the places that have to be filled in', async () => {
    const copy = copyOfContent();
    await run(runNewVacancy, copy, 'sample-office');
    const file = join(copy.dir, 'vacancies/sample-office.yaml');
    const marked = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (line.includes(': ') && line.includes('# <-') ? [i + 1] : []));
    const { code, output } = await run(runLintContent, copy);
    expect(code).toBe(1);
    const told = [...output.matchAll(/sample-office\.yaml:(\d+):\d+ error empty/g)].map(([, line]) => Number(line));
    expect(told).toEqual(marked);
  });

  it('shows for every fact how it is written where it is stated', async () => {
    const copy = copyOfContent();
    await run(runNewVacancy, copy, 'sample-office');
    const text = copy.read('vacancies/sample-office.yaml');
    for (const id of FACT_IDS.filter((fact) => fact !== 'deadline')) {
      const block = text.split(`\n  ${id}:\n`)[1]?.split(/\n\n/)[0] ?? '';
      const form = block.split('\n').filter((line) => /^ {4}# (?!or,)/.test(line));
      const stated = parse(form.map((line) => line.replace(/^ {4}# /, '')).join('\n'));
      expect(factSchemas[id].safeParse(stated), id).toMatchObject({ success: true, data: { status: 'stated' } });
    }
  });

  it('names the sentences that postings share', async () => {
    const copy = copyOfContent();
    await run(runNewVacancy, copy, 'sample-office');
    expect(copy.read('vacancies/sample-office.yaml')).toMatch(/ai_policy:[\s\S]*?value: \{ policy: not_accepted \}/);
  });

  it('never writes over a file', async () => {
    const copy = copyOfContent();
    const before = copy.read('vacancies/osg.yaml');
    const { code, errors } = await run(runNewVacancy, copy, 'osg');
    expect(code).toBe(1);
    expect(errors).toMatch(/osg\.yaml exists already and stays as it is/);
    expect(copy.read('vacancies/osg.yaml')).toBe(before);
  });

  it.each([
    ['Sample Été 2027', '"sample-ete-2027" would do'],
    ['../../etc/passwd', '"etc-passwd" would do'],
    ['—', 'such as cyber-2027'],
  ])('refuses the id %s, and proposes a better one', async (id, proposal) => {
    const copy = copyOfContent();
    const names = copy.names();
    const { code, errors } = await run(runNewVacancy, copy, id);
    expect(code).toBe(1);
    expect(errors).toContain(proposal);
    expect(copy.names()).toEqual(names);
  });

  it('takes an id of digits only', async () => {
    const copy = copyOfContent();
    await run(runNewVacancy, copy, '990001');
    expect(vacancySchema.parse(parse(filled(copy.read('vacancies/990001.yaml')))).id).toBe('990001');
  });

  it('says how it is used', async () => {
    const copy = copyOfContent();
    expect(await run(runNewVacancy, copy)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('new:vacancy ID'),
    });
    expect(await run(runNewVacancy, copy, 'a', 'stated')).toMatchObject({ code: 2 });
  });
});

describe('npm run lint:content', () => {
  it('prints each problem as file:line:column, then the table and the counts, and ends with 1', async () => {
    const copy = copyOfContent();
    copy.edit('vacancies/osg.yaml', 'goesBy: offer', 'goesBy: offers');
    const { code, output } = await run(runLintContent, copy);
    expect(code).toBe(1);
    const { file, line, column } = copy.place('vacancies/osg.yaml', 'offers\n');
    expect(output).toContain(`${file}:${line}:${column} error unknown-reading: `);
    expect(output).toMatch(/\ntelework( +\w+)* +conflict( +\w+)*\n/);
    expect(output).toMatch(/: \d+ errors?, \d+ warnings?\n$/);
  });

  it('knows --strict, and no other option', async () => {
    const copy = copyOfContent();
    copy.edit('vacancies/ops.yaml', '    fr: OPS\n', '');
    expect((await run(runLintContent, copy)).output).toMatch(/ops\.yaml:\d+:\d+ warning missing-french/);
    expect((await run(runLintContent, copy, '--strict')).output).toMatch(/ops\.yaml:\d+:\d+ error missing-french/);
    expect(await run(runLintContent, copy, '--stric')).toMatchObject({ code: 2 });
  });
});
