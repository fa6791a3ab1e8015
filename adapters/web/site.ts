import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../src/ask.ts';
import type { Clock } from '../../src/clock.ts';
import { isAnswer, isSilence, type Turn, type Turned } from '../../src/desk.ts';
import type { Line } from '../../src/why.ts';
import { HEALTH_PATHS, type Health } from '../health.ts';
import type { PageAnswer } from './answer.ts';
import { readBody } from './body.ts';
import { loadFiles } from './files.ts';
import { ASK_PATH, allowed, refusalOf } from './gate.ts';
import { parseQuestion } from './parse.ts';
import { renderReply } from './render.ts';
import { sendError, sendFile, sendJson } from './send.ts';
import { loadWording } from './wording.ts';

export interface SiteParts {
  /** The desk's: one thing said in, its answer out, or what came of a command. */
  readonly turn: (turn: Turn) => Promise<Turned>;
  /** Draws the evidence of an answer as lines, in the answer's language. */
  readonly explain: (answer: Answer) => readonly Line[];
  readonly clock: Clock;
  /** Whether `clock` is a practice clock; the page then says so all the time. */
  readonly practice?: boolean;
  /** Told on this machine as well: where no platform is configured, there is no public listener to ask. */
  readonly health: Health;
}

/** Serves one request that came in on `port`. */
export type Site = (incoming: IncomingMessage, outgoing: ServerResponse, port: number) => Promise<void>;

/** The page's files, and the one path where questions are asked. `directory` holds the files. */
export async function loadSite(
  { turn, explain, clock, practice = false, health }: SiteParts,
  directory: string,
): Promise<Site> {
  const [files, wordings] = await Promise.all([loadFiles(directory), loadWording(`${directory}/wording`)]);
  const paths = new Set([...files.keys(), ...HEALTH_PATHS]);

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    if (body === null) {
      outgoing.setHeader('connection', 'close');
      return sendError(outgoing, 413, 'too_long');
    }
    const parsed = parseQuestion(body);
    if (!parsed.ok) return sendError(outgoing, 400, parsed.code);
    const { scene } = parsed.turn;
    const now = scene.now ?? clock();
    const given = await turn({ ...parsed.turn, face: 'web', scene: { ...scene, now } });
    if (isSilence(given)) return sendError(outgoing, 429, 'too_many');
    const why = scene.audience === 'private' && isAnswer(given) ? explain(given) : [];
    const drawn = renderReply(given.reply, wordings[given.reply.lang]);
    const onPage: PageAnswer = { ...drawn, why, now, practice: practice || scene.now !== undefined };
    sendJson(outgoing, 200, onPage);
  }

  return async (incoming, outgoing, port) => {
    const { method = '', headers } = incoming;
    const [path = ''] = (incoming.url ?? '').split('?');
    const refused = refusalOf({ method, path, headers }, port, paths);
    if (refused?.status === 405) outgoing.setHeader('allow', allowed(path));
    if (refused) return sendError(outgoing, refused.status, refused.code);
    if (path === ASK_PATH) return answer(incoming, outgoing);
    const file = files.get(path);
    if (file) return sendFile(outgoing, file, method);
    const state = await health.at(path);
    if (state) sendJson(outgoing, state.status, state.body);
  };
}
