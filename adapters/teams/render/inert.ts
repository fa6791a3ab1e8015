import { shown } from '../../chat/shown-text.ts';

/** Parts what would be read together as markup. It takes no room, so nothing has to be undone where nothing is read. */
const APART = '\u200b';

/**
 * Text for a `TextRun`, a button or an entry to pick, which take no Markdown by the documentation. Teams on Android reads it
 * there all the same (github.com/microsoft/AdaptiveCards, RichTextBlockRenderer.java), and macros stand for times wherever
 * there is text: so no link, no list and no macro is left in it.
 */
export function inert(text: string): string {
  return shown(text)
    .replace(/\{(?=\{)/g, `{${APART}`)
    .replace(/\](?=\()/g, `]${APART}`)
    .replace(/^(?=\s*(?:[-+*]|\d+[.)])\s)/, APART);
}

/**
 * The same for a `TextBlock`, which takes Markdown. Backslashes stand only before what emphasises, since that is all that
 * they are undone before on telephones (github.com/microsoft/AdaptiveCards/issues/5590).
 */
export function inMarkdown(text: string): string {
  return inert(text)
    .replace(/\\/g, `\\${APART}`)
    .replace(/[<&]/g, `$&${APART}`)
    .replace(/[*_`~]/g, '\\$&')
    .replace(/^(?=\s*[-+#>[\d=|:]|\s{4})/, APART);
}

/** Several lines to be read out, or in a notification. */
export function spoken(text: string): string {
  return text
    .split('\n')
    .map((line) => shown(line).replace(/\{(?=\{)/g, `{${APART}`))
    .join('\n');
}
