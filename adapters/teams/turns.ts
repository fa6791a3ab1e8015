import type { Turn } from '../../src/turn.ts';
import { addressOf } from './address.ts';
import { personIn, placeId } from './ids.ts';
import type { Where } from './parse/parse-where.ts';
import type { Workspace } from './workspace.ts';

/** Who says what, and where. */
export interface Said {
  readonly where: Where;
  readonly utterance: string;
  /** IANA, of whoever says it. */
  readonly zone?: string;
  /** The message that says it, or whose card was pressed; among others the turn leads back to it. */
  readonly message?: string;
  /** In a chat: where it was asked among others before. */
  readonly link?: string;
}

/**
 * A turn where it is said: in a personal chat its speaker alone reads the answer; among others it belongs to the thread where
 * one is told, and what is theirs alone can be answered in their chat, if there is one. Throws DeskError as the store does.
 */
export async function turnIn({ references }: Pick<Workspace, 'references'>, said: Said): Promise<Turn> {
  if (said.where.kind === 'personal') return privateTurn(said);
  return sharedTurn(said, (await references.chatWith('teams', personIn(said.where))) !== null);
}

function privateTurn({ where, utterance, zone, link }: Said): Turn {
  return {
    face: 'teams',
    conversation: placeId(where.tenant, where.place),
    utterance,
    ...(link !== undefined && { link }),
    scene: { audience: 'private', voice: 'colleague', person: personIn(where), ...(zone !== undefined && { zone }) },
  };
}

function sharedTurn({ where, utterance, message = '' }: Said, canWhisper: boolean): Turn {
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
