/**
 * Under which name a private conversation is kept. It begins with the person, so that all of theirs can be found when they
 * want to be forgotten, without a list of who speaks where.
 */
export function ownConversation(person: string, conversation: string): string {
  return `${ownPrefix(person)}${conversation}`;
}

/** What the names of all private conversations begin with, and of no other. */
export const OWN = 'own:';

/** What the names of a person's private conversations begin with. No id of a platform holds a bar. */
export function ownPrefix(person: string): string {
  return `${OWN}${person}|`;
}
