import type { SlackShortcut, SlashCommand, ViewSubmitAction } from '@slack/bolt';
import type { Inbox } from '../../../src/inbox/inbox.ts';
import { controlsWords } from '../../wording/controls.ts';
import type { Hearing } from '../hearing/hearing.ts';
import { personId } from '../ids.ts';
import { eventOf, heardIn } from '../parse/parse-envelope.ts';
import { type MessageEvent, parseMessage } from '../parse/parse-message.ts';
import { parsePress } from '../parse/parse-press.ts';
import { whisper } from '../pressing/saying.ts';
import { langOf } from '../reader-lang.ts';
import { renderNotice } from '../render/render-notice.ts';
import type { Workspace } from '../workspace.ts';
import type { Feature, Press, Submitted } from './surface.ts';

/** Everything that can come from Slack; one of each. Nothing rejects but `keep` and `submit`. */
export interface Surfaces {
  /** Keeps an event that is to be dealt with. `known`: it was kept before. Throws DeskError as the store does. */
  keep(body: unknown): Promise<'new' | 'known' | 'passed_over'>;
  message(event: MessageEvent): Promise<void>;
  homeOpened(user: string, tab: string | undefined): Promise<void>;
  membersChanged(channel: string): void;
  personChanged(user: string): void;
  command(body: SlashCommand): Promise<void>;
  shortcut(body: SlackShortcut): Promise<void>;
  press(press: Press): Promise<void>;
  submit(body: ViewSubmitAction): Promise<Submitted>;
  failed(error: unknown): void;
  /** The socket is gone, and opened anew. */
  disconnected(): void;
}

export interface SurfacesParts {
  readonly workspace: Workspace;
  readonly inbox: Inbox;
  readonly hearing: Hearing;
  readonly slash: (body: SlashCommand) => Promise<void>;
  readonly showHome: (user: string) => Promise<void>;
  readonly features: readonly Feature[];
  /** Slack's own id of somebody whose account was changed. */
  readonly accountChanged: (user: string) => void;
  /** Knows of work until it is done. */
  readonly underWay: <T>(work: Promise<T>) => Promise<T>;
}

/** Brings each thing that comes from Slack to the one feature that is there for it. */
export function createSurfaces(parts: SurfacesParts): Surfaces {
  const { workspace, inbox, hearing, slash, showHome, features, accountChanged, underWay } = parts;
  const { bot, roles, log, api } = workspace;
  const presses = Object.assign({}, ...features.map((feature) => feature.presses)) as NonNullable<Feature['presses']>;
  const submits = Object.assign({}, ...features.map((feature) => feature.submits)) as NonNullable<Feature['submits']>;
  const shortcuts = Object.assign({}, ...features.map((one) => one.shortcuts)) as NonNullable<Feature['shortcuts']>;

  function failed(error: unknown): void {
    log('slack_failed', { error });
  }

  /** Does what came, once; that it failed is logged, and told to whoever waits for it. */
  function done(work: Promise<void>, tell: () => Promise<void> = async () => {}): Promise<void> {
    return underWay(
      work.catch(async (error: unknown) => {
        failed(error);
        await tell().catch(failed);
      }),
    );
  }

  async function failedFor(user: string) {
    return renderNotice(controlsWords[await langOf(workspace, user)].failed);
  }

  return {
    async keep(body) {
      const heard = heardIn(body, bot);
      if (heard === null) return 'passed_over';
      return (await inbox.keep(eventOf(bot, heard), heard.envelope)) ? 'new' : 'known';
    },
    async message(event) {
      const heard = parseMessage(event, bot);
      if (heard) await underWay(hearing.hears(heard, eventOf(bot, heard)));
    },
    async homeOpened(user, tab) {
      if (tab === 'home') await done(showHome(user));
    },
    membersChanged: (channel) => roles.changed(channel),
    personChanged(user) {
      accountChanged(user);
      roles.personChanged(personId(bot.team, user));
    },
    command: (body) => done(slash(body), async () => api.respond(body.response_url, await failedFor(body.user_id))),
    async shortcut(body) {
      const feature = shortcuts[body.callback_id];
      if (feature) await done(feature(body));
    },
    async press(press) {
      const [feature] = /^[a-z_]+/.exec(press.action.action_id) ?? [''];
      const pressed = parsePress(press);
      const tell = async () => {
        if (pressed) await whisper(api, pressed, await failedFor(pressed.user));
      };
      const work = presses[feature];
      if (work) await done(work(press), tell);
    },
    async submit(body) {
      const { ack, after } = (await submits[body.view.callback_id]?.(body)) ?? {};
      return { ...(ack && { ack }), ...(after && { after: () => done(after()) }) };
    },
    failed,
    disconnected: () => log('slack_connection'),
  };
}
