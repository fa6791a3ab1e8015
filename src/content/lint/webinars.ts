import { instantOf } from '../local-time.ts';
import type { Problem } from '../problem.ts';
import { problemAt } from '../problem-at.ts';
import type { Sources } from '../sources.ts';

/** Two webinars with one link and different times: one of the two files is wrong, and people would miss the session. */
export function checkWebinars({ webinars }: Sources): Problem[] {
  return webinars.flatMap(({ yaml, value }, i) => {
    const other = webinars.slice(0, i).find(({ value: { register } }) => register === value.register);
    if (!other || instantOf(other.value.starts) === instantOf(value.starts)) return [];
    const { line, column } = other.yaml.at(['starts', 'at']);
    const message = `The webinar ${value.id} starts at another time than ${other.value.id} (${other.yaml.file}:${line}:${column}), with the same link.`;
    const mend = 'Keep one file for one webinar, or correct the time or the link.';
    return [problemAt(yaml, ['starts', 'at'], 'webinars-differ', message, mend)];
  });
}
