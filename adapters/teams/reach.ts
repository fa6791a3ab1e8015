import type { References } from '../../src/references/references.ts';
import type { Whereto } from './api.ts';
import { ownId, placeId } from './ids.ts';

const THREAD = /;messageid=.*$/;

/** The channel or chat of a conversation, which is that of its thread. Pure. */
export function placeOf(conversation: string): string {
  return conversation.replace(THREAD, '');
}

/** Whether an id is that of a channel or group chat of Teams; those of Slack look otherwise. Pure. */
export function isTeamsChannel(id: string): boolean {
  return id.startsWith('19:');
}

/** Finds out where conversations are reached. */
export interface Reach {
  /** Null where nobody can tell. Throws DeskError as the store does. */
  to(tenant: string, conversation: string): Promise<Whereto | null>;
  /** The personal chat with somebody, by the desk's id of them; null where there was none. Throws as the store does. */
  chatWith(person: string): Promise<Whereto | null>;
  /** The desk was taken out of it. */
  lost(tenant: string, conversation: string): Promise<void>;
}

export interface ReachParts {
  /** Undefined as long as the store is not open. */
  readonly references: () => References | undefined;
  /** For conversations that have not told yet; null where there is none: on this machine alone. */
  readonly globalUrl: string | null;
}

/** As the last activity from each conversation told; else at the address that Teams has for all. */
export function createReach({ references, globalUrl }: ReachParts): Reach {
  const keyOf = (tenant: string, conversation: string) =>
    ({ face: 'teams', place: placeId(tenant, placeOf(conversation)) }) as const;

  return {
    async to(tenant, conversation) {
      const kept = await references()?.get(keyOf(tenant, conversation));
      const serviceUrl = kept?.serviceUrl ?? globalUrl;
      return serviceUrl === null ? null : { serviceUrl, conversation };
    },
    async chatWith(person) {
      const kept = await references()?.chatWith('teams', person);
      return kept ? { serviceUrl: kept.serviceUrl, conversation: ownId(kept.place) } : null;
    },
    async lost(tenant, conversation) {
      await references()?.drop(keyOf(tenant, conversation));
    },
  };
}
