import process from 'node:process';

/**
 * Milliseconds of the processor that a run of `work` takes, the least of five. The clock on the wall counts the time of
 * other programs, too; what a single run happens to meet, such as a collection of garbage, is no part of its cost.
 */
export function leastCost(work: () => unknown): number {
  const costs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...costs);
}
