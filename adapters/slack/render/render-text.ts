/** Text for a place where Slack reads markup: nothing in it can become a mention, a link or a command. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
