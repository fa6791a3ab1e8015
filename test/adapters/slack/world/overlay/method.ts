import type { Part } from '../elements.ts';
import type { Told } from '../emulator.ts';

/** What a call brings, with its JSON read. */
export type Body = Part;

/** Answers a call of the bot in place of the emulator. */
export type Method = (body: Body) => Promise<Told>;

export type Methods = Readonly<Record<string, Method>>;

export function refused(error: string): Told {
  return { ok: false, error };
}

/** Says what Slack would not take, or would show otherwise than it was meant. */
export type Note = (problem: string) => void;

/** What the app did in a channel; Slack tells the app of that, too. */
export interface Happenings {
  posted(channel: string, ts: string): void;
  changed(channel: string, before: Part, after: Part): void;
  deleted(channel: string, before: Part): void;
}
