import type { Turn } from '../../src/turn.ts';
import { addressOf } from './address.ts';
import { personIn, placeId } from './ids.ts';
import type { Where } from './parse/parse-where.ts';

/** Who says what, and where. */
export interface Said {
  readonly where: Where;
  readonly utterance: string;
  /** IANA, of whoever alone reads the answer. */
  readonly zone?: string;
}

/** A turn that its speaker alone reads the answer of. Pure. */
export function privateTurn({ where, utterance, zone }: Said): Turn {
  return {
    face: 'teams',
    conversation: placeId(where.tenant, where.place),
    utterance,
    scene: { audience: 'private', voice: 'colleague', person: personIn(where), ...(zone !== undefined && { zone }) },
  };
}

/**
 * A turn among others, in the thread where one is told; `message` is what it leads back to. `canWhisper`: there is a chat
 * with whoever speaks, where they alone can be answered. Pure.
 */
export function sharedTurn(
  { where, utterance }: Said,
  { message, canWhisper }: { readonly message: string; readonly canWhisper: boolean },
): Turn {
  const place = placeId(where.tenant, where.place);
  const link = addressOf({ ...where, message });
  return {
    face: 'teams',
    conversation: where.thread === undefined ? place : `${place}:${where.thread}`,
    place,
    utterance,
    ...(link !== null && { link }),
    ...(canWhisper && { canWhisper }),
    scene: { audience: 'shared', voice: 'colleague', person: personIn(where) },
  };
}
