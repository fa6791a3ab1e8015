import { lintContent } from '../../src/content/lint/lint.ts';
import type { EditedCopy } from './edited-copy.ts';

export const AFTER = '2026-11-22T12:00:00Z';
export const BEFORE = '2025-06-01T12:00:00Z';
export const ops = 'vacancies/ops.yaml';
export const osg = 'vacancies/osg.yaml';
export const info = 'webinars/info-session-2025.yaml';

export const lint = (copy: EditedCopy, now = AFTER, strict = false) => lintContent(copy.dir, { now, strict }).problems;
export const codes = (copy: EditedCopy, now = AFTER) => lint(copy, now).map(({ code }) => code);

/** Adds a concept and words for it to the lexicon. */
export function teach(copy: EditedCopy, concept: string, { en = '', fr = '' }: { en?: string; fr?: string }): void {
  copy.edit('lexicon/concepts.yaml', 'concepts:\n', `concepts:\n  ${concept}: { role: topic, meaning: invented }\n`);
  if (en) copy.edit('lexicon/en.yaml', '\nphrases:\n', `\nphrases:\n  ${concept}: |\n    ${en}\n`);
  if (fr) copy.edit('lexicon/fr.yaml', '\nphrases:\n', `\nphrases:\n  ${concept}: |\n    ${fr}\n`);
}
