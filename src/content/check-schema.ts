import type { z } from 'zod';
import { sentencesFor } from './issue-sentences.ts';
import { listedPhrases } from './phrase-list.ts';
import type { Problem } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** A file that has passed its schema. */
export interface Checked<Value> {
  readonly yaml: YamlFile;
  readonly value: Value;
}

/** Judges a file by its schema; the value is null where anything is wrong with it, and the problems say what. */
export function checkSchema<Schema extends z.ZodType>(
  yaml: YamlFile,
  schema: Schema,
): { readonly checked: Checked<z.output<Schema>> | null; readonly problems: readonly Problem[] } {
  if (yaml.problems.length > 0) return { checked: null, problems: yaml.problems };
  // Each schema judges a file or two: to compile it first would cost more than it saves.
  const result = schema.safeParse(yaml.data, { jitless: true });
  if (result.success) return { checked: { yaml, value: result.data }, problems: [] };
  const written = { valueAt: (path: Path) => valueAt(yaml.data, path), has: yaml.has };
  const problems = sentencesFor(result.error.issues, written).map(({ path, point, code, message, mend }): Problem => {
    const { line, column } = point === 'key' ? yaml.atKey(path) : yaml.at(path);
    return { file: yaml.file, line, column, code, severity: 'error', message, mend };
  });
  return { checked: null, problems };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value === 'string') return listedPhrases(value)[Number(step)]?.phrase;
    return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }, data);
}
