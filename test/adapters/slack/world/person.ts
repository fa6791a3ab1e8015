import type { types } from '@slack/bolt';
import { PEOPLE, type PersonName, TEAM } from './cast.ts';
import { enveloped, homeOpened, userChange } from './envelopes.ts';
import { globalShortcut, messageShortcut, slashCommand } from './interactions.ts';
import type { ChannelName, Person } from './language.ts';
import { userAs } from './overlay/people.ts';
import { createPressing, type DeedOf } from './pressing.ts';
import type { RespondTo } from './respond.ts';
import { escaped, spoken } from './spoken.ts';
import { isInside, type StageWithMail, spokenName, teamOf } from './stage.ts';
import { createSubmitting } from './submitting.ts';
import { createTalking, directOf } from './talking.ts';

/** What the world knows of the app beside its manifest's events. */
export interface Offered {
  readonly commands: readonly string[];
  /** Converts `@anna` and `#help` in commands. */
  readonly escapes: boolean;
  readonly shortcuts: readonly string[];
  /** Shows what comes with the acknowledgement of a command. */
  readonly whisper: (to: RespondTo, body: unknown) => Promise<void>;
  /** Waits until nothing is under way. */
  readonly settled: () => Promise<void>;
}

/** Somebody of the cast, on this stage. */
export function createPerson(stage: StageWithMail, name: PersonName, offered: Offered): Person {
  const { dialogs, emulator, triggers, urls, whispers, accounts } = stage;
  const user = emulator.users[name];
  const team = teamOf(stage, user);
  const talking = createTalking(stage, name);
  const pressing = createPressing(stage, user, deedOf);

  function deedOf({ channel, view, on }: Parameters<DeedOf>[0]): ReturnType<DeedOf> {
    const trigger = triggers.issue({
      user,
      ...(channel !== undefined && { channel }),
      ...(view !== undefined && { view }),
    });
    const to = { user, channel: channel ?? '', ...(on && { on }) };
    const place = channel === undefined ? {} : { channel: { id: channel, name: spokenName(stage, channel) } };
    return { user: { id: user, name, team }, trigger, respond: stage.urlOf(urls.issue(to)), ...place };
  }

  const direct = () => directOf(stage, name);
  const idOf = async (channel: ChannelName | 'dm') => (channel === 'dm' ? direct() : emulator.channels[channel]);

  /** Slack Connect shares channels, not commands and shortcuts. */
  function offeredHere(what: string, all: readonly string[]): void {
    if (!all.includes(what)) throw new Error(`The app offers no ${what}, only ${all.join(', ')}.`);
    if (team !== TEAM.id) throw new Error(`${name} is of another workspace, where the app offers no ${what}.`);
  }

  return {
    id: user,
    name,
    team,
    ...talking,
    ...pressing,
    ...createSubmitting(stage, user, deedOf, pressing.selects, offered.settled),

    async slash(command, typed, channel) {
      offeredHere(command, offered.commands);
      const id = await idOf(channel);
      if (channel !== 'dm' && !(await isInside(stage, user, id))) throw new Error(`${name} is not in ${channel}.`);
      const text = offered.escapes ? spoken(typed, stage.names).text : escaped(typed);
      const payload = slashCommand(deedOf({ channel: id }), command, text);
      const ack = await stage.bring({ type: 'slash_commands', payload });
      if (ack.body !== null && ack.body !== '') await offered.whisper({ user, channel: id }, ack.body);
      return ack;
    },

    async shortcut(callbackId, message) {
      offeredHere(callbackId, offered.shortcuts);
      if (!message) {
        const payload = globalShortcut(deedOf({}), callbackId, whispers.time());
        return stage.bring({ type: 'interactive', payload });
      }
      const { channel } = message;
      if (!(await isInside(stage, user, channel))) throw new Error(`${name} does not see this message.`);
      const payload = messageShortcut(deedOf({ channel, on: message }), callbackId, message);
      return stage.bring({ type: 'interactive', payload });
    },

    async opensHome(tab = 'home') {
      if (!stage.hears('app_home_opened')) return;
      const view = tab === 'home' ? (dialogs.home(user) ?? undefined) : undefined;
      const event = homeOpened(user, await direct(), tab, view as types.View | undefined, whispers.time());
      await stage.tell(enveloped(event));
    },

    async changes(what) {
      const account = { ...(accounts.get(user) ?? PEOPLE[name]), ...what };
      accounts.set(user, account);
      if (stage.hears('user_change')) await stage.tell(enveloped(userChange(userAs(user, account), whispers.time())));
    },

    ephemerals(channel) {
      const all = whispers.of(user);
      if (channel === undefined) return all;
      const id = channel === 'dm' ? stage.directs.get(user) : emulator.channels[channel];
      return all.filter((whisper) => whisper.channel === id);
    },
    views: () => dialogs.of(user),
    home: () => dialogs.home(user),
  };
}
