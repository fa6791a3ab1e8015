import { unnamedIn } from '../answer/concerned.ts';
import type { Command } from '../commands/command.ts';
import type { Content } from '../content/content.ts';
import type { Scene } from '../scene.ts';
import type { Subject } from './card.ts';

/** What somebody wants to share, as far as they said it. */
export interface ToShare {
  /** Null where they did not say what. It may be a comparison of fewer or more vacancies than can be compared. */
  readonly subject: Subject | null;
}

/** What a command wants to share, for a face that can; null for every other command. `scene` is that of the place. */
export function toShare(content: Content, command: Command, scene: Scene): ToShare | null {
  switch (command.kind) {
    case 'share':
      return { subject: null };
    case 'share_all':
      return { subject: ofAll(unnamedIn(content, scene)) };
    case 'share_compare':
      return { subject: ofAll(command.vacancies) };
    case 'share_vacancy':
      return { subject: { kind: 'vacancy', vacancy: command.vacancy } };
    case 'share_subject':
      return { subject: { kind: 'fact', vacancy: command.vacancy, intent: command.subject } };
    case 'unclear': {
      if (!command.of.startsWith('share')) return null;
      const { vacancy } = command;
      return { subject: vacancy === undefined ? null : { kind: 'vacancy', vacancy } };
    }
    default:
      return null;
  }
}

/** One vacancy alone is not compared. */
function ofAll(vacancies: readonly string[]): Subject | null {
  const [only, ...others] = vacancies;
  if (only === undefined) return null;
  return others.length > 0 ? { kind: 'comparison', vacancies } : { kind: 'vacancy', vacancy: only };
}
