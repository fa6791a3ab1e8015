import type { Where } from './parse/parse-where.ts';

/** Somebody's id as the desk keeps it: `teams:TENANT:ACCOUNT`. */
export function personId(tenant: string, account: string): string {
  return `teams:${tenant}:${account}`;
}

/** The id of whoever does something; of somebody without an account in Entra, by the id that they have with this bot. */
export function personIn({ tenant, account, user }: Where): string {
  return personId(tenant, account ?? user);
}

/** A channel's or chat's id as the desk keeps it: `teams:TENANT:19:…@thread.tacv2`. */
export function placeId(tenant: string, conversation: string): string {
  return `teams:${tenant}:${conversation}`;
}

/** Teams' own id in one of ours: all that stands behind the tenant. */
export function ownId(id: string): string {
  return id.split(':').slice(2).join(':');
}

/** The tenant in one of our ids. */
export function tenantOf(id: string): string {
  return id.split(':')[1] ?? '';
}
