import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk } from '../../src/desk.ts';
import { createLog } from '../../src/log/log.ts';
import { followContent } from '../../src/reload/follow-content.ts';
import { copyOfContent } from '../content/edited-copy.ts';

const clock = () => '2025-06-01T09:00:00.000Z';
const soon = { timeout: 45_000, interval: 10 };

it('follows the files: takes what is sound, refuses what is not, and tells each problem with its place', async () => {
  const copy = copyOfContent();
  const load = () => loadContent(copy.dir);
  const desk = createDesk({ content: load(), clock, conversations: createInProcess({ max: 10 }) });
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line), clock });
  const following = followContent({ desk, dir: copy.dir, load, log, quiet: 20, poll: 50 });
  onTestFinished(following.stop);
  const said = () => lines.map((line) => JSON.parse(line));
  const saveByRename = (name: string, text: string) => {
    copy.write(`${name}.new`, text);
    renameSync(join(copy.dir, `${name}.new`), join(copy.dir, name));
  };

  const whole = copy.read('vacancies/osg.yaml');
  const first = desk.content.version;
  saveByRename('vacancies/osg.yaml', `${whole}\n# reviewed\n`);
  await vi.waitFor(() => expect(desk.content.version).not.toBe(first), soon);
  const second = desk.content.version;

  saveByRename('vacancies/osg.yaml', whole.replace('programme:', 'program:'));
  await vi.waitFor(() => expect(said()).toHaveLength(2), soon);
  expect(desk.content.version).toBe(second);
  expect(said()[1]).toMatchObject({ level: 'error', code: 'content_refused' });
  expect(said()[1].problems[0]).toMatch(/vacancies\/osg\.yaml:\d+:\d+ error /);

  saveByRename('vacancies/osg.yaml', whole);
  await vi.waitFor(() => expect(desk.content.version).toBe(first), soon);
  expect(said().map(({ code }) => code)).toEqual([
    'content_replaced',
    'content_refused',
    'content_mended',
    'content_replaced',
  ]);
});
