import process from 'node:process';
import { logTo } from './running/log-to.ts';
import { listenForSignals } from './running/signals.ts';
import { startDesk } from './start-desk.ts';
import { type Command, runIfMain } from './terminal/index.ts';

/** Whatever is still under way so long after the signal, in milliseconds, is not waited for. */
const STOPPED_WITHIN = 10_000;

/**
 * `npm start`: puts everything together, says where the page is, and runs until it is told to stop. SIGINT and SIGTERM
 * stop it, and so does the end of its terminal; SIGHUP, where it has no terminal, reads the content anew. Ends with 0 when
 * nothing that was accepted is lost.
 */
export const start: Command = async (terminal) => {
  const log = logTo(terminal.errors);
  process.on('uncaughtException', (error) => {
    log('crashed', { error });
    process.exit(1);
  });
  const signals = listenForSignals({ isTerminal: terminal.interactive, exit: (code) => process.exit(code) });
  const running = await startDesk(terminal, log);
  signals.onReload(running.reload);
  log('stopping', { signal: await signals.stop });
  setTimeout(() => {
    log('stopped_too_late');
    process.exit(1);
  }, STOPPED_WITHIN).unref();
  return (await running.stop()) === 0 ? 0 : 1;
};

await runIfMain(import.meta.url, start);
