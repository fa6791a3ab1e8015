import type { Content } from '../content/content.ts';
import { ContentError } from '../content/problem.ts';
import type { Desk } from '../desk.ts';
import type { About } from '../log/about.ts';
import type { Log } from '../log/log.ts';

export interface ReloadParts {
  readonly desk: Pick<Desk, 'content' | 'replace'>;
  /** Reads and checks everything anew. Throws ContentError, or DeskError where the desk can't work with it. */
  readonly load: () => Content;
  /** Changes with every change of the files, and is quickly told. */
  readonly fingerprint: () => string;
  /** The version that `load` would give to the files as they stand; never throws. */
  readonly version: () => string;
  readonly log: Log;
  /** Milliseconds, never going back. */
  readonly elapsed: () => number;
}

/** Takes over what has changed in the files since it looked last; with `anew` it reads and tells in any case. Never throws. */
export type Look = (anew?: boolean) => void;

/**
 * Lets a desk follow its content. New content is checked first and then taken over whole; content with problems is not,
 * and the desk goes on with the last that had none. The same problems are told once, and their end is told as well.
 */
export function createReload({ desk, load, fingerprint, version, log, elapsed }: ReloadParts): Look {
  let seen = '';
  /** The files that were refused last and what was said of them; null while nothing is wrong. */
  let refused: { readonly version: string; readonly told: string } | null = null;

  function take(content: Content, ms: number): void {
    mended(content.version);
    if (content.version === desk.content.version) return;
    desk.replace(content);
    log('content_replaced', { version: content.version, vacancies: content.vacancies.length, ms });
  }

  function refuse(error: unknown, of: string, isAsked: boolean): void {
    const about: About = error instanceof ContentError ? { problems: error.problems } : { error };
    const told = error instanceof Error ? error.message : '';
    if (isAsked || refused?.told !== told) log('content_refused', about);
    refused = { version: of, told };
  }

  function mended(now: string): void {
    if (refused !== null) log('content_mended', { version: now });
    refused = null;
  }

  return (anew = false) => {
    const looks = fingerprint();
    if (looks === seen && !anew) return;
    const files = version();
    if (!anew && files === desk.content.version) mended(files);
    else if (anew || files !== refused?.version) {
      const began = elapsed();
      const read = attempt(load);
      // Somebody is still writing: what was read may be half old and half new, so it waits for the next look.
      if (fingerprint() !== looks) return;
      if (read.ok) take(read.content, elapsed() - began);
      else refuse(read.error, files, anew);
    }
    seen = looks;
  };
}

type Read = { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly error: unknown };

function attempt(load: () => Content): Read {
  try {
    return { ok: true, content: load() };
  } catch (error) {
    return { ok: false, error };
  }
}
