import { element, escapeHtml, type Part, partsOf, wordsOf } from './html.ts';

/** Whose eyes the preview shows dates to, as Slack would. */
export interface Viewer {
  readonly zone: string;
  readonly locale: string;
}

/** A `rich_text` block, or what stands in a cell of a table. */
export function drawRichText(block: Part, viewer: Viewer): string {
  return partsOf(block.elements)
    .map((part) => drawPart(part, viewer))
    .join('');
}

function drawPart(part: Part, viewer: Viewer): string {
  const inside = () =>
    partsOf(part.elements)
      .map((one) => drawInline(one, viewer))
      .join('');
  switch (part.type) {
    case 'rich_text_list': {
      const items = partsOf(part.elements).map((item) => element('li', '', drawRichText({ elements: [item] }, viewer)));
      const indent = `indent-${Number(part.indent ?? 0)}`;
      return element(part.style === 'ordered' ? 'ol' : 'ul', indent, items.join(''));
    }
    case 'rich_text_quote':
      return element('blockquote', '', inside());
    case 'rich_text_preformatted':
      return element('pre', '', inside());
    default:
      return element('div', 'line', inside());
  }
}

function drawInline(part: Part, viewer: Viewer): string {
  const style = (part.style ?? {}) as Readonly<Record<string, boolean>>;
  const classes = Object.keys(style).filter((name) => style[name] === true);
  switch (part.type) {
    case 'link':
      return `<a class="${classes.join(' ')}" href="${escapeHtml(wordsOf(part.url))}">${escapeHtml(wordsOf(part.text) || wordsOf(part.url))}</a>`;
    case 'date':
      return element('span', 'date', escapeHtml(dateText(part, viewer)));
    case 'user':
      return element('span', 'mention', `@${escapeHtml(wordsOf(part.user_id))}`);
    case 'channel':
      return element('span', 'mention', `#${escapeHtml(wordsOf(part.channel_id))}`);
    case 'emoji':
      return `:${escapeHtml(wordsOf(part.name))}:`;
    default:
      return element('span', classes.join(' '), escapeHtml(wordsOf(part.text)));
  }
}

const TOKENS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date: { month: 'long', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_long_full: { year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
};

/** What Slack writes for a date; the fallback where the preview does not know a token of it. */
export function dateText({ format, timestamp, fallback }: Part, { zone, locale }: Viewer): string {
  const at = new Date(Number(timestamp) * 1_000);
  const words = wordsOf(format).replace(/\{(\w+?)(?:_pretty)?\}/g, (whole, name: string) => {
    const options = TOKENS[name];
    return options ? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at) : whole;
  });
  return /[{}]/.test(words) ? wordsOf(fallback) : words;
}
