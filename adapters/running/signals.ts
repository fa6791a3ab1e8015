import process from 'node:process';

export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface SignalParts {
  /** Whether a person's terminal is behind the process: when it closes, so does the desk. */
  readonly isTerminal: boolean;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
}

export interface Signals {
  /** The first signal that tells to stop. The second one ends the process at once, with 128 and its number. */
  readonly stop: Promise<StopSignal>;
  /** What SIGHUP calls where it does not mean that a terminal was closed. */
  onReload(reload: () => void): void;
  /** Listens no longer. */
  end(): void;
}

const NUMBERS: Readonly<Record<StopSignal, number>> = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/** Listens from now on, so that whoever has read that the desk is on can stop it. */
export function listenForSignals({ isTerminal, exit }: SignalParts): Signals {
  let reload = () => {};
  let told: ((signal: StopSignal) => void) | null = null;
  const stop = new Promise<StopSignal>((resolve) => {
    told = resolve;
  });

  function onStop(signal: StopSignal): void {
    if (told === null) exit(128 + NUMBERS[signal]);
    told?.(signal);
    told = null;
  }

  function onHangup(): void {
    if (isTerminal) onStop('SIGHUP');
    else reload();
  }

  process.on('SIGINT', onStop).on('SIGTERM', onStop).on('SIGHUP', onHangup);
  return {
    stop,
    onReload(run) {
      reload = run;
    },
    end() {
      process.off('SIGINT', onStop).off('SIGTERM', onStop).off('SIGHUP', onHangup);
    },
  };
}
