import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { Writable } from 'node:stream';
import { logTo } from '../../../../adapters/running/log-to.ts';
import { startDesk } from '../../../../adapters/start-desk.ts';
import { built } from '../../built.ts';
import type { Start, Variables } from './language.ts';

/** Where the desk takes everything from Slack. */
const PATH = '/slack/events';

/** Where a process says, with the last of all that tells that it is ready, which port it took. */
const PUBLIC_PORT = /port (\d+), on every address/;

/** The desk in this process, put together as `npm start` does it. */
export const inProcess: Start = async ({ variables }) => {
  const printed = collected();
  const running = await startDesk({ variables, output: printed.stream }, logTo(printed.stream));
  return {
    ...(running.publicPort !== null && { url: `http://127.0.0.1:${running.publicPort}${PATH}` }),
    said: printed.text,
    looks: 6,
    stop: async () => void (await running.stop()),
  };
};

/** The desk as a process of its own, compiled: what `npm start` runs. A test file that uses it calls `removeBuilt` at its end. */
export const asProcess: Start = async ({ variables }) => {
  const env: Variables = { ...inherited(), DESK_PUBLIC_PORT: '0', ...variables };
  const child = spawn(process.execPath, [built('start')], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let text = '';
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    error += piece;
  });
  child.stdout.setEncoding('utf8');
  // By then all that it wrote has been read, which at its `exit` may not be so yet.
  const gone = once(child, 'close');

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  }

  for await (const piece of child.stdout.iterator({ destroyOnReturn: false })) {
    text += piece;
    const port = PUBLIC_PORT.exec(text)?.[1];
    if (port === undefined) continue;
    child.stdout.on('data', (more: string) => {
      text += more;
    });
    return {
      url: `http://127.0.0.1:${port}${PATH}`,
      said: () => text + error,
      looks: 30,
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
    };
  }
  const [code] = await gone;
  throw new Error(`The desk ended with ${code} before it was ready:\n${text}${error}`);
};

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

/** What every process needs, and the machine's zone, which the tests run under several. */
function inherited(): Variables {
  const names = ['PATH', 'HOME', 'TZ'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
