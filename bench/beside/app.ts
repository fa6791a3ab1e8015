import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Asked, Told, Usage } from './probe.ts';

/** An app of a chat platform in a process of its own. */
export interface App {
  readonly port: number;
  usage(): Promise<Usage>;
  /**
   * The same after its garbage was collected, with so many milliseconds of rest in between; only of an app that was started
   * with `--expose-gc`.
   */
  least(rest: number): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a script with an environment of its own, and waits until it listens. */
export async function startApp(
  script: URL,
  variables: NodeJS.ProcessEnv,
  execArgv: readonly string[] = [],
): Promise<App> {
  const { PATH } = process.env;
  const child = fork(fileURLToPath(script), {
    env: { PATH, ...variables },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const first = await told(child);
  if (!('port' in first)) throw new Error(`${script.pathname} told what it used before it listened`);

  async function asked(what: Asked): Promise<Usage> {
    const next = told(child);
    child.send(what);
    const usage = await next;
    if (!('cpu' in usage)) throw new Error(`${script.pathname} listens twice`);
    return usage;
  }

  return {
    port: first.port,
    usage: () => asked({}),
    least: (rest) => asked({ rest }),
    async stop() {
      // One that died by itself has been told of already.
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

/** Options of Node that write a profile of the process to a folder; none where that is absent. */
export function profiled(name: string, folder: string | undefined): readonly string[] {
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}.cpuprofile`];
}

/** The next thing that the process tells. */
async function told(child: ChildProcess): Promise<Told> {
  const gone = new AbortController();
  const ended = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`a process that was to be measured ended with ${code}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal: gone.signal }), ended]);
    return message;
  } finally {
    gone.abort();
    ended.catch(() => {});
  }
}
