/** What a request does before it has a connection to write on. */
const CALLS = ['getaddrinfo', 'connect'];
/** Node's fetch gives up on a connection by itself, and names no system call then. */
const CODES = ['UND_ERR_CONNECT_TIMEOUT'];
/** An error may be its own cause. */
const DEEPEST = 8;

/**
 * The code of an error that came before anything was written, so that surely nothing was delivered: no such host, no
 * connection. Undefined for all others. Looks into causes, and into errors that stand for several: Node tries each address
 * of a host, and every one of them has to have failed so.
 */
export function codeBeforeDelivery(error: unknown, depth = 0): string | undefined {
  if (!(error instanceof Error) || depth > DEEPEST) return undefined;
  if (error instanceof AggregateError) {
    const codes = error.errors.map((one) => codeBeforeDelivery(one, depth + 1));
    return codes.includes(undefined) ? undefined : codes[0];
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const call = 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : '';
  return CALLS.includes(call) || CODES.includes(code) ? code : codeBeforeDelivery(error.cause, depth + 1);
}
