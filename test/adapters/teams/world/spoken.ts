import { BOT, PERSON_NAMES, type PersonName } from './cast.ts';
import { accountOf, BOT_ACCOUNT, type Stage } from './stage.ts';

/** What Teams makes of what somebody typed. */
export interface Spoken {
  /** With `<at>…</at>`, and the no-break space that Teams puts behind a mention. */
  readonly text: string;
  readonly html: string;
  readonly mentions: readonly object[];
  /** Whether the bot is mentioned. */
  readonly isForBot: boolean;
}

const HANDLE = /@(\w+)\b( ?)/g;

/** `@desk` and `@ben` become mentions; `&<>` are escaped in the HTML alone. */
export function spoken(stage: Stage, typed: string): Spoken {
  const mentions: object[] = [];
  let isForBot = false;
  const pieces: { readonly text: string; readonly html: string }[] = [];
  let from = 0;
  for (const found of typed.matchAll(HANDLE)) {
    const [all, handle = '', space = ''] = found;
    const who = mentioned(stage, handle);
    if (!who) continue;
    const before = typed.slice(from, found.index);
    const text = `<at>${who.name}</at>`;
    const itemid = mentions.length;
    mentions.push({ type: 'mention', mentioned: who, text });
    isForBot ||= who.id === BOT.id;
    const html = `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="${itemid}">${who.name}</span>`;
    const behind = space === '' ? '' : '&nbsp;';
    pieces.push({ text: `${before}${text}${behind}`, html: `${escaped(before)}${html}${behind}` });
    from = found.index + all.length;
  }
  const rest = typed.slice(from);
  return {
    text: pieces.map(({ text }) => text).join('') + rest,
    html: `<p>${pieces.map(({ html }) => html).join('')}${escaped(rest).replaceAll('\n', '<br>')}</p>`,
    mentions,
    isForBot,
  };
}

function mentioned(stage: Stage, handle: string): { readonly id: string; readonly name: string } | null {
  if (handle === BOT.handle) return BOT_ACCOUNT;
  const known = PERSON_NAMES.find((name) => name === handle) as PersonName | undefined;
  if (!known) return null;
  const { id, name } = accountOf(stage, known);
  return { id, name };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
