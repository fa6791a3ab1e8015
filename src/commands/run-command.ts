import { fill } from '../content/fill.ts';
import type { CommandKind } from '../content/schema/commands.ts';
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
import { type Act, may } from '../roles/may.ts';
import type { Command, CommandOf, Unclear } from './command.ts';
import type { CommandParts, CommandScene, Run, Said } from './parts.ts';
import { says } from './says.ts';
import { sayUnclear } from './unclear.ts';

/** What each command does, and the right that it takes; null is free to everybody who may ask. */
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
  ask_person_about: { act: null, run: runAskPersonAbout },
  ask_person: { act: null, run: runAskPerson },
  ask_person_how: { act: null, run: runAskPersonHow },
  pass_on_about: { act: null, run: runPassOnAbout },
  pass_on: { act: null, run: runPassOn },
  keep_back: { act: null, run: runKeepBack },
};

/** Does what a command tells, where the person may; else says why not. */
export async function runCommand(parts: CommandParts, command: Command, scene: CommandScene): Promise<Said> {
  if (command.kind === 'unclear') return (await refusal(parts, command.of, scene)) ?? sayUnclear(parts, command, scene);
  return (await refusal(parts, command.kind, scene)) ?? runAs(parts, command, scene);
}

/** The one place where a command meets the function of its kind, which no type can follow through the map. */
function runAs(parts: CommandParts, command: Exclude<Command, Unclear>, scene: CommandScene): Promise<Said> {
  const { run } = COMMANDS_RUN[command.kind];
  return (run as Run<CommandKind>)(parts, command as CommandOf<CommandKind>, scene);
}

/** Why the person may not; null where they may. */
async function refusal({ content, roles }: CommandParts, kind: CommandKind, scene: CommandScene): Promise<Said | null> {
  const { act } = COMMANDS_RUN[kind];
  const { face, person, place, lang } = scene;
  if (act === null) return null;
  const { refused } = content.wording[lang].commands;
  if (face === undefined) return says(lang, fill(refused.not_desk));
  const role = await roles.roleOf({ face, ...(person && { person }), ...(place && { place }) });
  if (may(role, act, { guests: false })) return null;
  return says(lang, fill(roles.hasDesk(face) ? refused.not_desk : refused.no_desk));
}
