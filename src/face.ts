/** Where people meet the desk: the page and the terminal of its own machine, and the platforms. */
export const FACES = ['terminal', 'web', 'slack', 'teams'] as const;
export type Face = (typeof FACES)[number];

/** The platforms, which know who somebody is. */
export const PLATFORMS = ['slack', 'teams'] as const satisfies readonly Face[];
export type Platform = (typeof PLATFORMS)[number];

/** Whether a face is a platform, and not the console. */
export function isPlatform(face: Face): face is Platform {
  return PLATFORMS.some((platform) => platform === face);
}
