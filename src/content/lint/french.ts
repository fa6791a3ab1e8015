import type { Checked } from '../check-schema.ts';
import type { Problem } from '../problem.ts';
import { asWarning, problemAt } from '../problem-at.ts';
import type { Sources } from '../sources.ts';
import type { Path } from '../yaml-file.ts';

/** Texts that stand in English only: the desk says so to French readers, but a translation serves them better. */
export function checkFrench({ vacancies, webinars, programmes }: Sources): Problem[] {
  const files: readonly (Checked<unknown> | null)[] = [...vacancies, ...webinars, programmes];
  return files.flatMap((file) => (file ? textsWithoutFrench(file, file.value, []) : []));
}

function textsWithoutFrench(file: Checked<unknown>, value: unknown, path: Path): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') {
    if ('fr' in value && value.fr !== undefined) return [];
    const message = `"${excerpt(value.en)}" has no French text.`;
    return [asWarning(problemAt(file.yaml, path, 'missing-french', message, 'Add a line "fr: …" beside "en".'))];
  }
  const steps: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((item, i) => [i, item])
    : Object.entries(value);
  return steps.flatMap(([step, child]) => textsWithoutFrench(file, child, [...path, step]));
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
