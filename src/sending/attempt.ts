import { codeBeforeDelivery } from './before-delivery.ts';
import type { Attempt } from './outcome.ts';
import type { Timer } from './timer.ts';

/**
 * Makes one attempt of `send` and never rejects. One that throws is `undelivered` where it had no connection yet. All others
 * that throw, that tell nothing for `within` milliseconds or that `controller` breaks off are `unclear`: the message may be
 * on its way. What `send` tells after that is not heard.
 */
export function attemptOnce<R>(
  send: (signal: AbortSignal) => Promise<Attempt<R>>,
  within: number,
  timer: Timer,
  controller: AbortController,
): Promise<Attempt<R>> {
  const { signal } = controller;
  return new Promise((resolve) => {
    const callOff = timer(within, () => controller.abort());
    const end = (attempt: Attempt<R>) => {
      callOff();
      resolve(attempt);
    };
    signal.addEventListener('abort', () => end({ kind: 'unclear', code: 'no_answer' }), { once: true });
    told().then(end);
  });

  async function told(): Promise<Attempt<R>> {
    try {
      return await send(signal);
    } catch (cause) {
      const code = codeBeforeDelivery(cause);
      return code === undefined ? { kind: 'unclear', code: 'send_threw', cause } : { kind: 'undelivered', code };
    }
  }
}
