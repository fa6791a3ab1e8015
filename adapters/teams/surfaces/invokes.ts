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

  async function dialog(shown: Promise<Shown> | undefined, lang: Lang): Promise<InvokeAnswer> {
    return dialogOf((await shown) ?? { kind: 'said', text: teamsControlsWords[lang].tooOld });
  }

  async function answered(activity: Activity, where: Where, lang: Lang): Promise<InvokeAnswer> {
    switch (activity.name) {
      case 'adaptiveCard/action': {
        const press = parseExecute(activity, where);
        const work = press && presses.get(press.verb)?.(press);
        return work ? answerOf(await work) : refusedPress(teamsControlsWords[lang].tooOld);
      }
      case 'task/fetch': {
        const press = parseSubmit(activity, where);
        return dialog(press ? dialogs.get(press.verb)?.(press) : undefined, lang);
      }
      case 'task/submit':
      case 'composeExtension/submitAction': {
        const press = parseSubmit(activity, where);
        return dialog(press ? submits.get(press.verb)?.(press) : undefined, lang);
      }
      case 'composeExtension/fetchTask': {
        const action = parseMessageAction(activity, where);
        return dialog(action ? actions.get(action.command)?.(action) : undefined, lang);
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

  /** That it did not work, where the presser sees it. */
  function apology({ name }: Activity, lang: Lang): InvokeAnswer {
    const text = controlsWords[lang].failed;
    if (name === 'adaptiveCard/action') return answerOf({ kind: 'said', text });
    if (name === 'composeExtension/query') return listed([]);
    return name?.startsWith('task/') || name?.startsWith('composeExtension/')
      ? dialogOf({ kind: 'said', text })
      : NOTHING;
  }

  return async (activity, where) => {
    let lang: Lang = langIn(activity.locale);
    try {
      lang = await langOf(where, activity.locale);
      const answer = await withLimit(answered(activity, where, lang), within, null);
      if (answer !== null) return answer;
      failed(new Error('an invoke took too long'));
    } catch (error) {
      failed(error);
    }
    return apology(activity, lang);
  };
}

/** All that the features listen to, by its name. */
function together<Work>(parts: readonly (Readonly<Record<string, Work>> | undefined)[]): ReadonlyMap<string, Work> {
  return new Map(parts.flatMap((part) => Object.entries(part ?? {})));
}
