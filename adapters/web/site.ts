import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../src/ask.ts';
import type { Clock } from '../../src/clock.ts';
import { isAnswer, isSilence, type Turn, type Turned } from '../../src/desk.ts';
import { aboutAnswer } from '../../src/feedback/about.ts';
import type { Rate } from '../../src/feedback/press.ts';
import type { Line } from '../../src/why.ts';
import { readBody } from '../running/body.ts';
import { HEALTH_PATHS, type Health } from '../running/health.ts';
import type { PageAnswer } from './answer.ts';
import { loadFiles } from './files.ts';
import { ASK_PATH, allowed, FEEDBACK_PATH, refusalOf } from './gate.ts';
import { parseQuestion, parseRating } from './parse.ts';
import { renderReply } from './render.ts';
import { sendError, sendFile, sendJson, sendNothing } from './send.ts';
import { loadWording } from './wording.ts';

export interface SiteParts {
  /** The desk's: one thing said in, its answer out, or what came of a command. */
  readonly turn: (turn: Turn) => Promise<Turned>;
  /** Draws the evidence of an answer as lines, in the answer's language. */
  readonly explain: (answer: Answer) => readonly Line[];
  /** Without it, answers can't be rated. */
  readonly rate?: Rate;
  readonly clock: Clock;
  /** Whether `clock` is a practice clock; the page then says so all the time. */
  readonly practice?: boolean;
  /** Told on this machine as well: where no platform is configured, there is no public listener to ask. */
  readonly health: Health;
}

/** Room for the longest utterance with every character escaped (`\u0041`), and its scene. */
const BODY_LIMIT = 64 * 1024;

/** Serves one request that came in on `port`. */
export type Site = (incoming: IncomingMessage, outgoing: ServerResponse, port: number) => Promise<void>;

/** The page's files, and the one path where questions are asked. `directory` holds the files. */
export async function loadSite(
  { turn, explain, rate, clock, practice = false, health }: SiteParts,
  directory: string,
): Promise<Site> {
  const [files, wordings] = await Promise.all([loadFiles(directory), loadWording(`${directory}/wording`)]);
  const paths = new Set([...files.keys(), ...HEALTH_PATHS]);

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readBody(incoming, BODY_LIMIT);
    if (body === null) return refuseTooLong(outgoing);
    const parsed = parseQuestion(body);
    if (!parsed.ok) return sendError(outgoing, 400, parsed.code);
    const { scene } = parsed.turn;
    const now = scene.now ?? clock();
    const given = await turn({ ...parsed.turn, face: 'web', scene: { ...scene, now } });
    if (isSilence(given)) return sendError(outgoing, 429, 'too_many');
    const why = scene.audience === 'private' && isAnswer(given) ? explain(given) : [];
    const drawn = renderReply(given.reply, wordings[given.reply.lang]);
    const about = rate && isAnswer(given) ? aboutAnswer(given) : null;
    const onPage: PageAnswer = { ...drawn, why, about, now, practice: practice || scene.now !== undefined };
    sendJson(outgoing, 200, onPage);
  }

  async function takeRating(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readBody(incoming, BODY_LIMIT);
    if (body === null) return refuseTooLong(outgoing);
    const press = parseRating(body);
    if (press === null || !rate || !(await rate(press))) return sendError(outgoing, 400, 'not_understood');
    sendNothing(outgoing);
  }

  return async (incoming, outgoing, port) => {
    const { method = '', headers } = incoming;
    const [path = ''] = (incoming.url ?? '').split('?');
    const refused = refusalOf({ method, path, headers }, port, paths);
    if (refused?.status === 405) outgoing.setHeader('allow', allowed(path));
    if (refused) return sendError(outgoing, refused.status, refused.code);
    if (path === ASK_PATH) return answer(incoming, outgoing);
    if (path === FEEDBACK_PATH) return takeRating(incoming, outgoing);
    const file = files.get(path);
    if (file) return sendFile(outgoing, file, method);
    const state = await health.at(path);
    if (state) sendJson(outgoing, state.status, state.body);
  };
}

/** The rest of the body is not read, so the connection can't be used again. */
function refuseTooLong(outgoing: ServerResponse): void {
  outgoing.setHeader('connection', 'close');
  sendError(outgoing, 413, 'too_long');
}
