import { type Source, withoutComments } from './sources.ts';

const LONGEST = 250;
const MEDIAN = 80;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.property)?(\.(test|config|d))?\.[a-z]+$/;
const KEBAB_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that say nothing of what is inside. */
const EMPTY_NAME = /(^|[/.-])(utils?|helpers?|managers?|services?|query|queries|responses?|handlers?)([/.-]|$)/;

/** Lines of a text; the newline at its end begins none. */
export function linesOf({ text }: Source): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** The middle value, the mean of the middle two for an even count; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/** Files that are too long, and folders of files that are so on the whole. */
export function tooLong(sources: readonly Source[]): readonly string[] {
  const long = sources
    .filter((source) => linesOf(source) > LONGEST)
    .map((source) => `${source.path} has ${linesOf(source)} lines, more than ${LONGEST}: what else lives in it?`);
  const middle = median(sources.filter(({ path }) => /^(src|adapters)\//.test(path)).map(linesOf));
  return middle < MEDIAN ? long : [...long, `the median file has ${middle} lines, not under ${MEDIAN}`];
}

/** Paths that are not kebab-case or are named after nothing. */
export function misnamed(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path }) => {
    const folders = path.split('/');
    const file = folders.pop() ?? '';
    const isKebab = KEBAB.test(file) && folders.every((folder) => KEBAB_FOLDER.test(folder));
    return [
      ...(isKebab ? [] : [`${path} is not in kebab-case`]),
      ...(EMPTY_NAME.test(path) ? [`${path} says nothing of what is inside`] : []),
    ];
  });
}

/** Files with a default export: a thing has one name, wherever it is used. */
export function defaultExports(sources: readonly Source[]): readonly string[] {
  const hasDefault = (text: string) => /(^|\n)\s*export\s+default\b|\bas\s+default\b/.test(withoutComments(text));
  return sources.filter(({ text }) => hasDefault(text)).map(({ path }) => `${path} has a default export`);
}
