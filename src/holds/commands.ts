import type { CommandParts, CommandScene, Run } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { fill } from '../content/fill.ts';
import { keptAs } from '../people/kept-as.ts';
import type { Hold, HoldAct } from './holds.ts';
import { offerRelease, sayBefore, sayHold, sayToldAt } from './say.ts';

/** How far a hold looks back for where its fact was told, in days. */
const LOOKS_BACK = 30;
const DAY = 86_400_000;

/** `hold ops stipend`: no answer tells the fact any longer. Says where it was told lately, and who held it before. */
export const runHold: Run<'hold'> = async (parts, command, scene) => {
  const act = actOf(parts, command, scene);
  const { isNew, hold } = await parts.holds.hold(act);
  const since = new Date(Date.parse(act.at) - LOOKS_BACK * DAY).toISOString();
  const [told, history] = await Promise.all([
    parts.told.of(hold.vacancy, hold.fact, since),
    parts.holds.historyOf(hold.vacancy, hold.fact),
  ]);
  const { held, held_before, until_restart } = parts.content.wording[scene.lang].commands.holds;
  return says(
    scene.lang,
    fill(isNew ? held : held_before, sayHold(parts.content, scene.lang, hold)),
    ...(parts.holds.isLasting ? [] : [{ kind: 'note', runs: fill(until_restart) } as const]),
    ...sayToldAt(parts.content, scene.lang, told, LOOKS_BACK),
    ...sayBefore(parts.content, scene.lang, history),
    ...offerRelease(parts.content, scene.lang, [hold]),
  );
};

/** `release ops stipend`: it is told again. */
export const runRelease: Run<'release'> = async (parts, command, scene) => {
  const ended = await parts.holds.release(actOf(parts, command, scene));
  const { released, not_held } = parts.content.wording[scene.lang].commands.holds;
  const { vacancy, fact } = command;
  const hold: Hold = ended ?? { vacancy, fact, by: null, at: scene.now, released: null };
  const filling = sayHold(parts.content, scene.lang, hold);
  return says(scene.lang, fill(ended ? released : not_held, filling));
};

/** `holds`: what is held now, since when and by whom. */
export const runHolds: Run<'holds'> = async ({ holds, content }, _command, scene) => {
  const all = await holds.list();
  const { none, one, list, item } = content.wording[scene.lang].commands.holds;
  if (all.length === 0) return says(scene.lang, fill(none));
  const intro = all.length === 1 ? fill(one) : fill(list, { count: String(all.length) });
  return says(
    scene.lang,
    intro,
    { kind: 'list', items: all.map((hold) => fill(item, sayHold(content, scene.lang, hold))) },
    ...offerRelease(content, scene.lang, all),
  );
};

/** The desk's clock, not the scene's: where somebody practises at another time, a record of it would be of no use. */
function actOf(
  { clock }: CommandParts,
  { vacancy, fact }: Pick<Hold, 'vacancy' | 'fact'>,
  scene: CommandScene,
): HoldAct {
  return { vacancy, fact, by: keptAs(scene) ?? null, at: clock() };
}
