import type { Command } from '../commands/command.ts';

/** What shows somebody's question, or says what became of it; and what somebody only looks at before they share it. */
const ALONE: ReadonlySet<Command['kind']> = new Set([
  'ask_person_about',
  'ask_person',
  'ask_person_how',
  'pass_on_about',
  'pass_on',
  'keep_back',
  'share',
  'share_all',
  'share_compare',
  'share_vacancy',
  'share_subject',
]);

/** Whether a command is a matter of its asker alone: among others it is answered in a whisper, where the face can. */
export function isForAskerAlone({ kind }: Command): boolean {
  return ALONE.has(kind);
}
