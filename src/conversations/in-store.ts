import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { LANGS } from '../content/schema/text.ts';
import { DeskError } from '../errors.ts';
import { createLines } from '../line.ts';
import { type Log, silent } from '../log/log.ts';
import type { Memory, Topic } from '../memory.ts';
import type { Statements, Value } from '../store/store.ts';
import type { InProcessConversations } from './in-process.ts';
import type { Conversations } from './port.ts';

export interface InStoreParts {
  readonly store: Statements;
  readonly clock: Clock;
  /** Where `memory.stated` is kept, which never leaves this process, and what a talk is about while the store is away. */
  readonly own: InProcessConversations;
  readonly log?: Log;
}

/**
 * A version is the beginning of a conversation, drawn by chance, and its turns since then. So one that was swept or forgotten
 * and came back can't be taken for its former self.
 */
export const TURNS = 2 ** 20;
const MOST_BEGINNINGS = 2 ** 32;

/**
 * Conversations for several instances that share one store: each knows what a conversation is about, whoever answered
 * last. What people said of themselves stays with the instance that they said it to, and is asked again by another; once
 * the conversation was forgotten, by whichever instance, it goes there too.
 *
 * While the store is away each instance goes on with what it hears itself; that is logged once until the store is back.
 */
export function createInStore({ store, clock, own, log = silent }: InStoreParts): Conversations {
  // Between the store's word that a put has won and the keeping of what was stated, nobody may read here.
  const inLine = createLines();
  /** In which beginning of their conversation things were stated. */
  const beginnings = new WeakMap<Memory['stated'], number>();
  let isReported = false;

  return {
    get: (conversation) =>
      inLine(conversation, async () => {
        const here = await own.get(conversation);
        const rows = await unlessAway(() =>
          store.q('select topic, version from topic where conversation = $1', [topicKey(conversation)]),
        );
        if (rows === AWAY) return { memory: here.memory, version: ownVersion(here.version) };
        const [row] = rows;
        const version = Number(row?.version ?? 0);
        const known = beginnings.get(here.memory.stated) ?? beginningOf(version);
        if (known !== beginningOf(version)) own.drop(conversation);
        const { memory } = await own.get(conversation);
        return {
          memory: row ? { ...memory, topic: later(readTopic(row.topic ?? null), memory.topic) } : memory,
          version,
        };
      }),
    put: (conversation, memory, version) =>
      inLine(conversation, async () => {
        if (version < 0) return own.put(conversation, memory, ownVersion(version));
        const next = version === 0 ? randomInt(1, MOST_BEGINNINGS) * TURNS : version + 1;
        const hasWon = await unlessAway(() => putTopic(topicKey(conversation), memory.topic, version, next));
        if (hasWon === AWAY) await keepOwn(conversation, memory);
        else if (hasWon) {
          const stated = { ...memory.stated };
          beginnings.set(stated, beginningOf(next));
          await keepOwn(conversation, { topic: null, stated });
        }
        return hasWon !== false;
      }),
  };

  async function unlessAway<T>(work: () => Promise<T>): Promise<T | typeof AWAY> {
    try {
      const done = await work();
      isReported = false;
      return done;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (!isReported) log('topic_not_shared', { error });
      isReported = true;
      return AWAY;
    }
  }

  async function putTopic(key: string, topic: Topic | null, version: number, next: number): Promise<boolean> {
    const values = [key, topic && JSON.stringify(topic), next, Date.parse(clock())];
    const rows =
      version === 0
        ? await store.q(
            `insert into topic (conversation, topic, version, at) values ($1, $2, $3, $4)
              on conflict (conversation) do nothing returning version`,
            values,
          )
        : await store.q(
            `update topic set topic = $2, version = $3, at = $4 where conversation = $1 and version = $5
              returning version`,
            [...values, version],
          );
    return rows.length > 0;
  }

  async function keepOwn(conversation: string, memory: Memory): Promise<void> {
    if (memory.topic === null && Object.keys(memory.stated).length === 0) {
      own.drop(conversation);
      return;
    }
    const { version } = await own.get(conversation);
    if (!(await own.put(conversation, memory, version))) await keepOwn(conversation, memory);
  }
}

const AWAY = Symbol('the store is away');

function beginningOf(version: number): number {
  return Math.floor(version / TURNS);
}

/** A version of this process's own as one that no version of the store can be, and back. */
function ownVersion(version: number): number {
  return -1 - version;
}

/** What was spoken of last: here, if the store was away then. */
function later(kept: Topic | null, here: Topic | null): Topic | null {
  return kept && here && Date.parse(kept.at) >= Date.parse(here.at) ? kept : (here ?? kept);
}

/** The name of a conversation as the store keeps it: no text there may hold a NUL. */
export function topicKey(conversation: string): string {
  return conversation.replaceAll('\\', '\\\\').replaceAll('\0', '\\0');
}

const utterances = z.array(z.string());

/** Every part of a topic: one that is missing here would be lost on its way to another instance. */
const parts = {
  v: z.literal(1),
  at: z.string(),
  vacancies: z.array(z.string()),
  intents: z.array(z.string()),
  lang: z.enum(LANGS).exactOptional(),
  inTotal: z.literal(true).exactOptional(),
  offered: utterances.exactOptional(),
  listed: utterances.exactOptional(),
} satisfies Record<keyof Topic, z.ZodType>;

/** A topic of this version; another, of a copy of the desk that is newer or older, counts as none. */
const topicSchema: z.ZodType<Topic> = z.object(parts);

function readTopic(text: Value): Topic | null {
  if (typeof text !== 'string') return null;
  try {
    return topicSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
