/** An error as the log keeps it. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  /** Where it was thrown, innermost first. */
  readonly frames?: readonly string[];
  readonly cause?: Fault;
}

/** An error's message may quote what somebody asked; its name and code are words of programmers, and look like it. */
const NAME = /^(?:[A-Z][A-Za-z]{0,40})?Error$/;
const CODE = /^(?:[A-Z][A-Z0-9]*_[A-Z0-9_]{1,40}|E[A-Z0-9]{2,20}|[a-z]+(?:_[a-z]+){1,5}|(?=.*\d)[0-9A-Z]{5})$/;

/** One frame of a stack: perhaps a function, then a file with line and column, in brackets or not. */
const FRAME = /^ {4}at (?:(?:async )?[\w.$<>#[\] ]{1,80} \()?((?:file:\/\/|node:|\/|[A-Za-z]:\\)\S+:\d+:\d+)\)?$/;

/** Below these folders a path is ours or a package's; what stands before them tells only whose machine it is. */
const ROOT = /^.*?[/\\](?=(?:src|adapters|bench|test|node_modules)[/\\])/;

const FRAMES_KEPT = 12;
const CAUSES_KEPT = 3;

/** Kind and place of what was thrown, never its message. Anything can be thrown, so nothing is taken on trust. */
export function faultOf(thrown: unknown, causes = CAUSES_KEPT): Fault {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const { name, cause } = thrown;
  const code = 'code' in thrown ? thrown.code : undefined;
  const frames = framesOf(thrown);
  return {
    name: NAME.test(name) ? name : 'Error',
    ...(typeof code === 'string' && CODE.test(code) && { code }),
    ...(frames.length > 0 && { frames }),
    ...(cause instanceof Error && causes > 0 && { cause: faultOf(cause, causes - 1) }),
  };
}

/** The places alone, without the functions' names. */
function framesOf(error: Error): readonly string[] {
  const places = tracedBelow(error)
    .split('\n')
    .flatMap((line) => FRAME.exec(line)?.[1] ?? []);
  return places.map(withoutRoot).slice(0, FRAMES_KEPT);
}

/** The stack below name and message, which may hold lines that look like frames; nothing where it can't be told from them. */
function tracedBelow({ stack, name, message }: Error): string {
  if (typeof stack !== 'string' || !NAME.test(name)) return '';
  const [title] = /^[\w$. [\]]{1,100}/.exec(stack) ?? [];
  if (title === undefined) return '';
  const head = message === '' ? `${title}\n` : `${title}: ${message}\n`;
  return stack.startsWith(head) ? stack.slice(head.length) : '';
}

function withoutRoot(place: string): string {
  if (place.startsWith('node:')) return place;
  return ROOT.test(place) ? place.replace(ROOT, '') : place.replace(/^.*[/\\]/, '');
}
