import type { Content } from '../content/content.ts';
import type { CommandKind, Gap } from '../content/schema/commands.ts';
import type { Lang } from '../content/schema/text.ts';

/** What to type for a command: its first form in that language, with words for its gaps. */
export function utteranceOf(
  { commands }: Content,
  kind: CommandKind,
  lang: Lang,
  gaps: Readonly<Partial<Record<Gap, string>>> = {},
): string {
  const words: Readonly<Record<string, string | undefined>> = gaps;
  return (commands[kind][lang][0]?.text ?? '').replace(/\{([^}]*)\}/g, (gap, name: string) => words[name] ?? gap);
}
