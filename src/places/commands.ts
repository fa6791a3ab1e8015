import type { CommandParts, CommandScene, Run, Said } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { fill } from '../content/fill.ts';
import { keptAs } from '../people/kept-as.ts';
import { changeSettings } from './change.ts';
import type { PlaceSettings } from './settings.ts';
import { showSettings } from './show-settings.ts';
import { speakOn } from './speak.ts';

/** `settings`: what this place has set. */
export const runSettings: Run<'settings'> = (parts, _command, scene) => tell(parts, scene);

/** `settings vacancy osg`: what unnamed questions are about there, instead of a programme. */
export const runSettingsVacancy: Run<'settings_vacancy'> = (parts, { vacancy }, scene) =>
  change(parts, scene, (settings) => ({ ...unbound(settings), vacancy }));

/** `settings programme …`: the programme whose open vacancies are meant, instead of one vacancy. */
export const runSettingsProgramme: Run<'settings_programme'> = (parts, { programme }, scene) =>
  change(parts, scene, (settings) => ({ ...unbound(settings), programme }));

/** `settings vacancy none` */
export const runSettingsNoVacancy: Run<'settings_no_vacancy'> = (parts, _command, scene) =>
  change(parts, scene, unbound);

/** `settings language fr`: the language of answers there, where the question does not tell. */
export const runSettingsLanguage: Run<'settings_language'> = (parts, { language }, scene) =>
  change(parts, scene, ({ lang: _former, ...rest }) => (language === 'auto' ? rest : { ...rest, lang: language }));

/** `settings speak questions` */
export const runSettingsSpeak: Run<'settings_speak'> = async (parts, { speak }, scene) => {
  const { face, lang } = scene;
  if (speakOn(face).includes(speak)) return change(parts, scene, (settings) => ({ ...settings, speak }));
  return says(lang, fill(parts.content.wording[lang].commands.settings.mentions_only_kept));
};

/** `settings guests on` */
export const runSettingsGuests: Run<'settings_guests'> = (parts, command, scene) =>
  change(parts, scene, (settings) => ({ ...settings, guests: command.switch === 'on' }));

function unbound({ vacancy: _vacancy, programme: _programme, ...rest }: PlaceSettings): PlaceSettings {
  return rest;
}

async function change(
  parts: CommandParts,
  scene: CommandScene,
  edit: (settings: PlaceSettings) => PlaceSettings,
): Promise<Said> {
  const { place, lang } = scene;
  const words = parts.content.wording[lang].commands.settings;
  if (place === undefined) return says(lang, fill(words.no_place));
  const came = await changeSettings(parts.places, place, edit, { person: keptAs(scene) ?? null, at: parts.clock() });
  return came === 'contended' ? says(lang, fill(words.contended)) : tell(parts, scene, came);
}

async function tell(parts: CommandParts, scene: CommandScene, came?: 'changed' | 'same'): Promise<Said> {
  const { place, lang, face } = scene;
  const words = parts.content.wording[lang].commands.settings;
  if (place === undefined) return says(lang, fill(words.no_place));
  const { settings, isLost } = await parts.places.get(place);
  const { isLasting } = parts.places;
  return says(
    lang,
    ...(came ? [fill(words[came])] : []),
    ...(isLost ? [fill(words.lost)] : []),
    ...showSettings(parts.content, lang, settings, face),
    ...(isLasting ? [] : [{ kind: 'note', runs: fill(words.until_restart) } as const]),
  );
}
