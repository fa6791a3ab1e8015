/** One part of the desk at its start: whether it is on, and where, or why not and what to set. */
export interface PartStatus {
  readonly part: string;
  readonly on: boolean;
  readonly says: string;
}

/** The parts under one another. Lines of at most 80 columns as long as `says` has at most 57. */
export function statusTable(parts: readonly PartStatus[]): string {
  const width = Math.max(...parts.map(({ part }) => part.length));
  return parts.map(({ part, on, says }) => `  ${part.padEnd(width)}  ${on ? 'on ' : 'off'}  ${says}`).join('\n');
}
