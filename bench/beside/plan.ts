import { parseArgs } from 'node:util';

/**
 * A plan of whole numbers, changed by options such as `--rounds 5`; `--profile FOLDER` asks for a profile of each app there.
 * Throws a TypeError for an option that is none.
 */
export function changed<Plan extends Readonly<Record<keyof Plan, number>>>(
  plan: Plan,
  args: readonly string[],
): Plan & { readonly profile?: string } {
  const names = [...Object.keys(plan), 'profile'];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { profile, ...values } = parseArgs({ args: [...args], options }).values;
  const figures = Object.entries(values).map(([name, given]) => {
    const value = Number(given);
    if (!Number.isSafeInteger(value) || value < 1) throw new TypeError(`--${name} takes a whole number from 1`);
    return [name, value];
  });
  return { ...plan, ...Object.fromEntries(figures), ...(typeof profile === 'string' && { profile }) };
}
