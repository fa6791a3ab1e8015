import { strToU8, type Zippable, zipSync } from 'fflate';

/** The files of the app package, by their names. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array>>;

/** The first day that a zip can name. In no zone, since a zip knows none: so the same files give the same bytes anywhere. */
const EARLIEST = new Date(1980, 0, 1);

/** A zip of them at its top level, as Teams wants it. The same files give the same bytes. */
export function zipOf(files: PackageFiles): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => {
    return [name, typeof content === 'string' ? strToU8(content) : content] as const;
  });
  const zippable: Zippable = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(zippable, { level: 9, mtime: EARLIEST });
}
