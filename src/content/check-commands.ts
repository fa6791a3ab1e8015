import type { Problem } from './problem.ts';
import { problemAt } from './problem-at.ts';
import { COMMANDS, type CommandKind, type Form } from './schema/commands.ts';
import { LANGS } from './schema/text.ts';
import type { Sources } from './sources.ts';

/** A form may stand for one command only, in whichever language: nobody could tell which one is meant. */
export function checkCommands({ commands }: Sources): Problem[] {
  if (!commands) return [];
  const { yaml, value } = commands;
  const kinds = Object.keys(COMMANDS).filter((kind): kind is CommandKind => Object.hasOwn(COMMANDS, kind));
  const owners = new Map<string, CommandKind>();
  return kinds.flatMap((kind) =>
    LANGS.flatMap((lang) =>
      value.commands[kind][lang].flatMap((form, i) => {
        const shape = shapeOf(form);
        const owner = owners.get(shape) ?? kind;
        owners.set(shape, owner);
        if (owner === kind) return [];
        const message = `"${shape}" is a form of the command "${owner}" already.`;
        const mend = 'Word one of the two in another way.';
        return [problemAt(yaml, ['commands', kind, lang, i], 'phrase-in-two-places', message, mend)];
      }),
    ),
  );
}

function shapeOf({ parts }: Form): string {
  return parts.map((part) => ('gap' in part ? `{${part.gap}}` : part.word)).join(' ');
}
