import type { Store } from '../../src/store/store.ts';

/** Where it is asked whether the desk is alive, and whether it can take questions. */
export const HEALTH_PATHS = ['/healthz', '/readyz'] as const;

export interface HealthState {
  readonly status: 200 | 503;
  readonly body: { readonly alive: true } | Readiness;
}

/** Which part keeps the desk from taking questions; nothing else of its inside. */
export interface Readiness {
  readonly ready: boolean;
  readonly content: 'loaded';
  readonly store: 'reachable' | 'unreachable' | 'none';
  readonly process: 'running' | 'stopping';
}

export interface Health {
  /** What to say under a path; null where it is none of ours. */
  at(path: string): Promise<HealthState | null>;
  /** From now on it is not ready. */
  stopping(): void;
}

export interface HealthParts {
  readonly store: Pick<Store, 'q'> | null;
  /** A store that tells nothing for so many milliseconds counts as unreachable. */
  readonly patience?: number;
}

/**
 * Alive is whoever answers at all: a store that is away is no reason to be restarted. Ready is who can take questions; the
 * content is loaded before anything listens, and stays.
 */
export function createHealth({ store, patience = 2_000 }: HealthParts): Health {
  let isStopping = false;
  /** One look at the store at a time, however many ask. */
  let looking: Promise<Readiness['store']> | null = null;

  function storeState(): Promise<Readiness['store']> {
    looking ??= lookAt(store, patience).finally(() => {
      looking = null;
    });
    return looking;
  }

  async function readiness(): Promise<HealthState> {
    const state = await storeState();
    const ready = state !== 'unreachable' && !isStopping;
    const process = isStopping ? 'stopping' : 'running';
    return { status: ready ? 200 : 503, body: { ready, content: 'loaded', store: state, process } };
  }

  return {
    async at(path) {
      if (path === '/healthz') return { status: 200, body: { alive: true } };
      return path === '/readyz' ? readiness() : null;
    },
    stopping() {
      isStopping = true;
    },
  };
}

async function lookAt(store: HealthParts['store'], patience: number): Promise<Readiness['store']> {
  if (store === null) return 'none';
  let waited: NodeJS.Timeout | undefined;
  const late = new Promise<'unreachable'>((resolve) => {
    waited = setTimeout(resolve, patience, 'unreachable');
  });
  const answered = store.q('select 1 as one').then(
    () => 'reachable' as const,
    () => 'unreachable' as const,
  );
  const state = await Promise.race([answered, late]);
  clearTimeout(waited);
  return state;
}
