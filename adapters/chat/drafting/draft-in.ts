import { createHash } from 'node:crypto';
import { stateOf } from '../../../src/answer/state.ts';
import type { Clock } from '../../../src/clock.ts';
import type { Content } from '../../../src/content/content.ts';
import type { Lang, Text } from '../../../src/content/schema/text.ts';
import type { Desk } from '../../../src/desk.ts';
import type { Draft } from '../../../src/drafts/draft.ts';
import { type DraftScene, makeDraft } from '../../../src/drafts/make-draft.ts';
import type { Holds } from '../../../src/holds/holds.ts';
import type { Places } from '../../../src/places/places.ts';
import { subjectsFor } from '../../../src/sharing/subjects.ts';
import type { Aim } from './aim.ts';

/** What a draft is made with. */
export interface DraftingParts {
  readonly desk: Pick<Desk, 'content'>;
  readonly places: Pick<Places, 'get'>;
  /** What no draft may tell now. */
  readonly holds: Pick<Holds, 'held'>;
  readonly clock: Clock;
}

/** Where a draft will stand, and who looks at it. */
export interface DraftedFor {
  /** The desk's id of the channel or chat. */
  readonly place: string;
  /** In what voice it speaks; without one it is an applicant's. */
  readonly voice?: DraftScene['voice'];
  readonly reader: Lang;
}

/** Something that can be chosen. */
export interface Offer {
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
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
  { desk, places, holds, clock }: DraftingParts,
  utterance: string,
  aim: Aim,
  { place, voice, reader }: DraftedFor,
): Promise<Drafted> {
  const [{ settings }, held] = await Promise.all([places.get(place), holds.held()]);
  const { content } = desk;
  const { lang, vacancy, programme } = settings;
  const now = clock();
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
