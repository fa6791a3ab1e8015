import type { Account } from './language.ts';

const DATE_OR_TIME =
  /\{\{(DATE|TIME)\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))(?:,\s?(COMPACT|SHORT|LONG))?\)\}\}/g;
const LOOKS = {
  COMPACT: { year: 'numeric', month: 'numeric', day: 'numeric' },
  SHORT: { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
  LONG: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
} as const;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * What somebody reads in a TextBlock: the marks of its Markdown (bold, links, bullets) are gone, escapes and entities undone,
 * dates and times are those of the reader. What Teams would show raw stays raw.
 */
export function shownText(text: string, reader: Pick<Account, 'locale' | 'zone'>): string {
  const timed = text.replace(DATE_OR_TIME, (_all, kind: string, at: string, look = 'COMPACT') => {
    const how = kind === 'DATE' ? LOOKS[look as keyof typeof LOOKS] : ({ hour: 'numeric', minute: 'numeric' } as const);
    return new Intl.DateTimeFormat(reader.locale, { ...how, timeZone: reader.zone }).format(new Date(at));
  });
  return plain(timed);
}

const PIECES = /\\([!-/:-@[-`{-~])|&(#\d+|#x[\da-f]+|\w+);|\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^)\\\s])*)\)|(\*\*)/gi;

function plain(text: string): string {
  return text.replace(
    PIECES,
    (all, escaped?: string, entity?: string, linked?: string, _url?: string, bold?: string): string => {
      if (escaped !== undefined) return escaped;
      if (entity !== undefined) return decoded(entity) ?? all;
      if (linked !== undefined) return plain(linked);
      return bold === undefined ? all : '';
    },
  );
}

function decoded(entity: string): string | undefined {
  const code = /^#x([\da-f]+)$/i.exec(entity)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
  return ENTITIES[entity];
}
