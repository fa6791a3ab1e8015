import { PassThrough, Writable } from 'node:stream';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startDesk } from '../../adapters/start-desk.ts';
import { runChat } from '../../adapters/terminal/chat.ts';
import { silent } from '../../src/log/log.ts';
import { copyOfContent, type EditedCopy } from '../content/edited-copy.ts';

const QUESTION = 'How much is the grant of OSG?';
const NOW = '2025-06-16T09:00:00Z';
const soon = { timeout: 45_000, interval: 50 };

/** What is written, as it comes. */
function collected(): { readonly stream: Writable; readonly text: () => string } {
  let text = '';
  const stream = new Writable({
    write(piece, _encoding, done) {
      text += String(piece);
      done();
    },
  });
  return { stream, text: () => text };
}

const variables = ({ dir }: EditedCopy) => ({ DESK_PORT: '0', DESK_STORE: 'none', DESK_CONTENT: dir, DESK_NOW: NOW });

/** Raises the grant of OSG, or takes away what the loader needs. */
const raise = (copy: EditedCopy) => copy.edit('vacancies/osg.yaml', 'amount: 1286.09', 'amount: 1400');
const spoil = (copy: EditedCopy) => copy.edit('vacancies/osg.yaml', 'programme:', 'program:');

it('shows on the page what the content says by now, and nothing of content with problems', async () => {
  const copy = copyOfContent();
  const running = await startDesk({ variables: variables(copy), output: collected().stream }, silent);
  onTestFinished(async () => void (await running.stop()));
  async function answer(): Promise<string> {
    const body = JSON.stringify({ conversation: '7f3ad2bc-2f0e-4a52-9a0c-0d6a2c2f6d11', utterance: QUESTION });
    const headers = { 'content-type': 'application/json' };
    const answered = await fetch(`${running.address}ask`, { method: 'POST', headers, body });
    const { text, why } = (await answered.json()) as { text: string; why: { value: string }[] };
    return `${text} (content ${why.at(-1)?.value})`;
  }

  expect(await answer()).toContain('1,286.09');
  raise(copy);
  running.reload();
  const raised = await answer();
  expect(raised).toContain('1,400');
  spoil(copy);
  running.reload();
  expect(await answer()).toBe(raised);
});

it('tells whoever types in the terminal what came of their edit', async () => {
  const copy = copyOfContent();
  const [output, errors] = [collected(), collected()];
  const input = new PassThrough();
  const over = runChat({
    argv: [],
    variables: variables(copy),
    input,
    output: output.stream,
    errors: errors.stream,
    width: 80,
    ansi: false,
    interactive: true,
  });
  input.write(`${QUESTION}\n`);
  await vi.waitFor(() => expect(output.text()).toContain('1,286.09'), soon);
  raise(copy);
  await vi.waitFor(() => expect(errors.text()).toContain('answers come from it from now on'), soon);
  input.write(`${QUESTION}\n`);
  await vi.waitFor(() => expect(output.text()).toContain('1,400'), soon);
  spoil(copy);
  await vi.waitFor(() => expect(errors.text()).toMatch(/has problems; .*\n.*osg\.yaml:\d+:\d+ error /), soon);
  input.write(':quit\n');
  expect(await over).toBe(0);
  expect(errors.text()).not.toContain('{"at"');
});
