import { createInProcess } from '../../src/conversations/in-process.ts';
import { createDesk, type Turn, type Turned } from '../../src/desk.ts';
import { createHandoff } from '../../src/handoff/handoff.ts';
import type { Choice, Reply } from '../../src/reply/reply.ts';
import { toText } from '../../src/reply/text.ts';
import type { Role } from '../../src/roles/role.ts';
import { everybodyIs } from '../roles/everybody-is.ts';
import { content } from '../understand/real-content.ts';
import { keptChannel } from './kept-channel.ts';

export const NOW = '2026-11-22T12:00:00.000Z';

/** Nothing of it is understood. */
export const ODD = 'Is there zorp glimt for my fnarb?';

/** A desk with a desk channel at its edge, and somebody who talks with it in private on a platform. */
export function openWithChannel(elapsed: () => number = () => 0, role: Role = 'member') {
  const channel = keptChannel();
  const conversations = createInProcess({ max: 10 });
  const desk = createDesk({
    content,
    clock: () => NOW,
    conversations,
    handoff: createHandoff(channel, elapsed),
    roles: everybodyIs(role),
  });
  const scene = { audience: 'private', voice: 'colleague', person: 'slack:T1:U1' } as const;
  const say = (utterance: string, more: Partial<Turn> & { readonly in?: Partial<Turn['scene']> } = {}) =>
    desk.turn({ face: 'slack', utterance, ...more, scene: { ...scene, ...more.in } });
  return { channel, conversations, desk, say };
}

export const choicesIn = ({ reply }: Pick<Turned, 'reply'>): readonly Choice[] =>
  reply.blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));

/** What the choice with this label says. Throws where there is none. */
export function pick(turned: Turned, label: string): string {
  const found = choicesIn(turned).find((choice) => choice.label === label);
  if (!found) throw new Error(`no choice “${label}”: ${toText(turned.reply)}`);
  return found.utterance;
}

/** The facts that a reply sets out, by their labels. */
export function rowsOf(reply: Reply | undefined): Readonly<Record<string, string>> {
  const facts = reply?.blocks.find((block) => block.kind === 'facts');
  if (facts?.kind !== 'facts') return {};
  return Object.fromEntries(facts.rows.map(({ label, value }) => [label, value.map(({ text }) => text).join('')]));
}
