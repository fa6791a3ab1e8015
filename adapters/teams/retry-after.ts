/** Milliseconds: a longer wait would shut a conversation for everybody, and is no wait that Teams asks for. */
const LONGEST = 5 * 60_000;

/**
 * Milliseconds that a `Retry-After` asks to wait for, in either form of RFC 9110, section 10.2.3: seconds, or a date, which
 * is counted from `now` (ISO UTC or another date of HTTP). Undefined where it says nothing that can be read. Pure.
 */
export function waitIn(header: string | undefined, now: string): number | undefined {
  const said = header?.trim() ?? '';
  const wait = /^\d+$/.test(said) ? Number(said) * 1_000 : dateIn(said) - Date.parse(now);
  return Number.isNaN(wait) ? undefined : Math.min(LONGEST, Math.max(0, wait));
}

/** Only what looks like a date of HTTP: `Date.parse` reads much more into a text. One without a zone is of GMT as well. */
function dateIn(said: string): number {
  if (!/^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d (?:GMT|\d{4})$/.test(said)) return Number.NaN;
  return Date.parse(said.endsWith('GMT') ? said : `${said} GMT`);
}
