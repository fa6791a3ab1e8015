import type { Answering } from '../answering/answering.ts';
import type { Feature, Press } from '../surfaces/surface.ts';
import { teamsControlsWords } from '../wording/controls.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Presses from a client that knows no `Action.Execute`: it waits for no answer and draws none, so what there is to say is
 * said in a message. Dialogs it opens as all others do.
 */
export function createFallback(
  workspace: Workspace,
  features: readonly Feature[],
  answering: Answering,
): (press: Press & { readonly verb: string }) => Promise<void> {
  return async (press) => {
    const { verb, where, activity } = press;
    const work = features.flatMap(({ presses }) => presses?.[verb] ?? [])[0];
    const lang = await workspace.langOf(where, activity.locale);
    const answered = (await work?.(press)) ?? { kind: 'said', text: teamsControlsWords[lang].tooOld };
    // A choice is answered by a message of its own.
    if (answered.kind === 'said' && verb !== 'choice') await answering.say(where, answered.text, lang);
  };
}
