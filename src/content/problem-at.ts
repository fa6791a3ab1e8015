import type { Problem, ProblemCode } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** An error that points at the value which stands at `path` in a file. */
export function problemAt(yaml: YamlFile, path: Path, code: ProblemCode, message: string, mend: string): Problem {
  return { file: yaml.file, ...yaml.at(path), code, severity: 'error', message, mend };
}

/** The same for a key. */
export function problemAtKey(yaml: YamlFile, path: Path, code: ProblemCode, message: string, mend: string): Problem {
  return { ...problemAt(yaml, path, code, message, mend), ...yaml.atKey(path) };
}

/** A problem that an editor should look at, though the desk can run with it. */
export function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}
