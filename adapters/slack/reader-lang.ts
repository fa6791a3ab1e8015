import type { Lang } from '../../src/content/schema/text.ts';
import { personId } from './ids.ts';
import type { Workspace } from './workspace.ts';

/** The language in which somebody reads us in private: what they chose, else that of their Slack, else English. */
export async function langOf(
  { people, readers, bot }: Pick<Workspace, 'people' | 'readers' | 'bot'>,
  user: string,
): Promise<Lang> {
  return (await people.langOf(personId(bot.team, user))) ?? (await readers.of(user)).lang ?? 'en';
}
