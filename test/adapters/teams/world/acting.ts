import type { Activity, Scene } from './activities/base.ts';
import type { Carrier } from './carrier.ts';
import type { PersonName } from './cast.ts';
import type { At, Posted } from './language.ts';
import { accountOf, conversationAt, conversationOf, type Stage } from './stage.ts';

/** One person of the world, and what they act with. */
export interface Acting {
  readonly name: PersonName;
  readonly stage: Stage;
  readonly carrier: Carrier;
  readonly serviceUrl: string;
  /** With which activity the desk was told of a message, by `keyOf`. */
  readonly told: Map<string, Activity>;
}

export function keyOf({ place, id }: Posted): string {
  return `${place} ${id}`;
}

/** Somewhere that they are. Throws where they are not. */
export function sceneAt({ name, stage, serviceUrl }: Acting, at: At): Scene {
  return { serviceUrl, who: accountOf(stage, name), conversation: conversationOf(stage, name, at) };
}

/** Where a message stands, in its thread. Throws where they can't see it. */
export function sceneOf({ name, stage, serviceUrl }: Acting, { place, thread }: Posted): Scene {
  const conversation = conversationAt(stage, place);
  if (!conversation.people.has(name)) throw new Error(`${name} does not see this message.`);
  return { serviceUrl, who: accountOf(stage, name), conversation, ...(thread !== undefined && { thread }) };
}

/** A message as it is now. Throws where it is gone. */
export function nowOf({ stage }: Pick<Acting, 'stage'>, { place, id }: Posted): Posted {
  const found = stage.ledger.get(place, id);
  if (!found) throw new Error(`The message ${id} is gone.`);
  return found;
}
