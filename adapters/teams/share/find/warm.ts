import { setImmediate } from 'node:timers/promises';
import { namesIn } from '../../../../src/commands/names.ts';
import type { Content } from '../../../../src/content/content.ts';
import { namesOf } from './names.ts';
import { topicsOf } from './topics.ts';

/**
 * Gathers what the next letters will be looked up in, piece by piece, so that others are answered in between. With many
 * vacancies it takes a moment, which nobody who has typed something should have to wait for.
 */
export async function warm(content: Content): Promise<void> {
  for (const gather of [namesOf, topicsOf, namesIn]) {
    await setImmediate();
    gather(content);
  }
}
