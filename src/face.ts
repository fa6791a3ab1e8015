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

/** In channels and group chats Teams tells a bot only what mentions it; all else takes a permission that we do not ask for. */
const HEAR_ONLY_MENTIONS: readonly Face[] = ['teams'];

/** Whether the desk hears only what is said to it on a face, so that it can't answer others' questions by itself. */
export function hearsOnlyMentions(face: Face): boolean {
  return HEAR_ONLY_MENTIONS.includes(face);
}
