/** When the desk speaks in a place: when it is spoken to, on every question it understands, or never. */
export const SPEAK = ['mention', 'questions', 'never'] as const;
export type Speak = (typeof SPEAK)[number];
