import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runCommand } from '../../../adapters/terminal/index.ts';
import { runStoreMove } from '../../../adapters/terminal/store-move.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { makeSchema, TEST_DATABASE_URL } from '../../store/postgres-schema.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-store-move-'));
  file = join(folder, 'desk.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(variables: Record<string, string>, argv: readonly string[] = []) {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const terminal = { argv, variables, input, output, errors, width: 80, ansi: false, interactive: false };
  const code = await runCommand(runStoreMove, terminal);
  output.end();
  errors.end();
  return { code, output: await text(output), errors: await text(errors) };
}

async function fill(): Promise<void> {
  const store = await openStore({ file });
  await store.q('insert into person (person, lang, at) values ($1, $2, $3)', ['slack:T1:U1', 'fr', 1]);
  await store.close();
}

describe('npm run store:move', () => {
  it.each([
    ['without a database', {}, /DATABASE_URL: set it/, 2],
    [
      'without a store',
      { DATABASE_URL: 'postgres://desk:hush@127.0.0.1:1/desk' },
      /no store .*desk\.sqlite.*DESK_STORE/,
      1,
    ],
  ])('%s says what to set', async (_what, variables, mend, code) => {
    const ended = await run({ DESK_STORE: file, ...variables });
    expect(ended).toMatchObject({ code, output: '', errors: expect.stringMatching(mend) });
  });

  it('says when the database can’t be reached, without its password', async () => {
    await fill();
    const ended = await run({ DESK_STORE: file, DATABASE_URL: 'postgres://desk:hush@127.0.0.1:1/desk' });
    expect(ended).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('does not answer') });
    expect(ended.errors).not.toContain('hush');
  });

  it('takes no options', async () => {
    expect(await run({}, ['--now'])).toMatchObject({ code: 2, errors: expect.stringContaining('stop the desk first') });
  });
});

if (TEST_DATABASE_URL !== undefined) {
  describe('npm run store:move, to a real PostgreSQL', () => {
    it('carries all, says so, and refuses to do it twice', async () => {
      await fill();
      const schema = await makeSchema();
      onTestFinished(schema.remove);
      const variables = { DESK_STORE: file, DATABASE_URL: schema.url };
      expect(await run(variables)).toMatchObject({
        code: 0,
        errors: '',
        output: expect.stringMatching(/^person +1\n/m),
      });
      const moved = await schema.open();
      expect(await moved.q('select person, lang from person')).toEqual([{ person: 'slack:T1:U1', lang: 'fr' }]);
      await moved.close();
      expect(await run(variables)).toMatchObject({
        code: 1,
        output: '',
        errors: expect.stringContaining('empty database'),
      });
    });
  });
}
