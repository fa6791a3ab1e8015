import { Writable } from 'node:stream';
import { logTo } from '../../../../adapters/running/log-to.ts';
// What Teams alone needs is loaded at the start of the desk: here it is loaded before any test has begun.
import '../../../../adapters/teams/connected.ts';
import '../../../../adapters/teams/index.ts';
import { startDesk } from '../../../../adapters/start-desk.ts';
import { createTeams } from '../../../../adapters/teams/platform.ts';
import { CONNECTOR_TOKEN } from './cast.ts';
import type { Start } from './language.ts';

/** Where the desk takes everything from Teams. */
const PATH = '/api/messages';

/** Waits at the start, in milliseconds: what is down here is down on purpose. */
const PATIENCE = [50, 100];

/** The desk in this process, put together as `npm start` does it, but with the issuer and the token of this world. */
export const inProcess: Start = async ({ variables, issuer: { openIdUrl, issuer }, connector: { serviceUrl } }) => {
  let text = '';
  const output = new Writable({
    write(piece, _encoding, done) {
      text += String(piece);
      done();
    },
  });
  const teams = createTeams({
    trust: { openIdUrl, issuer },
    token: async () => CONNECTOR_TOKEN,
    serviceUrl,
    patience: PATIENCE,
  });
  const running = await startDesk({ variables, output }, logTo(output), [teams]);
  return {
    ...(running.publicPort !== null && { url: `http://127.0.0.1:${running.publicPort}${PATH}` }),
    said: () => text,
    stop: async () => void (await running.stop()),
  };
};
