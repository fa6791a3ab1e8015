import type { Content } from '../../content/content.ts';
import { previewOf } from '../../reply/preview.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Scene } from '../../scene.ts';
import type { Decision, Part } from '../decision.ts';
import { factsOf } from '../parts.ts';
import { tellCheck } from './check.ts';
import { offerNext, offerVacancies } from './choices.ts';
import { sayCompared } from './compared.ts';
import { tellCriteria } from './criteria.ts';
import { tellDetails } from './details.ts';
import { type Draft, flushNotes, isPrivate, newDraft, note, type Telling } from './draft.ts';
import { tellElsewhere } from './elsewhere.ts';
import { tellDeadlineAsked, tellOpenAsked } from './in-time.ts';
import { tellDivision, tellDuties } from './office.ts';
import { tellBenefits, tellHowToApply, tellSelection } from './procedure.ts';
import { authorityNote, sourceBlocks } from './sources.ts';
import { sayClosed, sayNews } from './standing.ts';
import { tellGrant } from './sum.ts';
import { isTalk, tellClarify, tellTalk, tellTopic } from './talk.ts';
import { tellFacts } from './tell.ts';
import { sayUnread } from './unread.ts';
import { tellVacancies } from './vacancy-list.ts';
import { tellWebinar } from './webinar.ts';

/** Intents whose answer is more than the sentences of their facts. */
const TELL: Readonly<Record<string, (draft: Draft, part: Part) => void>> = {
  stipend: tellGrant,
  deadline: tellDeadlineAsked,
  application_status_open: tellOpenAsked,
  eligibility: tellCriteria,
  eligibility_check: tellCheck,
  webinar_date: tellWebinar,
  webinar_registration: tellWebinar,
  benefits: tellBenefits,
  how_to_apply: tellHowToApply,
  selection_process: tellSelection,
  division: (draft, { unit }) => tellDivision(draft, unit),
  duties: (draft, { unit }) => tellDuties(draft, unit),
  vacancy_details: tellDetails,
  list_vacancies: (draft) => {
    offerVacancies(draft, draft.words.talk.choices.pick, 'vacancy_details', tellVacancies(draft));
  },
};

/** These say themselves since when applications are closed. */
const SAYS_CLOSED: ReadonlySet<string> = new Set(['deadline', 'application_status_open', 'list_vacancies']);

/**
 * Draws a decision as a reply in its language: the answers in the order asked, then sources and choices. Which facts it
 * tells is added to `telling`, where that is given. Pure otherwise.
 */
export function compose(content: Content, decision: Decision, scene: Scene, telling: Telling | null = null): Reply {
  const draft = newDraft(content, decision, scene, telling);
  if (decision.offered) tellClarify(draft);
  else if (decision.outcome === 'fallback') tellTalk(draft, 'fallback');
  else tellParts(draft, decision.parts);
  sayUnread(draft);
  const authority = authorityNote(draft);
  if (authority.length > 0) note(draft, authority);
  flushNotes(draft);
  draft.blocks.push(...sourceBlocks(draft));
  if (draft.choices.length > 0) draft.blocks.push({ kind: 'choices', prompt: draft.prompt, choices: draft.choices });
  return { lang: decision.lang, preview: previewOf(draft.blocks), blocks: draft.blocks };
}

/** Intents that one answer tells together, each with the one that it goes with. */
const TOGETHER: Readonly<Record<string, string>> = {
  webinar_registration: 'webinar_date',
};

/** The parts that get an answer of their own. Where a question is asked as well, a greeting needs none. */
function toldOf(parts: readonly Part[]): readonly Part[] {
  if (parts.length === 1) return parts;
  const asked = parts.filter(({ outcome }) => outcome !== 'smalltalk');
  if (asked.length === 0) return parts.slice(0, 1);
  return asked.filter(({ intent }) => !asked.some((other) => other.intent === TOGETHER[intent]));
}

function tellParts(draft: Draft, parts: readonly Part[]): void {
  const told = toldOf(parts);
  if (told.some(({ facts }) => facts.length > 0)) sayNews(draft);
  for (const part of told) {
    const heading = headingOf(draft, part);
    if (told.length > 1 && heading !== undefined) {
      draft.blocks.push({ kind: 'heading', text: heading });
      draft.scoped = [];
    }
    tellPart(draft, part);
    flushNotes(draft);
  }
  offerNext(draft);
}

/** Of one person's case nothing is told where others read along: only what holds for everyone. */
function headingOf(draft: Draft, { intent }: Part): string | undefined {
  const told = intent === 'eligibility_check' && !isPrivate(draft) ? 'eligibility' : intent;
  return draft.words.intents[told]?.heading;
}

function tellPart(draft: Draft, part: Part): void {
  const { intent, outcome } = part;
  const invites = draft.content.intents[intent]?.invites;
  if (invites === 'apply' && !SAYS_CLOSED.has(intent)) sayClosed(draft);
  sayCompared(draft, part);
  const tell = outcome === 'not_covered' ? tellTopic : TELL[intent];
  if (isTalk(intent)) tellTalk(draft, intent);
  else if (tell) tell(draft, part);
  else tellFacts(draft, factsOf(draft.content, intent));
  tellElsewhere(draft, part);
}
