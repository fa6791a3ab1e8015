/** What the platforms put around and into a text; the named group `keep`, where there is one, is what a person wrote. */
const MARKUP = [
  // Teams: a mention with its name, then any other tag.
  /<at\b[^<>]{0,200}>[^<>]{0,200}<\/at>/gi,
  // Slack: user, group and special mentions; channels; links with or without a label.
  /<[@!][^<>\s]{1,200}>/g,
  /<#[^<>|]{1,100}(?:\|(?<keep>[^<>]{0,200}))?>/g,
  /<(?:https?:|mailto:)[^<>|\s]{1,2000}(?:\|(?<keep>[^<>]{0,200}))?>/g,
  /<\/?[a-z][^<>]{0,200}>/gi,
  /https?:\/\/[^\s<>]{1,2000}/gi,
  /&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/gi,
];

/**
 * The utterance with the platforms' markup blanked out, character for character, so that offsets still hold.
 * A link's label stays; its address goes.
 */
export function maskMarkup(text: string): string {
  if (!mayHoldMarkup(text)) return text;
  return MARKUP.reduce((masked, pattern) => masked.replace(pattern, blank), text);
}

const mayHoldMarkup = (text: string) => text.includes('<') || text.includes('&') || text.includes('://');

function blank(match: string, ...rest: unknown[]): string {
  const groups = rest.at(-1);
  const keep = typeof groups === 'object' && groups !== null && 'keep' in groups ? groups.keep : undefined;
  if (typeof keep !== 'string') return ' '.repeat(match.length);
  return `${' '.repeat(match.length - keep.length - 1)}${keep} `;
}
