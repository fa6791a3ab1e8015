import { utteranceOf } from '../../../src/commands/utterance.ts';
import type { Content } from '../../../src/content/content.ts';
import type { Lang } from '../../../src/content/schema/text.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { may } from '../../../src/roles/may.ts';
import type { Role } from '../../../src/roles/role.ts';
import { turnAway } from '../../../src/roles/turn-away.ts';
import { personId } from '../ids.ts';
import { withNames } from '../names.ts';
import { carriedBy } from '../parse/parse-press.ts';
import { langOf } from '../reader-lang.ts';
import type { Feature, Press } from '../surfaces/surface.ts';
import { homeWords } from '../wording/home.ts';
import { contentOf, type Workspace } from '../workspace.ts';
import { examplesReply, vacanciesReply, withoutChoices } from './home-replies.ts';
import { type HomeDrawing, renderHome } from './render-home.ts';

export interface Home extends Feature {
  /** Draws somebody's home tab as it reads now; `said` is what came of their press on it. Throws SlackFailure. */
  show(user: string, said?: Reply): Promise<void>;
}

/** In a direct message, as on the home tab, no place lets guests ask. */
const NO_PLACE = { guests: false };

/**
 * The home tab: how the vacancies stand, what can be asked, in which language somebody reads the desk, and what is kept of
 * them. What is pressed here is told to the desk in the words in which anybody could type it.
 */
export function createHome(workspace: Workspace): Home {
  const { api, desk, roles, people, readers, bot, holds, clock } = workspace;

  /** What the desk says to a command of theirs; null where it does not run it. */
  async function said(user: string, lang: Lang, utterance: string): Promise<Reply | null> {
    const turned = await desk.turn({
      face: 'slack',
      utterance,
      scene: { audience: 'private', voice: 'colleague', person: personId(bot.team, user), lang },
    });
    const isTurnedAway = 'command' in turned && (turned.command === 'turned_away' || turned.command === 'silence');
    return isTurnedAway ? null : withNames(turned.reply, workspace.nameOf);
  }

  async function show(user: string, after?: Reply): Promise<void> {
    const [lang, role, reader, chosen, held] = await Promise.all([
      langOf(workspace, user),
      workspace.roleOf(user),
      readers.of(user),
      people.langOf(personId(bot.team, user)),
      holds.held(),
    ]);
    const content = contentOf(workspace);
    const kept = await said(user, lang, utteranceOf(content, 'kept', lang));
    const list = may(role, 'hold', NO_PLACE) ? await said(user, lang, utteranceOf(content, 'holds', lang)) : null;
    const isHeard = may(role, 'ask', NO_PLACE);
    const drawing: HomeDrawing = {
      lang,
      bot: bot.name,
      ...(reader.zone !== undefined && { zone: reader.zone }),
      ...(after && { said: withoutChoices(after) }),
      ...(!isHeard && { refusal: turnAway(content, role === 'guest' ? 'guest' : 'stranger', lang) }),
      ...(isHeard && {
        told: {
          vacancies: vacanciesReply(content, lang, { now: clock(), held }),
          examples: examplesReply(content, lang),
          ...whatTheyMay(content, lang, role),
          ...(list && { holds: withoutChoices(list) }),
        },
      }),
      ...(chosen && { chosen }),
      ...(kept && { kept: withoutChoices(kept) }),
    };
    await api.publishHome(user, renderHome(drawing));
  }

  function whatTheyMay(
    content: Content,
    lang: Lang,
    role: Role,
  ): { readonly may: string; readonly besides: readonly string[] } {
    const words = homeWords[lang];
    if (role !== 'desk') return { may: roles.hasDesk('slack') ? words.asMember : words.asMemberAlone, besides: [] };
    const vacancy = content.vacancies[0]?.id ?? '';
    const fact = content.wording[lang].facts.stipend.label.toLowerCase();
    const typed = {
      share: utteranceOf(content, 'share', lang),
      settings: utteranceOf(content, 'settings', lang),
      hold: utteranceOf(content, 'hold', lang, { vacancy, fact }),
    };
    return { may: words.asDesk, besides: words.deskDoes(typed) };
  }

  async function press({ body, action }: Press): Promise<void> {
    const user = body.user.id;
    const utterance = utteranceFor(await langOf(workspace, user), action.action_id, carriedBy(action));
    if (utterance === null) return;
    const reply = await said(user, await langOf(workspace, user), utterance);
    await show(user, reply ?? undefined);
  }

  /** What somebody would type for what they pressed; null where it is nothing of this tab. */
  function utteranceFor(lang: Lang, pressed: string, value: string | undefined): string | null {
    const content = contentOf(workspace);
    if (pressed === 'home.forget') return utteranceOf(content, 'forget_me', lang);
    if (pressed !== 'home.lang' || (value !== 'auto' && value !== 'en' && value !== 'fr')) return null;
    return utteranceOf(content, 'language', lang, {
      language: content.commandValues.language[value][lang][0] ?? value,
    });
  }

  return { show: (user) => show(user), presses: { home: press } };
}
