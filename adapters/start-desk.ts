import { systemElapsed } from '../src/clock.ts';
import { readEnvironment } from '../src/env.ts';
import type { Log } from '../src/log/log.ts';
import { createTally } from '../src/log/tally.ts';
import { TOPIC_LASTS } from '../src/memory.ts';
import { followContent } from '../src/reload/follow-content.ts';
import { explain } from '../src/why.ts';
import { readContent } from './opening/open.ts';
import { openWithStore } from './opening/open-with-store.ts';
import { PLATFORMS, type Platform } from './platforms.ts';
import { createPublic } from './public/index.ts';
import { announcement } from './running/announcement.ts';
import { drain } from './running/drain.ts';
import { createHealth } from './running/health.ts';
import { startWeb } from './running/start-web.ts';
import { keepSwept } from './running/sweeping.ts';
import { createUnderWay } from './running/under-way.ts';
import { watchedDesk } from './running/watched-desk.ts';
import type { Terminal } from './terminal/index.ts';
import { sinkTo } from './terminal/sink.ts';

/** What no longer holds is dropped this often, in milliseconds, even if nobody comes back. */
const FORGET_EVERY = 60_000;

/** Turns are counted together for so long, in milliseconds, before the log tells of them. */
const TELL_EVERY = 5 * 60_000;

export interface Running {
  /** The page's address. */
  readonly address: string;
  /** The public listener's port; null where no platform is configured. */
  readonly publicPort: number | null;
  /** Reads the content anew. */
  reload(): void;
  /** Takes nothing more, finishes what was accepted, closes everything. Gives how much of it was lost. */
  stop(): Promise<number>;
}

/** Everything on, or nothing: throws ContentError or DeskError, and then nothing is open. */
export async function startDesk(
  { variables, output }: Pick<Terminal, 'variables' | 'output'>,
  log: Log,
  platforms: readonly Platform[] = PLATFORMS,
): Promise<Running> {
  const environment = readEnvironment(variables);
  const { DESK_LANG: lang, DESK_ZONE: zone, DESK_VACANCY: vacancy, DESK_CONTENT: dir } = environment;
  const configured = platforms.filter(({ isConfigured }) => isConfigured(environment));
  const { clock, conversations, store, roles, rate, shared, connected, ...opened } = await openWithStore(
    environment,
    log,
    configured,
    sinkTo(output),
  );
  const underWay = createUnderWay();
  const tally = createTally(log, systemElapsed);
  const desk = watchedDesk(opened.desk, underWay, tally);
  const health = createHealth({ store });
  const listeners: { stop(within?: number): Promise<void> }[] = [];
  const stop = () => drain({ health, listeners, underWay, connected, store, log });

  try {
    const defaults = { ...(lang && { lang }), ...(zone && { zone }), ...(vacancy && { vacancy }) };
    const [web, address] = await startWeb(environment.DESK_PORT, {
      turn: (turn) => desk.turn({ ...turn, scene: { ...defaults, ...turn.scene } }),
      explain: (answer) => explain(answer, desk.content),
      ...(rate && { rate }),
      clock,
      practice: environment.DESK_NOW !== undefined,
      health,
      report: (error) => log('page_failed', { error }),
    });
    listeners.push(web);
    for (const platform of connected) platform.serve({ desk, roles, store, ...shared, ...(rate && { rate }) });
    const publicPort = connected.length > 0 ? await startPublic() : null;
    const following = followContent({ desk, dir, load: () => readContent(environment), log });
    const forgetting = setInterval(() => conversations.forget(TOPIC_LASTS), FORGET_EVERY).unref();
    const telling = setInterval(tally.tell, TELL_EVERY).unref();
    const stopSweeping = store ? keepSwept(store, environment.DESK_RETENTION_DAYS, log) : () => {};

    const { vacancies, version } = desk.content;
    const ids = vacancies.map(({ id }) => id);
    output.write(`${announcement({ environment, address, vacancies: ids, clock, platforms, publicPort })}\n`);
    log('started', { ms: systemElapsed(), vacancies: ids.length, version, store: store?.dialect ?? 'none' });
    return {
      address,
      publicPort,
      reload: following.reload,
      async stop() {
        following.stop();
        clearInterval(forgetting);
        clearInterval(telling);
        stopSweeping();
        const began = systemElapsed();
        const lost = await stop();
        tally.tell();
        log('stopped', { ms: systemElapsed() - began, lost });
        return lost;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }

  async function startPublic(): Promise<number> {
    const routes = connected.flatMap((platform) => platform.routes);
    const listener = createPublic({ port: environment.DESK_PUBLIC_PORT, routes, health, log });
    const port = await listener.start();
    listeners.push(listener);
    return port;
  }
}
