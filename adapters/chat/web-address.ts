/** An address as a browser would read it; null where it is none of the web, or longer than `longest` characters. */
export function webAddress(url: string, longest: number): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && href.length <= longest ? href : null;
}
