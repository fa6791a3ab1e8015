import type { CommandParts, CommandScene, Run } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { fill, fillText } from '../content/fill.ts';
import { FORMER_MEMBER } from '../privacy/trace.ts';
import type { Runs } from '../reply/reply.ts';
import type { Hold } from './holds.ts';
import { sayWhen } from './when.ts';

/** `hold ops stipend`: no answer tells the fact any longer. */
export const runHold: Run<'hold'> = async (parts, command, scene) => {
  const { isNew, hold } = await parts.holds.hold(actOf(command, scene));
  const { held, held_before } = parts.content.wording[scene.lang].commands.holds;
  return says(scene.lang, isNew ? fill(held, named(parts, hold, scene)) : fill(held_before, told(parts, hold, scene)));
};

/** `release ops stipend`: it is told again. */
export const runRelease: Run<'release'> = async (parts, command, scene) => {
  const ended = await parts.holds.release(actOf(command, scene));
  const { released, not_held } = parts.content.wording[scene.lang].commands.holds;
  if (ended === null) return says(scene.lang, fill(not_held, named(parts, command, scene)));
  return says(scene.lang, fill(released, told(parts, ended, scene)));
};

/** `holds`: what is held now, since when and by whom. */
export const runHolds: Run<'holds'> = async (parts, _command, scene) => {
  const all = await parts.holds.list();
  const { none, one, list, item } = parts.content.wording[scene.lang].commands.holds;
  if (all.length === 0) return says(scene.lang, fill(none));
  const intro = all.length === 1 ? fill(one) : fill(list, { count: String(all.length) });
  return says(scene.lang, intro, { kind: 'list', items: all.map((hold) => fill(item, told(parts, hold, scene))) });
};

function actOf({ vacancy, fact }: Pick<Hold, 'vacancy' | 'fact'>, { person, now }: CommandScene) {
  return { vacancy, fact, by: person ?? null, at: now };
}

function named({ content }: CommandParts, { vacancy, fact }: Pick<Hold, 'vacancy' | 'fact'>, { lang }: CommandScene) {
  const names = content.vacancies.find(({ id }) => id === vacancy)?.names.short;
  return { vacancy: names?.[lang] ?? names?.en ?? vacancy, fact: content.wording[lang].facts[fact].label };
}

function told(parts: CommandParts, hold: Hold, scene: CommandScene): Readonly<Record<string, string | Runs>> {
  const words = parts.content.wording[scene.lang];
  const by = hold.by === FORMER_MEMBER ? words.commands.privacy.former : hold.by;
  return {
    ...named(parts, hold, scene),
    since: [sayWhen(words, hold.at)],
    by: by ?? fillText(words.commands.holds.console),
  };
}
