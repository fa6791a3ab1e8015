import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';

/** Megabytes. */
export interface MemoryUse {
  readonly rss: number;
  readonly heap: number;
}

export interface ColdStart {
  /** Milliseconds from the start of the process to its first answer, content read and all; the median. */
  readonly toFirstAnswer: number;
  readonly first: MemoryUse;
  readonly afterMany: MemoryUse & { readonly answers: number };
}

const MANY = 50_000;
const PROCESS = fileURLToPath(new URL('./first-answer.js', import.meta.url));

/** Starts the desk's core as often as asked, each time in a new process. */
export async function measureColdStart(dir: string, times = 5): Promise<ColdStart> {
  const starts: { took: number; memory: Omit<ColdStart, 'toFirstAnswer'> }[] = [];
  for (let i = 0; i < times; i += 1) starts.push(await start(dir, i === times - 1 ? MANY : 0));
  const [last] = starts.slice(-1);
  if (!last) throw new RangeError('a cold start is measured at least once');
  return { toFirstAnswer: median(starts.map(({ took }) => took)), ...last.memory };
}

async function start(dir: string, answers: number) {
  const began = performance.now();
  const child = spawn(process.execPath, ['--expose-gc', PROCESS, dir, String(answers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  let took = Number.NaN;
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    if (printed === '') took = performance.now() - began;
    printed += piece;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the process that was to answer ended with ${code}`);
  return { took, memory: JSON.parse(printed.trim().split('\n').at(-1) ?? '') };
}
