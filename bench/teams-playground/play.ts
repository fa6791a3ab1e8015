import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Card } from '../../adapters/teams/card.ts';
import { openBrowser } from './browser.ts';
import { DESK_CHANNEL } from './cast.ts';
import { CONFIGURATION_FILE, configuration } from './configuration.ts';
import { openDialog } from './dialogs.ts';
import { fetchPlayground } from './fetch-playground.ts';
import { freePort } from './free-port.ts';
import { personAt } from './person.ts';
import { picturesOf } from './pictures.ts';
import { type Beside, startBeside } from './process.ts';
import { cardsOf, isOfDesk, recordedIn } from './recording.ts';
import { stepsOf } from './steps.ts';
import { type Walked, walk } from './walk.ts';

export interface PlayParts {
  /** For what is thrown away after it. */
  readonly scratch: string;
  /** For pictures. */
  readonly folder: string;
}

/** A day on which all postings are open. */
const NOW = '2025-06-01T09:00:00Z';
const WITHIN = 120_000;

/** Starts the desk as `npm start` does and the Playground beside it, takes the steps, and ends all that it started. */
export async function play({ scratch, folder }: PlayParts): Promise<readonly Walked[]> {
  const begun: { stop(): Promise<void> }[] = [];
  const over = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`not done after ${WITHIN / 1_000} seconds`)), WITHIN).unref();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error(signal)));
  });
  over.catch(() => {});

  async function steps(): Promise<readonly Walked[]> {
    const [cli, deskPort, publicPort, port] = await Promise.all([
      fetchPlayground(scratch),
      freePort(),
      freePort(),
      freePort(),
    ]);
    const desk = started(startDesk(scratch, deskPort, publicPort));
    await desk.answersAt(`http://127.0.0.1:${deskPort}/readyz`);
    const endpoint = `http://127.0.0.1:${publicPort}/api/messages`;
    const url = `http://127.0.0.1:${port}/`;
    const playground = started(startPlayground(scratch, cli, endpoint, port));
    await playground.answersAt(url);
    const { browser, page } = await openBrowser(url);
    begun.push({ stop: () => browser.close() });

    const passed = () => recordedIn(scratch);
    const dialogs: Card[] = [];
    const parts = {
      person: personAt(page),
      sent: () => passed().filter((one) => isOfDesk(one) && one.request.method === 'POST').length,
      async dialog(button: string, text: string) {
        const card = await openDialog(endpoint, passed(), button);
        dialogs.push(card);
        if (!JSON.stringify(card).includes(text)) throw new Error(`the dialog does not hold “${text}”`);
      },
    };
    const walked = await walk(stepsOf(parts), page, folder);
    for (const [name, picture] of await picturesOf(browser, [...cardsOf(passed()), ...dialogs])) {
      writeFileSync(join(folder, name), picture);
    }
    return walked;
  }

  function started(beside: Beside): Beside {
    begun.push(beside);
    return beside;
  }

  try {
    return await Promise.race([steps(), over]);
  } finally {
    for (const one of begun.reverse()) await one.stop();
  }
}

function startDesk(scratch: string, port: number, publicPort: number): Beside {
  return startBeside('the desk', {
    args: [fileURLToPath(new URL('../../adapters/start.js', import.meta.url))],
    cwd: process.cwd(),
    variables: {
      TEAMS_LOCAL: '1',
      DESK_CHANNEL: DESK_CHANNEL.id,
      DESK_NOW: NOW,
      DESK_PORT: String(port),
      DESK_PUBLIC_PORT: String(publicPort),
      DESK_STORE: join(scratch, 'desk.sqlite'),
    },
  });
}

function startPlayground(scratch: string, cli: string, endpoint: string, port: number): Beside {
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, CONFIGURATION_FILE), configuration());
  const preload = new URL('./only-loopback.js', import.meta.url).href;
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  return startBeside('the Playground', {
    args: ['--import', preload, cli, 'start', ...options, '--enable-events-recording'],
    cwd: scratch,
    // No browser of its own, and no word to Microsoft, not even whether it runs in Azure.
    variables: { TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: '1' },
  });
}
