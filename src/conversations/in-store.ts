import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { LANGS } from '../content/schema/text.ts';
import { createLines } from '../line.ts';
import { emptyMemory, type Memory, type Topic } from '../memory.ts';
import type { Statements, Value } from '../store/store.ts';
import type { InProcessConversations } from './in-process.ts';
import type { Conversations } from './port.ts';

export interface InStoreParts {
  readonly store: Statements;
  readonly clock: Clock;
  /** Where `memory.stated` is kept, which never leaves this process. It holds nothing else, and is bounded by its own. */
  readonly stated: InProcessConversations;
}

/** Versions are drawn by chance, so a conversation that was swept and came back can't be taken for its former self. */
const MOST_VERSIONS = 2 ** 47;

/**
 * Conversations for several instances that share one store: each knows what a conversation is about, whoever answered
 * last. What people said of themselves stays with the instance that they said it to, and is asked again by another.
 * Throws DeskError as the store does.
 */
export function createInStore({ store, clock, stated }: InStoreParts): Conversations {
  // Between the store's word that a put has won and the keeping of what was stated, nobody may read here.
  const inLine = createLines();

  return {
    get: (conversation) =>
      inLine(conversation, async () => {
        const [row] = await store.q('select topic, version from topic where conversation = $1', [
          topicKey(conversation),
        ]);
        const said = (await stated.get(conversation)).memory.stated;
        if (!row) return { memory: { ...emptyMemory, stated: said }, version: 0 };
        return { memory: { topic: readTopic(row.topic ?? null), stated: said }, version: Number(row.version) };
      }),
    put: (conversation, memory, version) =>
      inLine(conversation, async () => {
        const hasWon = await putTopic(topicKey(conversation), memory.topic, version);
        if (hasWon) await keepStated(conversation, memory.stated);
        return hasWon;
      }),
  };

  async function putTopic(key: string, topic: Topic | null, version: number): Promise<boolean> {
    const values = [key, topic && JSON.stringify(topic), randomInt(1, MOST_VERSIONS), Date.parse(clock())];
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

  async function keepStated(conversation: string, said: Memory['stated']): Promise<void> {
    if (Object.keys(said).length === 0) {
      stated.drop(conversation);
      return;
    }
    const { version } = await stated.get(conversation);
    if (!(await stated.put(conversation, { topic: null, stated: said }, version))) {
      await keepStated(conversation, said);
    }
  }
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
