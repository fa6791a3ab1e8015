import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Card } from '../../adapters/teams/card.ts';

const eventSchema = z.looseObject({
  direction: z.string(),
  request: z.looseObject({ url: z.string(), method: z.string(), body: z.unknown().optional() }),
  response: z.looseObject({ statusCode: z.number(), body: z.unknown().optional() }).nullish(),
});

/** One thing that passed between the Playground and the desk. */
export type Passed = Readonly<z.infer<typeof eventSchema>>;

const FOLDER = 'devTools';
const FILE = /^events_recording_.*\.log$/;

/** Everything that the Playground recorded in its folder so far, in order. What is still being written is left out. */
export function recordedIn(folder: string): readonly Passed[] {
  const files = readdirSync(join(folder, FOLDER)).filter((name) => FILE.test(name));
  return files.sort().flatMap((name) => parseRecording(readFileSync(join(folder, FOLDER, name), 'utf8')));
}

/** Pure. */
export function parseRecording(text: string): readonly Passed[] {
  return text.split(/^---$/m).flatMap((one) => {
    try {
      return eventSchema.safeParse(JSON.parse(one)).data ?? [];
    } catch {
      return [];
    }
  });
}

/** Whether the desk called, and not the Playground. Pure. */
export function isOfDesk({ direction }: Passed): boolean {
  return direction.startsWith('User Application');
}

/** Every card that the desk sent, or gave in answer, in order and each once. Pure. */
export function cardsOf(passed: readonly Passed[]): readonly Card[] {
  const all = passed.flatMap((one) => cardsIn(isOfDesk(one) ? one.request.body : one.response?.body));
  return [...new Map(all.map((card) => [JSON.stringify(card), card])).values()];
}

function cardsIn(value: unknown): readonly Card[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'AdaptiveCard') return [value as Card];
  return Object.values(value).flatMap(cardsIn);
}
