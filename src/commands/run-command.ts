import { fill } from '../content/fill.ts';
import type { CommandKind } from '../content/schema/commands.ts';
import { DeskError } from '../errors.ts';
import {
  runAskPerson,
  runAskPersonAbout,
  runAskPersonHow,
  runKeepBack,
  runPassOn,
  runPassOnAbout,
} from '../handoff/commands.ts';
import { runHold, runHolds, runRelease } from '../holds/commands.ts';
import { runLanguage } from '../people/commands.ts';
import {
  runSettings,
  runSettingsGuests,
  runSettingsLanguage,
  runSettingsNoVacancy,
  runSettingsProgramme,
  runSettingsSpeak,
  runSettingsVacancy,
} from '../places/commands.ts';
import { runForgetMe, runKept } from '../privacy/commands.ts';
import type { TurnedAway } from '../roles/admit.ts';
import { type Act, may } from '../roles/may.ts';
import { turnAway } from '../roles/turn-away.ts';
import { runShare } from '../sharing/commands.ts';
import type { Command, CommandOf, Unclear } from './command.ts';
import type { CommandParts, CommandScene, Run, Said } from './parts.ts';
import { says } from './says.ts';
import { sayUnclear } from './unclear.ts';

/** What each command does, and the right that it takes; null is free to everybody, strangers included: it concerns only themselves. */
const COMMANDS_RUN: { readonly [Kind in CommandKind]: { readonly act: Act | null; readonly run: Run<Kind> } } = {
  settings: { act: 'settings', run: runSettings },
  settings_vacancy: { act: 'settings', run: runSettingsVacancy },
  settings_programme: { act: 'settings', run: runSettingsProgramme },
  settings_no_vacancy: { act: 'settings', run: runSettingsNoVacancy },
  settings_language: { act: 'settings', run: runSettingsLanguage },
  settings_speak: { act: 'settings', run: runSettingsSpeak },
  settings_guests: { act: 'settings', run: runSettingsGuests },
  language: { act: null, run: runLanguage },
  kept: { act: null, run: runKept },
  forget_me: { act: null, run: runForgetMe },
  hold: { act: 'hold', run: runHold },
  release: { act: 'hold', run: runRelease },
  holds: { act: 'hold', run: runHolds },
  share: { act: 'share', run: runShare },
  share_all: { act: 'share', run: runShare },
  share_compare: { act: 'share', run: runShare },
  share_vacancy: { act: 'share', run: runShare },
  share_subject: { act: 'share', run: runShare },
  ask_person_about: { act: 'ask', run: runAskPersonAbout },
  ask_person: { act: 'ask', run: runAskPerson },
  ask_person_how: { act: 'ask', run: runAskPersonHow },
  pass_on_about: { act: 'ask', run: runPassOnAbout },
  pass_on: { act: 'ask', run: runPassOn },
  keep_back: { act: 'ask', run: runKeepBack },
};

/** Does what a command tells, where the person may and the store lets it; else says why not. */
export async function runCommand(parts: CommandParts, command: Command, scene: CommandScene): Promise<Said> {
  if (command.kind === 'unclear') return (await refusal(parts, command.of, scene)) ?? sayUnclear(parts, command, scene);
  return (await refusal(parts, command.kind, scene)) ?? runStored(parts, command, scene);
}

async function runStored(parts: CommandParts, command: Exclude<Command, Unclear>, scene: CommandScene): Promise<Said> {
  const { content, log } = parts;
  try {
    return await runAs(parts, command, scene);
  } catch (error) {
    if (!(error instanceof DeskError && error.code.startsWith('store_'))) throw error;
    log('store_failed', { error });
    return says(scene.lang, fill(content.wording[scene.lang].commands.store_away));
  }
}

/** The one place where a command meets the function of its kind, which no type can follow through the map. */
function runAs(parts: CommandParts, command: Exclude<Command, Unclear>, scene: CommandScene): Promise<Said> {
  const { run } = COMMANDS_RUN[command.kind];
  return (run as Run<CommandKind>)(parts, command as CommandOf<CommandKind>, scene);
}

/** Why the person may not; null where they may. */
async function refusal(parts: CommandParts, kind: CommandKind, scene: CommandScene): Promise<Said | null> {
  const { act } = COMMANDS_RUN[kind];
  const { face, person, place, lang } = scene;
  const { content, roles, places } = parts;
  if (act === null || (act === 'ask' && face === undefined)) return null;
  const turnedAway = (why: TurnedAway) => ({ reply: turnAway(content, why, lang) });
  if (face === undefined) return turnedAway('not_desk');
  const role = await roles.roleOf({ face, ...(person && { person }), ...(place && { place }) });
  const guests = role === 'guest' && place !== undefined && (await places.get(place)).settings.guests;
  if (may(role, act, { guests })) return null;
  if (act === 'ask') return turnedAway(role === 'guest' ? 'guest' : 'stranger');
  return turnedAway(roles.hasDesk(face) ? 'not_desk' : 'no_desk');
}
