import { z } from 'zod';
import type { Answering } from '../answering/answering.ts';
import { zoneIn } from '../parse/parse-message.ts';
import type { Answered, Feature, Press } from '../surfaces/surface.ts';
import { turnIn } from '../turns.ts';
import { teamsControlsWords } from '../wording/controls.ts';
import type { Workspace } from '../workspace.ts';

const choiceSchema = z.looseObject({
  u: z.string().min(1).max(4_000),
  /** Where it was asked among others; not to be taken on trust, so nothing but a message of Teams is led to. */
  at: z.exactOptional(z.string().startsWith('https://teams.microsoft.com/l/message/').max(2_000)),
});

/**
 * Pressing a choice is the same as typing what it says, at the place where it stands. The answer is a message of its own,
 * made after Teams was told that the press has arrived.
 */
export function createChoices(
  workspace: Workspace,
  answering: Answering,
  begun: (work: Promise<void>) => void,
): Feature {
  const { desk } = workspace;

  async function answer(
    { activity, where, message }: Press,
    { u: utterance, at: link }: z.infer<typeof choiceSchema>,
  ): Promise<void> {
    const zone = zoneIn(activity);
    const said = {
      ...{ where, utterance },
      ...(zone !== undefined && { zone }),
      ...(message !== undefined && { message }),
      ...(link !== undefined && { link }),
    };
    await answering.answer(await desk.turn(await turnIn(workspace, said)), said);
  }

  return {
    presses: {
      async choice(press): Promise<Answered> {
        const lang = await workspace.langOf(press.where, press.activity.locale);
        const read = choiceSchema.safeParse(press.data);
        if (!read.success) return { kind: 'said', text: teamsControlsWords[lang].tooOld };
        if (!press.isAutomatic) begun(answer(press, read.data));
        return { kind: 'said', text: teamsControlsWords[lang].asked };
      },
    },
  };
}
