/** What Slack writes in a text between `<` and `>`: a person, a channel, a group or a command, a date, or an address. */
const SPECIAL = /<([^<>]*)>/g;

/** The named characters that Slack writes; all others stand for themselves. */
const NAMED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * A text of Slack as it was typed: mentions of the bot are gone, other people's too (who is mentioned is no part of a
 * question), channels, groups and dates go by the words that were seen, links by their text. Pure.
 */
export function parseText(text: string): string {
  const words = text.replace(SPECIAL, (_whole, inside: string) => said(inside));
  return words
    .replace(/&(?:lt|gt|amp);/g, (name) => NAMED[name] ?? name)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

/** Whether a text mentions that user. */
export function mentions(text: string, user: string): boolean {
  // Most messages mention nobody, and an expression of one's own for each is dear.
  return text.includes(`<@${user}`) && new RegExp(`<@${user}(?:\\|[^<>]*)?>`).test(text);
}

function said(inside: string): string {
  const bar = inside.indexOf('|');
  const label = bar < 0 ? undefined : inside.slice(bar + 1);
  if (inside.startsWith('@')) return ' ';
  if (inside.startsWith('#')) return label === undefined ? ' ' : `#${label}`;
  if (inside.startsWith('!')) return label ?? ' ';
  return label ?? inside.replace(/^mailto:/, '');
}
