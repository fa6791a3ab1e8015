/** Sends and edits in one conversation, within so many milliseconds. */
const MOST = 7;
/** Less than the second of the rule: what was sent a second apart may arrive closer together on a busy machine. */
const WITHIN = 750;

/** Finds fault with whoever sends faster than Teams takes it. */
export function createPace(problems: string[]): { count(conversation: string): void } {
  const sent = new Map<string, number[]>();
  return {
    count(conversation) {
      const now = performance.now();
      const recent = [...(sent.get(conversation) ?? []), now].filter((at) => at > now - WITHIN);
      sent.set(conversation, recent);
      if (recent.length > MOST) problems.push(`${recent.length} sends to ${conversation} within ${WITHIN} ms`);
    },
  };
}
