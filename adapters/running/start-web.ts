import { DeskError } from '../../src/errors.ts';
import { createWeb, type Web, type WebParts } from '../web/index.ts';

/** So many ports after the one that is set are tried when it is taken. */
const PORTS_TRIED = 10;

/** Opens the page on the port that is set, or on the next one that is free; 0 takes any. Gives it with its address. */
export async function startWeb(port: number, parts: Omit<WebParts, 'port'>): Promise<readonly [Web, string]> {
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
