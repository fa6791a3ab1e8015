import { readCarried } from '../../chat/carried.ts';
import type { Explanations } from '../../chat/explanations.ts';
import { howItCame } from '../../chat/how-it-came.ts';
import { controlsWords } from '../../wording/controls.ts';
import { carriedBy } from '../parse/parse-press.ts';
import { renderWhy } from '../render/render-why.ts';
import type { Feature } from '../surfaces/surface.ts';
import type { Workspace } from '../workspace.ts';

/** “Why this answer?” opens a dialog that whoever presses alone reads; what could only be worked out anew says so. */
export function createWhy(workspace: Workspace, explanations: Explanations): Feature {
  return {
    presses: {
      async why({ body, action }) {
        const carried = readCarried(carriedBy(action));
        if (carried === null) return;
        const { lines, from } = await howItCame({ ...workspace, explanations }, carried);
        const words = controlsWords[carried.l];
        const above = { kept: undefined, again: words.whyAgain, gone: words.whyGone }[from];
        await workspace.api.openView(body.trigger_id, renderWhy(lines, carried.l, above));
      },
    },
  };
}
