import type { Lang } from '../../../src/content/schema/text.ts';
import { withLimit } from '../../running/with-limit.ts';
import { controlsWords } from '../../wording/controls.ts';
import type { Activity, InvokeAnswer } from '../activity.ts';
import { langIn } from '../lang-of.ts';
import { parseExecute, parseMessageAction, parseSearch, parseSubmit } from '../parse/parse-press.ts';
import type { Where } from '../parse/parse-where.ts';
import { teamsControlsWords } from '../wording/controls.ts';
import { answerOf, dialogOf, listed, NOTHING, refusedPress } from './invoke-answers.ts';
import type { Feature, Shown } from './surface.ts';

/** Teams waits five seconds, and then says that the app can't be reached. */
const WITHIN = 4_000;
const LANG_WITHIN = 500;

export interface InvokesParts {
  readonly features: readonly Feature[];
  /** The language in which somebody is told that something did not work. */
  readonly langOf: (where: Where, locale: string | null | undefined) => Promise<Lang>;
  readonly failed: (error: unknown) => void;
  /** Milliseconds that an answer may take. */
  readonly within?: number;
}

/** Answers an invoke, in time and with a status below 500, whatever happens. Never rejects. */
export type Invokes = (activity: Activity, where: Where) => Promise<InvokeAnswer>;

/** Brings each invoke to the one feature that is there for it. What nobody is there for is answered with nothing. */
export function createInvokes({ features, langOf, failed, within = WITHIN }: InvokesParts): Invokes {
  const presses = together(features.map((one) => one.presses));
  const dialogs = together(features.map((one) => one.dialogs));
  const submits = together(features.map((one) => one.submits));
  const searches = together(features.map((one) => one.searches));
  const actions = together(features.map((one) => one.messageActions));

  /** Null where nobody is there for it. */
  async function answered(activity: Activity, where: Where): Promise<InvokeAnswer | null> {
    switch (activity.name) {
      case 'adaptiveCard/action': {
        const press = parseExecute(activity, where);
        const work = press && presses.get(press.verb)?.(press);
        return work ? answerOf(await work) : null;
      }
      case 'task/fetch': {
        const press = parseSubmit(activity, where);
        return dialog(press ? dialogs.get(press.verb)?.(press) : undefined);
      }
      case 'task/submit':
      case 'composeExtension/submitAction': {
        const press = parseSubmit(activity, where);
        return dialog(press ? submits.get(press.verb)?.(press) : undefined);
      }
      case 'composeExtension/fetchTask': {
        const action = parseMessageAction(activity, where);
        return dialog(action ? actions.get(action.command)?.(action) : undefined);
      }
      case 'composeExtension/query': {
        const searched = parseSearch(activity, where);
        const work = searched && searches.get(searched.command)?.(searched);
        return work ? listed(await work) : NOTHING;
      }
      default:
        return NOTHING;
    }
  }

  async function dialog(shown: Promise<Shown> | undefined): Promise<InvokeAnswer | null> {
    return shown ? dialogOf(await shown) : null;
  }

  /** That it did not work, where the presser sees it. */
  function apology({ name }: Activity, lang: Lang): InvokeAnswer {
    const text = controlsWords[lang].failed;
    if (name === 'adaptiveCard/action') return answerOf({ kind: 'said', text });
    if (name === 'composeExtension/query') return listed([]);
    return name?.startsWith('task/') || name?.startsWith('composeExtension/')
      ? dialogOf({ kind: 'said', text })
      : NOTHING;
  }

  /** A card of another version of the desk. */
  function refusal({ name }: Activity, lang: Lang): InvokeAnswer {
    const text = teamsControlsWords[lang].tooOld;
    return name === 'adaptiveCard/action' ? refusedPress(text) : dialogOf({ kind: 'said', text });
  }

  /** What kept the answer may keep this too, and little time is left. */
  function langSoon({ locale }: Activity, where: Where): Promise<Lang> {
    return withLimit(
      langOf(where, locale).catch(() => langIn(locale)),
      LANG_WITHIN,
      langIn(locale),
    );
  }

  return async (activity, where) => {
    try {
      const answer = await withLimit(answered(activity, where), within, 'late' as const);
      if (answer === null) return refusal(activity, await langOf(where, activity.locale));
      if (answer !== 'late') return answer;
      failed(new Error('an invoke took too long'));
    } catch (error) {
      failed(error);
    }
    return apology(activity, await langSoon(activity, where));
  };
}

/** All that the features listen to, by its name. */
function together<Work>(parts: readonly (Readonly<Record<string, Work>> | undefined)[]): ReadonlyMap<string, Work> {
  return new Map(parts.flatMap((part) => Object.entries(part ?? {})));
}
