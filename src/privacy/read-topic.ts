import { z } from 'zod';
import type { Value } from '../store/store.ts';
import type { Trace } from './trace.ts';

const topicSchema = z.object({ at: z.string(), vacancies: z.array(z.string()), intents: z.array(z.string()) });

/** What a kept topic is about; null where nothing is kept of it, or nothing that can be read. */
export function readTopic(text: Value): Trace | null {
  if (typeof text !== 'string') return null;
  try {
    const topic = topicSchema.safeParse(JSON.parse(text));
    return topic.success ? { kind: 'topic', ...topic.data } : null;
  } catch {
    return null;
  }
}
