import { ask } from '../../../src/ask.ts';
import { emptyMemory } from '../../../src/memory.ts';
import { explain } from '../../../src/why.ts';
import type { Explanations } from '../answering/explanations.ts';
import { type Carried, readCarried } from '../carried.ts';
import { carriedBy } from '../parse/parse-press.ts';
import { renderWhy } from '../render/render-why.ts';
import type { Feature } from '../surfaces/surface.ts';
import { controlsWords } from '../wording/controls.ts';
import { contentOf, type Workspace } from '../workspace.ts';

/**
 * “Why this answer?” opens a dialog that whoever presses alone reads. Where this process no longer has the evidence, it is
 * worked out anew from what the button carries, and that is said.
 */
export function createWhy(workspace: Workspace, explanations: Explanations): Feature {
  const { api, clock, holds } = workspace;

  /** As the question is understood now, by itself; null where that is another answer. */
  async function again({ u: utterance, v: vacancies, i: intents, l: lang, c: version }: Carried) {
    const content = contentOf(workspace);
    if (utterance === '' || version !== content.version) return null;
    const [vacancy, ...others] = vacancies;
    const isOne = vacancy !== undefined && others.length === 0;
    const answer = ask(content, {
      utterance,
      scene: {
        now: clock(),
        audience: 'private',
        voice: 'colleague',
        lang,
        held: await holds.held(),
        ...(isOne && { vacancy }),
      },
      memory: emptyMemory,
    });
    const isSame = answer.decision.parts.every(({ intent }) => intents.includes(intent));
    return isSame ? explain(answer, content) : null;
  }

  return {
    presses: {
      async why({ body, action }) {
        const carried = readCarried(carriedBy(action));
        if (carried === null) return;
        const words = controlsWords[carried.l];
        const kept = explanations.get(carried.k);
        const lines = kept ?? (await again(carried));
        const above = kept ? undefined : lines ? words.whyAgain : words.whyGone;
        await api.openView(body.trigger_id, renderWhy(lines ?? [], carried.l, above));
      },
    },
  };
}
