import type { CommandParts, CommandScene, Run } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { fill } from '../content/fill.ts';
import { keptAs } from '../people/kept-as.ts';
import { attempted } from './attempted.ts';
import type { Hold, HoldAct } from './holds.ts';
import { nameFact, offerRelease, sayBefore, sayHold, sayToldAt } from './say.ts';

/** How far a hold looks back for where its fact was told, in days. */
const LOOKS_BACK = 30;
const DAY = 86_400_000;

/** `hold ops stipend`: no answer tells the fact any longer. Says where it was told lately, and who held it before. */
export const runHold: Run<'hold'> = async (parts, command, scene) => {
  const act = actOf(parts, command, scene);
  const { held, held_before, until_restart, not_recorded } = parts.content.wording[scene.lang].commands.holds;
  const set = await attempted(() => parts.holds.hold(act));
  if (set === null) return says(scene.lang, fill(not_recorded));
  const { isNew, hold } = set;
  const since = new Date(Date.parse(act.at) - LOOKS_BACK * DAY).toISOString();
  const told = await attempted(() => parts.told.of(hold.vacancy, hold.fact, since));
  const history = await attempted(() => parts.holds.historyOf(hold.vacancy, hold.fact));
  return says(
    scene.lang,
    fill(isNew ? held : held_before, sayHold(parts.content, scene.lang, hold)),
    ...(parts.holds.isLasting ? [] : [{ kind: 'note', runs: fill(until_restart) } as const]),
    ...sayToldAt(parts.content, scene.lang, told, LOOKS_BACK),
    ...sayBefore(parts.content, scene.lang, history ?? []),
    ...offerRelease(parts.content, scene.lang, [hold]),
  );
};

/** `release ops stipend`: it is told again. */
export const runRelease: Run<'release'> = async (parts, command, scene) => {
  const { released, not_held, not_recorded } = parts.content.wording[scene.lang].commands.holds;
  const come = await attempted(async () => ({ ended: await parts.holds.release(actOf(parts, command, scene)) }));
  if (come === null) return says(scene.lang, fill(not_recorded));
  const { ended } = come;
  if (ended === null) return says(scene.lang, fill(not_held, nameFact(parts.content, scene.lang, command)));
  return says(scene.lang, fill(released, sayHold(parts.content, scene.lang, ended)));
};

/** `holds`: what is held now, since when and by whom. */
export const runHolds: Run<'holds'> = async ({ holds, content }, _command, scene) => {
  const { none, one, list, item, not_readable } = content.wording[scene.lang].commands.holds;
  const all = await attempted(() => holds.list());
  if (all === null) return says(scene.lang, fill(not_readable));
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
