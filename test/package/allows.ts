type Version = readonly [major: number, minor: number, patch: number];

/** `20.19` → [20, 19, 0]; parts that are left out or are `x` count as 0. */
function parse(version: string): Version {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * Whether an `engines` range allows a version. Reads what such ranges are made of: `||`, and comparisons joined by spaces:
 * `>=`, `>`, `<`, `<=`, `^`, `~`, `=`, a bare version and `*`. Throws on anything else.
 */
export function allows(range: string, version: string): boolean {
  return range.split('||').some((alternative) => allowsAll(alternative.trim(), parse(version)));
}

function allowsAll(comparisons: string, version: Version): boolean {
  if (comparisons === '' || comparisons === '*') return true;
  const spaceless = comparisons.replace(/(>=|<=|>|<|\^|~|=)\s+/g, '$1');
  return spaceless.split(/\s+/).every((comparison) => holds(comparison, version));
}

function holds(comparison: string, version: Version): boolean {
  const [, sign, bound] = /^(>=|<=|>|<|\^|~|=)?v?(\d+(?:\.(?:\d+|x))*)$/.exec(comparison) ?? [];
  if (bound === undefined) throw new Error(`not a version range that is understood here: ${comparison}`);
  const against = compare(version, parse(bound));
  const sameMajor = version[0] === parse(bound)[0];
  switch (sign) {
    case '>=':
      return against >= 0;
    case '>':
      return against > 0;
    case '<':
      return against < 0;
    case '<=':
      return against <= 0;
    case '^':
      return against >= 0 && sameMajor;
    case '~':
      return against >= 0 && sameMajor && version[1] === parse(bound)[1];
    default:
      return bound.split('.').every((part, place) => part === 'x' || Number(part) === version[place]);
  }
}
