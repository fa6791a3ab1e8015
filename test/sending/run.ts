import fc from 'fast-check';
import type { Limits, Patience } from '../../src/sending/limits.ts';
import type { Outcome } from '../../src/sending/outcome.ts';
import type { Drained, Send } from '../../src/sending/port.ts';
import { limitsArbitrary, meetingArbitrary, patienceArbitrary, seldom } from './arbitraries.ts';
import type { Message, Platform } from './platform.ts';
import { setUp } from './set-up.ts';
import { instant } from './world.ts';

/** A send and the millisecond at which it is handed in. */
export interface Given {
  readonly at: number;
  readonly send: Send<Message>;
}

export interface Plan {
  readonly limits: Limits;
  readonly patience: Patience;
  readonly given: readonly Given[];
  /** What chance draws, again and again. */
  readonly chance: readonly number[];
  readonly drain: { readonly at: number; readonly within: number } | undefined;
}

/** What became of one send. */
export interface Fate extends Given {
  readonly id: string;
  /** Whether there was room for it when it was handed in, by our own count. */
  readonly room: boolean;
  /** Each outcome that was told, with its millisecond. */
  readonly told: { readonly outcome: Outcome<string>; readonly at: number }[];
}

export interface Run {
  readonly plan: Plan;
  /** In the order in which they were handed in. */
  readonly fates: readonly Fate[];
  readonly platform: Platform;
  readonly drained: Drained<Message> | undefined;
  /** What is left when nothing happens any more. */
  readonly left: { readonly timers: number; readonly waiting: number; readonly conversations: number };
}

const givenArbitrary = fc.record({
  at: fc.nat({ max: 4_000 }),
  conversation: fc.constantFrom('a', 'b', 'c'),
  idempotent: fc.boolean(),
  meetings: fc.array(meetingArbitrary, { maxLength: 4 }),
  expires: seldom(fc.nat({ max: 8_000 })),
});

export const planArbitrary: fc.Arbitrary<Plan> = fc.record({
  limits: limitsArbitrary,
  patience: patienceArbitrary,
  given: fc
    .array(givenArbitrary, { minLength: 1, maxLength: 25 })
    .map((all) => all.toSorted((a, b) => a.at - b.at).map(toGiven)),
  chance: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 5 }),
  drain: seldom(fc.record({ at: fc.nat({ max: 8_000 }), within: fc.nat({ max: 4_000 }) })),
});

type Drawn = typeof givenArbitrary extends fc.Arbitrary<infer T> ? T : never;

function toGiven({ at, conversation, idempotent, meetings, expires }: Drawn, index: number): Given {
  const send = { conversation, idempotent, message: { id: `${index}`, meetings } };
  return { at, send: expires === undefined ? send : { ...send, expiresAt: instant(at + expires) } };
}

/** Plays a plan until nothing happens any more. */
export async function play(plan: Plan): Promise<Run> {
  const { limits, patience, chance } = plan;
  let drawn = 0;
  const random = () => chance[drawn++ % chance.length] ?? 0;
  const { world, platform, queue } = setUp({ limits, patience, random });
  const fates: Fate[] = [];
  let drained: Drained<Message> | undefined;

  function hand({ send }: Given): void {
    const held = fates.filter(({ told }) => told.length === 0);
    const ofSame = held.filter((fate) => fate.send.conversation === send.conversation);
    const room = held.length < limits.platform.waiting && ofSame.length < limits.conversation.waiting;
    const fate: Fate = { at: world.elapsed(), send, id: send.message.id, room, told: [] };
    fates.push(fate);
    queue.enqueue(send).then((outcome) => fate.told.push({ outcome, at: world.elapsed() }));
  }

  for (const given of plan.given) world.timer(given.at, () => hand(given));
  if (plan.drain) {
    const { at, within } = plan.drain;
    world.timer(at, () => {
      queue.drain(within).then((result) => {
        drained = result;
      });
    });
  }
  await world.run();
  const left = { timers: world.pending, waiting: queue.waiting, conversations: queue.conversations };
  return { plan, fates, platform, drained, left };
}
