import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** A process of Node beside this one. */
export interface Beside {
  /** Resolves when the address answers; rejects when the process ends before, with what it said last. */
  answersAt(url: string): Promise<void>;
  /** Resolves with its code when it has ended. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

export interface BesideParts {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly variables: NodeJS.ProcessEnv;
}

/** So much of what a process says is kept for whoever wants to know why it ended. */
const LAST_WORDS = 4_000;
const ENDS_WITHIN = 5_000;

/** Starts one. It knows nothing of the environment but where programs and the home are. */
export function startBeside(name: string, { args, cwd, variables }: BesideParts): Beside {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, ...(TMPDIR !== undefined && { TMPDIR }), ...variables };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      words = `${words}${piece}`.slice(-LAST_WORDS);
    });
  }
  const ended = once(child, 'exit').then(([code]) => code);
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });

  return {
    ended,
    async answersAt(url) {
      while (!(await answers(url))) {
        if (hasEnded) throw new Error(`${name} ended at once:\n${words}`);
        await wait(200);
      }
    },
    async stop() {
      if (hasEnded) return;
      child.kill('SIGTERM');
      await Promise.race([ended, wait(ENDS_WITHIN, undefined, { ref: false })]);
      if (!hasEnded) child.kill('SIGKILL');
      await ended;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
