import type { Card } from '../../../../adapters/teams/card.ts';
import {
  BOT,
  chatIdOf,
  OTHER_TENANT,
  PEOPLE,
  PERSON_NAMES,
  type PersonName,
  PLACE_NAMES,
  PLACES,
  type PlaceCast,
  TENANT,
} from './cast.ts';
import type { Account, At } from './language.ts';
import { createLedger, type Ledger } from './ledger.ts';

/** A conversation that Teams knows of. */
export interface Conversation {
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly tenant: string;
  readonly place?: PlaceCast;
  readonly people: Set<PersonName>;
  /** Whether the bot is in it. */
  hasBot: boolean;
}

/** Where the people of the world act. */
export interface Stage {
  readonly accounts: Map<PersonName, Account>;
  /** By id, those of teams too. */
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly ledger: Ledger;
  /** What stands in a card for one person alone, by `viewKey`, until the card changes for everybody. */
  readonly views: Map<string, View>;
  readonly problems: string[];
}

export interface View {
  readonly card: Card;
  /** How often the message had been edited then. */
  readonly edits: number;
}

export function createStage(): Stage {
  return {
    accounts: new Map(PERSON_NAMES.map((name) => [name, PEOPLE[name]])),
    conversations: conversationsOf(),
    ledger: createLedger(),
    views: new Map(),
    problems: [],
  };
}

function conversationsOf(): ReadonlyMap<string, Conversation> {
  const all = new Map<string, Conversation>();
  for (const name of PLACE_NAMES) {
    const place = PLACES[name];
    const { id, kind, team } = place;
    const made: Conversation = { id, kind, tenant: TENANT, place, people: new Set(place.people), hasBot: place.hasBot };
    all.set(id, made);
    if (team) all.set(team.id, made);
  }
  for (const name of PERSON_NAMES) {
    const tenant = name === 'sam' ? OTHER_TENANT : TENANT;
    const id = chatIdOf(name);
    all.set(id, { id, kind: 'personal', tenant, people: new Set([name]), hasBot: true });
  }
  return all;
}

const THREAD = /;messageid=(\d+)$/;

/** A conversation's id in its two parts. */
export function parted(conversation: string): { readonly place: string; readonly thread?: string } {
  const thread = THREAD.exec(conversation)?.[1];
  return { place: conversation.replace(THREAD, ''), ...(thread !== undefined && { thread }) };
}

/** Throws where there is none; the world itself only goes where it has been. */
export function conversationAt(stage: Stage, id: string): Conversation {
  const found = stage.conversations.get(parted(id).place);
  if (!found) throw new Error(`There is no conversation ${id}.`);
  return found;
}

/** Where somebody is. Throws where they are not in it. */
export function conversationOf(stage: Stage, name: PersonName, at: At): Conversation {
  const found = conversationAt(stage, at === 'personal' ? chatIdOf(name) : PLACES[at].id);
  if (!found.people.has(name)) throw new Error(`${name} is not in ${at}.`);
  return found;
}

export function accountOf({ accounts }: Stage, name: PersonName): Account {
  return accounts.get(name) ?? PEOPLE[name];
}

export function viewKey(name: PersonName, place: string, id: string): string {
  return `${name} ${place} ${id}`;
}

export const BOT_ACCOUNT = { id: BOT.id, name: BOT.name } as const;
