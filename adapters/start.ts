import process from 'node:process';
import { readEnvironment } from '../src/env.ts';
import { DeskError } from '../src/errors.ts';
import { TOPIC_LASTS } from '../src/memory.ts';
import { explain } from '../src/why.ts';
import { openDesk } from './open.ts';
import { type Command, runIfMain, type Terminal } from './terminal/index.ts';
import { practiceBanner } from './terminal/practice.ts';
import { type TerminalWording, wordings } from './terminal/wording.ts';
import { createWeb, type Web, type WebParts } from './web/index.ts';

/** So many ports after the one that is set are tried when it is taken. */
const PORTS_TRIED = 10;

/** What no longer holds is dropped this often, in milliseconds, even if nobody comes back. */
const FORGET_EVERY = 60_000;

/** `npm start`: puts everything together, says where the page is, and runs until it is told to stop. */
export const start: Command = async (terminal) => {
  const stopped = toldToStop();
  const running = await startDesk(terminal);
  await stopped;
  await running.stop();
  return 0;
};

/** Listens from the beginning, so that whoever has read that the desk is on can stop it. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

export interface Running {
  /** The page's address. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Everything on, or nothing: throws ContentError or DeskError before anything is open. */
export async function startDesk({ variables, output }: Pick<Terminal, 'variables' | 'output'>): Promise<Running> {
  const environment = readEnvironment(variables);
  const { desk, clock, conversations } = openDesk(environment);
  const practice = environment.DESK_NOW !== undefined;
  const { DESK_LANG: lang, DESK_ZONE: zone, DESK_VACANCY: vacancy } = environment;
  const defaults = { ...(lang && { lang }), ...(zone && { zone }), ...(vacancy && { vacancy }) };
  const [web, address] = await startWeb(environment.DESK_PORT, {
    turn: (turn) => desk.turn({ ...turn, scene: { ...defaults, ...turn.scene } }),
    explain: (answer) => explain(answer, desk.content),
    clock,
    practice,
  });
  const forgetting = setInterval(() => conversations.forget(TOPIC_LASTS), FORGET_EVERY);
  forgetting.unref();
  output.write(`${announcement(wordings[lang ?? 'en'])}\n`);
  return {
    address,
    async stop() {
      clearInterval(forgetting);
      await web.stop();
    },
  };

  function announcement(wording: TerminalWording): string {
    const vacancies = desk.content.vacancies.map(({ id }) => id).join(', ');
    return [
      wording.page(address),
      wording.answersAbout(vacancies),
      ...(practice ? [practiceBanner(clock, lang ?? 'en')] : []),
      wording.stops,
    ].join('\n');
  }
}

/** Opens the page on the port that is set, or on the next one that is free. */
async function startWeb(port: number, parts: Omit<WebParts, 'port'>): Promise<readonly [Web, string]> {
  const last = port === 0 ? 0 : Math.min(port + PORTS_TRIED, 65_535);
  for (let tried = port; ; tried += 1) {
    const web = createWeb({ ...parts, port: tried });
    try {
      return [web, await web.start()];
    } catch (error) {
      const taken = error instanceof DeskError && error.code === 'port_taken';
      if (!taken || tried >= last) throw error;
    }
  }
}

await runIfMain(import.meta.url, start);
