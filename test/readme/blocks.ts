/** A block of code in the README: what its fence says, such as `console` or `json out`, and the lines in it. */
export interface CodeBlock {
  readonly info: string;
  readonly text: string;
}

const BLOCK = /^```([^\n]+)\n([\s\S]*?)^```$/gm;

export function blocksOf(markdown: string): readonly CodeBlock[] {
  return [...markdown.matchAll(BLOCK)].map(([, info = '', text = '']) => ({ info, text }));
}

/** The same text, with other lines in its blocks: those that `say` gives for each in turn, or as they were for `null`. */
export async function withBlocks(markdown: string, say: (block: CodeBlock) => Promise<string | null>): Promise<string> {
  const texts: string[] = [];
  for (const block of blocksOf(markdown)) texts.push((await say(block)) ?? block.text);
  return markdown.replace(BLOCK, (_, info: string) => `\`\`\`${info}\n${texts.shift() ?? ''}\`\`\``);
}

/** The cells of the table whose header row begins with `first`, row by row. */
export function tableUnder(markdown: string, first: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const rows = lines.slice(lines.findIndex((line) => line.startsWith(`| ${first} |`)) + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
