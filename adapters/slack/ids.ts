/** Somebody's id as the desk keeps it: `slack:T1:U2`. */
export function personId(team: string, user: string): string {
  return `slack:${team}:${user}`;
}

/** A channel's id as the desk keeps it: `slack:T1:C2`. */
export function placeId(team: string, channel: string): string {
  return `slack:${team}:${channel}`;
}

/** Slack's own id in one of ours: `U2` of `slack:T1:U2`. */
export function ownId(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}
