import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Told, Usage } from './probe.ts';

/** An app of Slack in a process of its own. */
export interface App {
  readonly port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Starts a script that lies beside this file, with an environment of its own, and waits until it listens. */
export async function startApp(
  script: string,
  variables: NodeJS.ProcessEnv,
  execArgv: readonly string[] = [],
): Promise<App> {
  const { PATH } = process.env;
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    env: { PATH, ...variables },
    execArgv: [...execArgv],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const first = await told(child);
  if (!('port' in first)) throw new Error(`${script} told what it used before it listened`);

  return {
    port: first.port,
    async usage() {
      const next = told(child);
      child.send('usage');
      const usage = await next;
      if (!('cpu' in usage)) throw new Error(`${script} listens twice`);
      return usage;
    },
    async stop() {
      // One that died by itself has been told of already.
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      if (child.connected) child.disconnect();
      await gone;
    },
  };
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
