import { readFileSync } from 'node:fs';
import { newVacancy } from '../../src/content/template/new-vacancy.ts';
import type { EditedCopy } from './edited-copy.ts';

/** One step of a recipe: a command to run, or lines to find in a file and lines to write in their place. */
export type Step =
  | { readonly kind: 'run'; readonly command: string }
  | { readonly kind: 'change'; readonly file: string; readonly find: string; readonly write: string };

const FENCE = /^```(\S+)(?: (find|write) (\S+))?\n([\s\S]*?)^```$/gm;

/** The steps of the guide, in their order, by the heading that they stand under. */
export function readRecipes(): ReadonlyMap<string, readonly Step[]> {
  const sections = readFileSync('content/README.md', 'utf8').split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = ''] = section.split('\n', 1);
      return [heading, stepsOf(section)];
    }),
  );
}

function stepsOf(section: string): Step[] {
  const steps: Step[] = [];
  let find: { readonly file: string; readonly text: string } | null = null;
  for (const [, language, act, file = '', text = ''] of section.matchAll(FENCE)) {
    if (language === 'sh') steps.push({ kind: 'run', command: text.trim() });
    if (act === 'find') find = { file, text };
    if (act !== 'write') continue;
    if (find?.file !== file) throw new Error(`"write ${file}" stands without its "find" in ${section.slice(0, 40)}`);
    steps.push({ kind: 'change', file, find: find.text, write: text });
    find = null;
  }
  return steps;
}

/** Undoes what the steps say, where somebody has followed them in the real content. */
export function undo(copy: EditedCopy, steps: readonly Step[]): void {
  for (const step of steps.toReversed()) {
    const written = step.kind === 'run' ? fileOf(step.command) : step.file;
    if (written === undefined || !copy.names().includes(written)) continue;
    if (step.kind === 'run') copy.remove(written);
    else if (copy.read(written).includes(step.write)) copy.edit(written, step.write, step.find);
  }
}

const idOf = (command: string) => /^npm run new:vacancy (\S+)$/.exec(command)?.[1];

function fileOf(command: string): string | undefined {
  const id = idOf(command);
  return id === undefined ? undefined : `vacancies/${id}.yaml`;
}

/** Does what the steps say in a copy of the content, word for word. */
export function follow(copy: EditedCopy, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.kind === 'change') copy.edit(step.file, step.find, step.write);
    const id = step.kind === 'run' ? idOf(step.command) : undefined;
    if (id !== undefined) newVacancy(copy.dir, id);
  }
}
