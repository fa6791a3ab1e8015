import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type Opened, openDesk } from '../../adapters/opening/open.ts';
import { runDoor } from '../../adapters/terminal/door.ts';
import { drawWhy } from '../../adapters/terminal/draw-why.ts';
import { parseArguments } from '../../adapters/terminal/options.ts';
import { renderReply } from '../../adapters/terminal/render.ts';
import { sceneFrom } from '../../adapters/terminal/scene.ts';
import { wordings } from '../../adapters/terminal/wording.ts';
import { readEnvironment } from '../../src/env.ts';
import { answerOf } from '../asking-desk.ts';
import type { CodeBlock } from './blocks.ts';

/** The transcript stands on these, whatever other vacancies the content has by now. */
const POSTINGS = ['ims-cs.yaml', 'ops.yaml', 'osg.yaml'];
const LOOK = { width: 96, ansi: false, pressable: false };
const NOW = '2025-06-16T09:00:00Z';
const COMMAND = /^\$ npm run --silent ask -- (.+)\n/;
/** Shorter lines of the door are shown as they are, longer ones broken up. */
const SHORT = 100;

/** A folder for one run, with a copy of the content that holds the three postings only. */
export function folderForReadme(): string {
  mkdirSync('dist', { recursive: true });
  const folder = mkdtempSync(join('dist', 'readme-'));
  cpSync('content', join(folder, 'content'), {
    recursive: true,
    filter: (path) => !path.includes(`${sep}vacancies${sep}`) || POSTINGS.includes(basename(path)),
  });
  return folder;
}

/**
 * Says for each block of the README in turn what has to stand in it, or `null` where nobody can tell: below a command what
 * it prints, below what goes into the door what comes out, below the example what it prints.
 */
export function createSpeaker(folder: string): (block: CodeBlock) => Promise<string | null> {
  const opened = openDesk(readEnvironment({ DESK_CONTENT: join(folder, 'content') }));
  let putIn = '';
  let printed: string | null = null;
  return async ({ info, text }) => {
    if (info === 'console') {
      const [shown = '', argv = ''] = COMMAND.exec(text) ?? [];
      return shown + keepVersion(await printedFor(opened, wordsOf(argv)), text);
    }
    if (info.endsWith(' in')) putIn = text;
    if (info === 'json out') return outOfDoor(opened, putIn);
    if (info === 'ts') printed = runExample(folder, text);
    return info === 'text' ? printed : null;
  };
}

/** What `npm run ask` prints in a terminal without colours. */
async function printedFor({ desk }: Opened, argv: readonly string[]): Promise<string> {
  const { options, question } = parseArguments(argv, ['why', 'now'], wordings.en);
  const answer = await answerOf(desk.turn({ utterance: question, scene: sceneFrom(options, readEnvironment({})) }));
  const why = options.why ? `\n${drawWhy(answer, desk.content, LOOK)}\n` : '';
  return `${renderReply(answer.reply, LOOK).text}\n${why}`;
}

/** The line that the door writes for one that it reads. */
async function outOfDoor({ desk }: Opened, line: string): Promise<string> {
  let written = '';
  const output = new Writable({
    write(piece, _encoding, done) {
      written += String(piece);
      done();
    },
  });
  const scene = { audience: 'private', voice: 'colleague', now: NOW } as const;
  await runDoor({ desk, scene, input: Readable.from([line]), output });
  return written.length < SHORT ? written : brokenUp(written);
}

/** One key to a line, but what holds nothing more inside stays on one. */
function brokenUp(json: string): string {
  const lines = JSON.stringify(JSON.parse(json), null, 2);
  const joined = lines.replace(/([[{])\n\s+([^[\]{}]*?)\n\s+([\]}])/g, (_, ...[open, inside, close]: string[]) =>
    [open, inside?.replace(/\n\s+/g, ' '), close].join(''),
  );
  return `${joined}\n`;
}

/** The arguments as a shell would take them apart. */
function wordsOf(argv: string): string[] {
  return [...argv.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
}

/** The version changes with every edit of the content, and the README need not. */
function keepVersion(said: string, before: string): string {
  const version = /(?<=Version of the content: )\w+/;
  return said.replace(version, (now) => version.exec(before)?.[0] ?? now);
}

/** Checks the types of the example, compiles it and runs it. Throws with what the compiler says. */
function runExample(folder: string, example: string): string {
  writeFileSync(join(folder, 'example.ts'), example.replace("'vacancy-desk'", "'../../src/index.ts'"));
  const compilerOptions = { rootDir: '../..', outDir: 'out', incremental: false, tsBuildInfoFile: null };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.build.json', compilerOptions, include: ['example.ts'] }),
  );
  node(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', folder);
  const script = join('out', folder, 'example.js');
  return execFileSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
}

function node(...args: readonly string[]): void {
  try {
    execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error(`the example does not compile:\n${Object(error).stdout}`);
  }
}
