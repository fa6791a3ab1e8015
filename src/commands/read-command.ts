import type { Content } from '../content/content.ts';
import { COMMANDS, type CommandKind, type Form, type Gap } from '../content/schema/commands.ts';
import { LANGS, type Lang } from '../content/schema/text.ts';
import { isJoiner } from '../understand/segments.ts';
import { tokenize } from '../understand/tokenize.ts';
import type { Token } from '../understand/understanding.ts';
import type { Command, CommandOf, GapValues, Unclear } from './command.ts';
import { type Filled, fillingsOf } from './fillings.ts';
import { type Called, type Names, namesIn } from './names.ts';

interface Listed {
  readonly kind: CommandKind;
  readonly lang: Lang | null;
  readonly form: Form;
}

const listings = new WeakMap<Content, ReadonlyMap<string, readonly Listed[]>>();

/**
 * The command that a message is, from its first word to its last, or null where it is none: then it is a question. Where
 * only a vacancy or a fact could not be read, the command is `unclear`. Pure.
 */
export function readCommand(content: Content, utterance: string): Command | null {
  const tokens = tokenize(utterance);
  const listed = formsIn(content).get(tokens[0]?.norm ?? '');
  if (!listed) return null;
  let unclear: Unclear | null = null;
  for (const { kind, lang, form } of listed) {
    if (!form.asks && tokens.some(({ asks }) => asks) && !takesText(kind)) continue;
    for (const filled of fillingsOf(form.parts, tokens, namesIn(content).longest)) {
      const values = valuesOf(content, utterance, tokens, filled);
      const candidate = { kind, lang, ...values };
      if (isWhole(candidate)) return candidate;
      unclear ??= unclearOf({ kind, lang, form }, filled, values);
    }
  }
  return unclear;
}

/** The forms of a content by their first word; the same words in both languages tell no language. */
function formsIn(content: Content): ReadonlyMap<string, readonly Listed[]> {
  const known = listings.get(content);
  if (known) return known;
  const byFirst = new Map<string, Listed[]>();
  const kinds = Object.keys(COMMANDS).filter((kind): kind is CommandKind => Object.hasOwn(COMMANDS, kind));
  for (const kind of kinds) {
    const forms = content.commands[kind];
    const inBoth = (form: Form) => LANGS.every((lang) => forms[lang].some((one) => isSame(one, form)));
    for (const lang of LANGS) {
      for (const form of forms[lang]) {
        const [first] = form.parts;
        if (!first || 'gap' in first) continue;
        const listed = byFirst.get(first.word) ?? [];
        byFirst.set(first.word, [...listed, { kind, lang: inBoth(form) ? null : lang, form }]);
      }
    }
  }
  listings.set(content, byFirst);
  return byFirst;
}

function isSame(one: Form, other: Form): boolean {
  return JSON.stringify(one.parts) === JSON.stringify(other.parts);
}

/** A text may ask what it likes. */
function takesText(kind: CommandKind): boolean {
  const gaps: readonly Gap[] = COMMANDS[kind];
  return gaps.includes('text');
}

function valuesOf(
  content: Content,
  utterance: string,
  tokens: readonly Token[],
  filled: readonly Filled[],
): Partial<GapValues> {
  const { gaps } = namesIn(content);
  const only = (found: ReadonlySet<string> | undefined) => (found?.size === 1 ? [...found][0] : undefined);
  return Object.assign(
    {},
    ...filled.map(({ gap, from, to }): Partial<GapValues> => {
      const words = tokens
        .slice(from, to)
        .map(({ norm }) => norm)
        .join(' ');
      if (gap === 'text') return { text: textFrom(utterance, tokens, from) };
      if (gap === 'vacancies') return listedIn(namesIn(content), tokens.slice(from, to));
      const id = only(gaps[gap].get(words));
      return id === undefined ? {} : { [gap]: id };
    }),
  );
}

/** The vacancies named one after another, with words between that join them; nothing where there is any other word. */
function listedIn({ gaps, longest }: Names, tokens: readonly Token[]): Pick<Partial<GapValues>, 'vacancies'> {
  const ids = new Set<string>();
  for (let at = 0; at < tokens.length; ) {
    const named = nameAt(gaps.vacancy, tokens, at, longest);
    if (!named && !isJoiner(tokens[at]?.norm ?? '')) return {};
    if (named) ids.add(named.id);
    at = named?.to ?? at + 1;
  }
  return ids.size > 0 ? { vacancies: [...ids] } : {};
}

/** The longest name that begins at a token. */
function nameAt(called: Called, tokens: readonly Token[], from: number, longest: number) {
  for (let to = Math.min(tokens.length, from + longest); to > from; to -= 1) {
    const words = tokens.slice(from, to).map(({ norm }) => norm);
    const [id, ...others] = called.get(words.join(' ')) ?? [];
    if (id !== undefined && others.length === 0) return { id, to };
  }
  return undefined;
}

/** The rest of the message as typed, without the mark that leads over to it: "ask a person: …". */
function textFrom(utterance: string, tokens: readonly Token[], from: number): string {
  const before = tokens[from - 1];
  return utterance
    .slice(before?.end ?? 0)
    .replace(/^[\s:,;–—-]+/, '')
    .trim();
}

function isWhole(candidate: { readonly kind: CommandKind } & Partial<GapValues>): candidate is CommandOf<CommandKind> {
  return COMMANDS[candidate.kind].every((gap) => candidate[gap] !== undefined);
}

/** So many words at most are taken for a name that does not exist; more of them say something else. */
const FEW_WORDS = 3;

/** Which gap could not be read; null where the words may well be a question. */
function unclearOf(
  { kind, lang, form }: Listed,
  filled: readonly Filled[],
  values: Partial<GapValues>,
): Unclear | null {
  const unread = filled.filter(({ gap }) => values[gap] === undefined);
  const [first] = unread;
  if (!first) return null;
  // Two words of its own, or another gap, tell a command from a question that begins with the same word.
  const isCertain = filled.length > 1 || form.parts.filter((part) => 'word' in part).length > 1;
  const isEmpty = unread.every(({ from, to }) => from === to);
  const isOneOff = unread.length === 1 && first.to - first.from <= FEW_WORDS;
  if (!(isCertain && (isEmpty || isOneOff))) return null;
  const { vacancy } = values;
  return { kind: 'unclear', lang, of: kind, gap: first.gap, ...(vacancy !== undefined && { vacancy }) };
}
