import { posix } from 'node:path';
import { type Import, importsOf, type Source, withoutComments } from './sources.ts';

/** Packages of a chat platform. */
const isSlack = (from: string) => from.startsWith('@slack/');
const isTeams = (from: string) => /^botbuilder|^botframework|^@microsoft\/(teams|agents)/.test(from);
const isPlatform = (from: string) => isSlack(from) || isTeams(from);

/** Modules of Node that neither read nor write anything outside the process. */
const PURE_NODE = ['node:url', 'node:util', 'node:buffer', 'node:querystring', 'node:path'];
const isInputOutput = (from: string) => from.startsWith('node:') && !PURE_NODE.includes(from);

interface Wall {
  /** The files that the wall stands around. */
  readonly around: (path: string) => boolean;
  readonly forbids: (what: Import, source: Source) => boolean;
  readonly says: string;
}

const inSrc = (path: string) => path.startsWith('src/');
const inPureCore = (path: string) => /^src\/(understand|answer|reply)\/|^src\/ask\.ts$/.test(path);
const isParseOrRender = (path: string) => /^adapters\/[^/]+\/(?:.*\/)?(parse|render)(?:-[a-z-]+)?\.ts$/.test(path);

const WALLS: readonly Wall[] = [
  { around: inSrc, forbids: ({ from }) => isPlatform(from), says: 'the core knows no platform' },
  { around: inSrc, forbids: leadsOutOfSrc, says: 'the core imports only from src' },
  { around: inPureCore, forbids: ({ from }) => isInputOutput(from), says: 'an answer is made without input or output' },
  {
    // The bench holds the desk against a bare app of the same SDK.
    around: (path) => !/^(?:adapters|bench)\/slack\/|^test\//.test(path),
    forbids: ({ from }) => isSlack(from),
    says: 'only adapters/slack knows Slack',
  },
  {
    // So does this one.
    around: (path) => !/^(?:adapters|bench)\/teams\/|^test\//.test(path),
    forbids: ({ from }) => isTeams(from),
    says: 'only adapters/teams knows Teams',
  },
  {
    around: (path) => path.startsWith('adapters/') && !/^adapters\/[^/]+\/index\.ts$/.test(path),
    forbids: ({ from, typeOnly }) => isPlatform(from) && !typeOnly,
    says: "only an adapter's index.ts imports its platform's values",
  },
  { around: isParseOrRender, forbids: ({ from }) => isInputOutput(from), says: 'parse and render are pure' },
];

/** Every import that breaks a wall, as `path imports x: why not`. */
export function breaches(sources: readonly Source[]): readonly string[] {
  return [...sources.flatMap(breachesOf), ...secondKnowersOfTeams(sources)];
}

function breachesOf(source: Source): readonly string[] {
  const walls = WALLS.filter((wall) => wall.around(source.path));
  return importsOf(source.text).flatMap((what) =>
    walls
      .filter((wall) => wall.forbids(what, source))
      .map((wall) => `${source.path} imports ${what.from}: ${wall.says}`),
  );
}

/** The SDK of Teams is at the end of its life: its successor must be a change of one file, types included. */
function secondKnowersOfTeams(sources: readonly Source[]): readonly string[] {
  const knowers = sources
    .filter(({ path }) => path.startsWith('adapters/teams/'))
    .filter(({ text }) => importsOf(text).some(({ from }) => isTeams(from)))
    .map(({ path }) => path);
  return knowers.length > 1 ? [`${knowers.join(', ')}: one file alone may know the SDK of Teams, types included`] : [];
}

function leadsOutOfSrc({ from }: Import, { path }: Source): boolean {
  return from.startsWith('.') && !posix.join(posix.dirname(path), from).startsWith('src/');
}

const HIDDEN_INPUT: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\s*(\(\s*\)|(?![\s(\w]))/, 'new Date() without an instant'],
  [/(?<!new )(?<![\w.])Date\(\s*\)/, 'Date()'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\bperformance\.now\b/, 'performance.now'],
];
const OUTSIDE_WORLD: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\bprocess\./, 'process'],
  [/\bconsole\./, 'console'],
  [/\bfetch\(/, 'fetch'],
];

/** Clock, chance and the outside world come in as arguments: what a file of the core reaches for by itself. */
export function reachesOut(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    if (!inSrc(path)) return [];
    const code = withoutComments(text);
    const forbidden = [
      ...(/(^|\/)clock\.ts$/.test(path) ? [] : HIDDEN_INPUT),
      ...(inPureCore(path) ? OUTSIDE_WORLD : []),
    ];
    return forbidden.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path} reaches for ${what}`);
  });
}
