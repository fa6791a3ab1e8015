import { createHash } from 'node:crypto';
import { stateOf } from '../../../src/answer/state.ts';
import type { Content } from '../../../src/content/content.ts';
import type { Lang, Text } from '../../../src/content/schema/text.ts';
import type { Draft } from '../../../src/drafts/draft.ts';
import { type DraftScene, makeDraft } from '../../../src/drafts/make-draft.ts';
import { subjectsFor } from '../../../src/sharing/subjects.ts';
import { placeId } from '../ids.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import type { Aim } from './aim.ts';
import type { Offer } from './render-selects.ts';

/** Where a draft will stand, and who looks at it. */
export interface DraftedFor {
  readonly channel: string;
  /** In what voice it speaks; without one it is an applicant's. */
  readonly voice?: DraftScene['voice'];
  readonly reader: Lang;
}

/** A draft, and what a dialog shows beside it. */
export interface Drafted {
  readonly content: Content;
  readonly draft: Draft;
  readonly vacancies: readonly Offer[];
  readonly topics: readonly Offer[];
  /** Tells whether another draft would be posted than the one that somebody has looked at; empty where there is none. */
  readonly digest: string;
}

/** Drafts what was chosen, by what the place has set and what is on hold now. Throws DeskError as the store does. */
export async function draftIn(
  workspace: Pick<Workspace, 'desk' | 'places' | 'holds' | 'bot' | 'clock'>,
  utterance: string,
  aim: Aim,
  { channel, voice, reader }: DraftedFor,
): Promise<Drafted> {
  const [{ settings }, held] = await Promise.all([
    workspace.places.get(placeId(workspace.bot.team, channel)),
    workspace.holds.held(),
  ]);
  const content = contentOf(workspace);
  const { lang, vacancy, programme } = settings;
  const now = workspace.clock();
  const draft = makeDraft(
    content,
    { utterance, ...aim },
    {
      now,
      held,
      reader,
      ...(voice && { voice }),
      ...(lang && { lang }),
      ...(vacancy !== undefined && { vacancy }),
      ...(programme !== undefined && { programme }),
    },
  );
  return { content, draft, vacancies: vacanciesOf(content, now), topics: topicsOf(content), digest: digestOf(draft) };
}

/** How often a dialog has drawn another draft: as long as it is the same, its field keeps what was written there. */
export function drawnAgain(
  { drawn, digest }: { readonly drawn: number; readonly digest: string },
  drafted: Drafted,
): number {
  return drafted.digest === digest ? drawn : drawn + 1;
}

/** Those that people can still apply for first. */
function vacanciesOf({ vacancies }: Content, now: string): readonly Offer[] {
  const isOpen = (vacancy: Content['vacancies'][number]) => {
    const { kind } = stateOf(vacancy, Date.parse(now));
    return kind === 'open' || kind === 'closing_soon';
  };
  const ranked = [...vacancies.filter(isOpen), ...vacancies.filter((vacancy) => !isOpen(vacancy))];
  return ranked.map(({ id, names }) => ({ id, name: inBoth(names.short) }));
}

function topicsOf(content: Content): readonly Offer[] {
  return subjectsFor(content).map(({ intent, heading }) => ({ id: intent, name: heading }));
}

function inBoth({ en, fr }: Text): Readonly<Record<Lang, string>> {
  return { en, fr: fr ?? en };
}

/** The same in every process, since another one may get to see what comes back. */
function digestOf({ reply }: Draft): string {
  return reply ? createHash('sha256').update(JSON.stringify(reply)).digest('base64url').slice(0, 16) : '';
}
