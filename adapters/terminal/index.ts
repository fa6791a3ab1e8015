import { existsSync } from 'node:fs';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { DeskError } from '../../src/errors.ts';

/** What a command sees of the terminal that it runs in. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** Columns of the output; Infinity where it is no terminal. */
  readonly width: number;
  /** Whether bold and dim may be used: on a terminal, unless NO_COLOR is set. */
  readonly ansi: boolean;
  /** Whether a person types the input. */
  readonly interactive: boolean;
}

/** A command: gives its exit code, and throws DeskError for what the person at the terminal can mend. */
export type Command = (terminal: Terminal) => Promise<number>;

/** Errors in how a command was called end with 2, all others with 1. */
const CALLED_WRONGLY: ReadonlySet<string> = new Set([
  'bad_option',
  'unknown_vacancy',
  'unknown_programme',
  'environment_invalid',
]);

/** Runs a command and tells its DeskErrors on the error output, without a stack: the message says what to do. */
export async function runCommand(command: Command, terminal: Terminal): Promise<number> {
  try {
    return await command(terminal);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return CALLED_WRONGLY.has(error.code) ? 2 : 1;
  }
}

/** Runs `command` in this process's terminal if `moduleUrl` is the script that Node was started with. */
export async function runIfMain(moduleUrl: string, command: Command): Promise<void> {
  const [, script, ...argv] = process.argv;
  if (script === undefined || pathToFileURL(script).href !== moduleUrl) return;
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await runCommand(command, {
    argv,
    variables: env,
    input: stdin,
    output: stdout,
    errors: stderr,
    width: stdout.isTTY ? Math.max(40, stdout.columns || 80) : Number.POSITIVE_INFINITY,
    ansi: stdout.isTTY === true && !env.NO_COLOR,
    interactive: stdin.isTTY === true,
  });
}
