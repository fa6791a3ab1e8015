import { createServer } from 'node:http';
import type { Activity } from '../../../../adapters/teams/activity.ts';
import { createDoor, type DoorParts, type Take } from '../../../../adapters/teams/door/door.ts';
import { createLog } from '../../../../src/log/log.ts';
import { BOT, chatIdOf, PEOPLE, TENANT } from '../world/cast.ts';
import { listening } from '../world/listening.ts';

export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';

/** A message of Anna's as Teams tells of it. */
export function activity(differently: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000001',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: PEOPLE.anna.id, name: PEOPLE.anna.name, aadObjectId: PEOPLE.anna.account },
    recipient: BOT,
    conversation: { id: chatIdOf('anna'), conversationType: 'personal', tenantId: TENANT },
    text: 'how much is the grant?',
    ...differently,
  };
}

export interface OpenDoor {
  readonly url: string;
  readonly port: number;
  /** What got through. */
  readonly taken: readonly Activity[];
  readonly logged: readonly string[];
  /** How many requests the door is done with. */
  readonly done: number;
  /** How often the promise of the door was rejected. */
  readonly rejected: number;
  /** Of another kind than text goes as JSON. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  close(): Promise<void>;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** The door alone, on this machine, over HTTP. */
export async function openDoor(
  parts: Pick<DoorParts, 'credentials'> & Partial<DoorParts>,
  answer: Take = async () => 'taken',
): Promise<OpenDoor> {
  const taken: Activity[] = [];
  const logged: string[] = [];
  let done = 0;
  let rejected = 0;
  const door = createDoor({
    tenants: new Set([TENANT]),
    log: createLog({ write: (line) => logged.push(line), clock: () => '2026-03-01T09:00:00.000Z' }),
    take: (given, where) => {
      taken.push(given);
      return answer(given, where);
    },
    ...parts,
  });
  const running = await listening(
    createServer((incoming, outgoing) => {
      door(incoming, outgoing)
        .catch(() => {
          rejected += 1;
        })
        .finally(() => {
          done += 1;
        });
    }),
  );

  return {
    url: running.url,
    port: Number(new URL(running.url).port),
    taken,
    logged,
    get done() {
      return done;
    },
    get rejected() {
      return rejected;
    },
    async post(body, headers = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const answered = await fetch(`${running.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: text,
      });
      return { status: answered.status, text: await answered.text(), headers: answered.headers };
    },
    close: running.close,
  };
}
