import type { Content } from '../../../src/content/content.ts';
import type { Subject } from '../../../src/sharing/card.ts';
import { MOST_COMPARED } from '../../../src/sharing/read-card.ts';
import { subjectsFor } from '../../../src/sharing/subjects.ts';
import { readCarried } from '../../chat/carried.ts';
import { carriedIn } from '../correct/parse-correct.ts';
import { carriedBy } from '../parse/parse-press.ts';
import type { Press } from '../surfaces/surface.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import type { Sharing } from './sharing.ts';

/** Opens the dialog to share with what an answer told, from the button under it or from its menu. */
export function createShareAnswer(
  workspace: Workspace,
  sharing: Pick<Sharing, 'open'>,
): (press: Press) => Promise<void> {
  return async ({ body, action }) => {
    const carried = readCarried(carriedBy(action)) ?? carriedIn(body.message);
    const subject = carried && subjectOf(contentOf(workspace), carried.v, carried.i);
    const channel = body.container.channel_id;
    await sharing.open(body.trigger_id, {
      user: body.user.id,
      ...(typeof channel === 'string' && { channel }),
      ...(subject && { subject }),
      ...(carried && { lang: carried.l }),
    });
  };
}

/** What a card can tell of it: the one subject of a vacancy, or the vacancy. Undefined where neither is plain. */
function subjectOf(content: Content, vacancies: readonly string[], intents: readonly string[]): Subject | undefined {
  const [vacancy, ...others] = vacancies;
  if (vacancy === undefined || vacancies.length > MOST_COMPARED) return undefined;
  if (others.length > 0) return { kind: 'comparison', vacancies };
  const [intent, ...more] = intents.filter((one) => subjectsFor(content).some((subject) => subject.intent === one));
  return intent === undefined || more.length > 0 ? { kind: 'vacancy', vacancy } : { kind: 'fact', vacancy, intent };
}
