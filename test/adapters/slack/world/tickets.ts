/** What a trigger_id stands for. */
export interface Trigger {
  readonly user: string;
  /** Where it happened, where that is known. */
  readonly channel?: string;
  /** The dialog that it happened in. */
  readonly view?: string;
}

interface Issued<T> {
  readonly what: T;
  readonly at: number;
  used: number;
}

export interface Tickets<T> {
  issue(what: T): string;
  /** What a ticket stands for, and counts it as used; or why it is of no use any more. */
  use(id: string): { readonly what: T } | { readonly error: 'unknown' | 'used' | 'expired' };
  /** Tickets that are issued from now on are so many milliseconds old already. */
  age(ms: number): void;
}

/** Tickets of Slack that hold for some time and for some uses: trigger_ids (3 s, once), response_urls (30 min, 5 times). */
export function createTickets<T>(
  { lasts, uses, prefix }: { readonly lasts: number; readonly uses: number; readonly prefix: string },
  elapsed: () => number,
): Tickets<T> {
  const issued = new Map<string, Issued<T>>();
  let aged = 0;

  return {
    issue(what) {
      const id = `${prefix}.${issued.size + 1}`;
      issued.set(id, { what, at: elapsed() - aged, used: 0 });
      return id;
    },
    use(id) {
      const ticket = issued.get(id);
      if (!ticket) return { error: 'unknown' };
      if (elapsed() - ticket.at >= lasts) return { error: 'expired' };
      if (ticket.used >= uses) return { error: 'used' };
      ticket.used += 1;
      return { what: ticket.what };
    },
    age(ms) {
      aged = ms;
    },
  };
}
