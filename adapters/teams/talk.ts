import type { Inbox } from '../../src/inbox/inbox.ts';
import { createExplanations } from '../chat/explanations.ts';
import type { UnderWay } from '../running/under-way.ts';
import { createAbout } from './about/about.ts';
import { createAnswering } from './answering/answering.ts';
import { createCorrecting } from './correct/correcting.ts';
import { createDrafting } from './drafting/drafting.ts';
import { createHearing } from './hearing/hearing.ts';
import { createWelcome } from './hearing/welcome.ts';
import type { Names } from './names.ts';
import { createChoices } from './pressing/choices.ts';
import { createFallback } from './pressing/fallback.ts';
import { createThumbs } from './pressing/thumbs.ts';
import type { Roster } from './roster.ts';
import { createCorrectingCards, openCardCorrection } from './share/correct/correcting-cards.ts';
import { createSearching } from './share/searching.ts';
import { createShareTyped } from './share/share-typed.ts';
import { createSuggesting } from './suggest/suggesting.ts';
import { createInvokes } from './surfaces/invokes.ts';
import type { Feature } from './surfaces/surface.ts';
import { createSurfaces, type Surfaces } from './surfaces/surfaces.ts';
import { keepCardsTrue } from './upkeep/upkeep.ts';
import type { Workspace } from './workspace.ts';

export interface TalkParts {
  readonly elapsed: () => number;
  readonly underWay: UnderWay;
  readonly roster: Roster;
  readonly names: Names;
  readonly deskChannel?: string;
}

export interface Talk extends Surfaces {
  /** Begins nothing more by itself. */
  readonly stop: () => Promise<void>;
}

/** Everything that listens to people, each thing in one place. */
export function talkIn(workspace: Workspace, inbox: Inbox, parts: TalkParts): Talk {
  const { elapsed, underWay, roster, names, deskChannel } = parts;
  const failed = (error: unknown) => workspace.log('teams_failed', { error });
  const begun = (work: Promise<void>) => void underWay(work.catch(failed));
  const explanations = createExplanations(elapsed);
  const answering = createAnswering(workspace, explanations);
  const features: readonly Feature[] = [
    createChoices(workspace, answering, begun),
    createThumbs(workspace),
    createAbout(workspace, explanations),
    createCorrecting(workspace, openCardCorrection(workspace), begun),
    createSearching(workspace),
    createCorrectingCards(workspace, begun),
    createSuggesting(workspace),
    createDrafting(workspace),
  ];
  const surfaces = createSurfaces({
    workspace,
    inbox,
    hearing: createHearing(workspace, inbox, answering, createShareTyped(workspace, answering)),
    invokes: createInvokes({ features, langOf: workspace.langOf, failed }),
    pressed: createFallback(workspace, features, answering),
    welcome: createWelcome(workspace, createAnswering(unrated(workspace), explanations)),
    ...(deskChannel !== undefined && { deskChannel }),
    saw(activity, where) {
      roster.saw(where);
      names.heard(activity, where);
    },
    personChanged(person) {
      roster.changed(person);
      workspace.roles.personChanged(person);
    },
    underWay,
    begun,
  });
  return { ...surfaces, stop: keepCardsTrue(workspace).stop };
}

/** Nobody asked for a welcome, so nobody is asked whether it helped. */
function unrated({ rate: _rate, ...workspace }: Workspace): Workspace {
  return workspace;
}
