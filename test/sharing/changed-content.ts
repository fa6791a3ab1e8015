import { loadContent } from '../../src/content/load.ts';
import { copyOfContent } from '../content/edited-copy.ts';

const BY_DEADLINE = 'state:\n  kind: by_deadline\n';

const STATES = {
  withdrawn: [
    '  kind: withdrawn',
    '  on: 2025-06-16',
    '  reason: { en: The office moved., fr: Le bureau a déménagé. }',
  ],
  extended: [
    '  kind: extended',
    '  on: 2025-06-16',
    '  reason: { en: Many asked for it., fr: Beaucoup l’ont demandé. }',
    '  former: { deadline: { at: 2025-06-15T23:59, zone: Europe/Brussels } }',
  ],
} as const;

/** The real content, where a vacancy was withdrawn or extended on 16 June 2025. */
export function changedContent(vacancy: string, state: keyof typeof STATES) {
  const copy = copyOfContent();
  copy.edit(`vacancies/${vacancy}.yaml`, BY_DEADLINE, ['state:', ...STATES[state], ''].join('\n'));
  return loadContent(copy.dir);
}
