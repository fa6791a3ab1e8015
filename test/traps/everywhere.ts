import { ask } from '../../src/ask.ts';
import { LANGS, type Lang } from '../../src/content/schema/text.ts';
import { emptyMemory } from '../../src/memory.ts';
import { toText } from '../../src/reply/text.ts';
import { plain } from '../table/row.ts';
import { loadThreePostings } from '../three-postings.ts';

export const content = loadThreePostings();

/** The clocks of the traps: the info session began on 11 June at 14:00Z, the last minute to apply ended on 22 June at 22:00Z. */
export const CLOCKS = {
  'well before': '2025-06-01T09:00:00Z',
  'during the info session': '2025-06-11T14:10:00Z',
  'on the last morning': '2025-06-22T07:00:00Z',
  'in the last minute': '2025-06-22T21:59:30Z',
  'as the minute is over': '2025-06-22T22:00:00Z',
  'long after': '2026-11-22T12:00:00Z',
} as const;
export type When = keyof typeof CLOCKS;

/** A language, an audience and a clock: where and when a question is put. */
export interface Place {
  readonly lang: Lang;
  readonly audience: 'private' | 'shared';
  readonly when: When;
}

/** Every trap is looked at in each of these. */
export const EVERYWHERE: readonly Place[] = LANGS.flatMap((lang) =>
  (['private', 'shared'] as const).flatMap((audience) =>
    (Object.keys(CLOCKS) as When[]).map((when) => ({ lang, audience, when })),
  ),
);

/** A question, or what an answer says, in both languages. */
export type Both = Readonly<Record<Lang, string>>;
export type BothMany = Readonly<Record<Lang, readonly string[]>>;

/** Whether one can still apply there. */
export function isOpen({ when }: Place): boolean {
  return CLOCKS[when] < '2025-06-22T22:00:00Z';
}

/** The answer to a question, through the seam: its meaning, its plain text, its first sentence, its sources. */
export function put(question: Both, { lang, audience, when }: Place) {
  const scene = { now: CLOCKS[when], audience, voice: 'colleague' } as const;
  const { decision, reply } = ask(content, { utterance: question[lang], scene, memory: emptyMemory });
  const ofKind = (kind: 'note' | 'source' | 'paragraph') =>
    reply.blocks.flatMap((block) => (block.kind === kind ? [plain(block.runs.map(({ text }) => text).join(''))] : []));
  return {
    decision,
    reply,
    part: decision.parts[0],
    facts: decision.parts[0]?.facts ?? [],
    text: plain(toText(reply)),
    first: plain(reply.preview),
    notes: ofKind('note').join('\n'),
    paragraphs: ofKind('paragraph'),
  };
}
