/** What goes wrong with a call. */
export type Fault =
  /** `429` with `Retry-After` in seconds, or another HTTP status with a page instead of JSON. */
  | { readonly status: 429; readonly retryAfter: number }
  | { readonly status: 500 | 502 | 503 }
  /** `ok: false`. */
  | { readonly error: string }
  /** The connection drops before anything was done, or after it was done. */
  | { readonly drop: 'before' | 'after' }
  /** Done and answered so many milliseconds late. */
  | { readonly slow: number };

export interface Faults {
  /** The next `times` calls of a method (`chat.postMessage`, `respond` for response_urls, `*` for all) go wrong like this. */
  fail(method: string, fault: Fault, times?: number): void;
  /** Whatever was ordered and did not happen yet is off. */
  heal(): void;
  /** Takes the next fault of a method. */
  next(method: string): Fault | null;
}

/** Faults in the order in which they were ordered. */
export function createFaults(): Faults {
  let ordered: { readonly method: string; readonly fault: Fault; left: number }[] = [];

  return {
    fail(method, fault, times = 1) {
      ordered.push({ method, fault, left: times });
    },
    heal() {
      ordered = [];
    },
    next(method) {
      const found = ordered.find((one) => one.left > 0 && (one.method === method || one.method === '*'));
      if (!found) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}
