import { utteranceOf } from '../commands/utterance.ts';
import type { Content } from '../content/content.ts';
import { fill, fillText } from '../content/fill.ts';
import { LANGS, type Lang, type Text } from '../content/schema/text.ts';
import type { Face } from '../face.ts';
import type { Block, Choice } from '../reply/reply.ts';
import { type PlaceSettings, settingsOn } from './settings.ts';
import { type Speak, speakOn } from './speak.ts';

/** More vacancies than these have to be typed. */
const MOST_VACANCIES = 5;

/** What a place has set, and choices for what it has not: no more of them than can be had on the face. */
export function showSettings(
  content: Content,
  lang: Lang,
  kept: PlaceSettings,
  face: Face | undefined,
): readonly Block[] {
  const words = content.wording[lang];
  const { heading, labels, any_language, speak, guests, change, mentions_only } = words.commands.settings;
  const settings = settingsOn(face, kept);
  const canSpeak = speakOn(face);
  const text = (said: string) => [{ kind: 'text', text: said }] as const;
  const rows = [
    { label: labels.vacancy, value: text(boundTo(content, lang, settings)) },
    { label: labels.language, value: text(settings.lang ? languageIn(content, lang, settings.lang) : any_language) },
    { label: labels.speak, value: text(speak[settings.speak]) },
    { label: labels.guests, value: text(settings.guests ? guests.on : guests.off) },
  ];
  return [
    { kind: 'heading', text: heading },
    { kind: 'facts', rows },
    ...(canSpeak.includes('questions') ? [] : [{ kind: 'note', runs: fill(mentions_only) } as const]),
    { kind: 'choices', prompt: change, choices: choicesFor(content, lang, settings, canSpeak) },
  ];
}

/** What a language is called in another. */
export function languageIn({ wording }: Content, lang: Lang, named: Lang): string {
  return wording[lang].languages[named] ?? named;
}

function boundTo(
  { vacancies, programmes, wording }: Content,
  lang: Lang,
  { vacancy, programme }: PlaceSettings,
): string {
  const nameIn = (name: Text) => name[lang] ?? name.en;
  const bound = vacancies.find(({ id }) => id === vacancy)?.names.short;
  const wider = programmes.find(({ id }) => id === programme)?.names;
  const name = bound ?? wider;
  return name ? nameIn(name) : wording[lang].commands.settings.no_vacancy;
}

function choicesFor(
  content: Content,
  lang: Lang,
  settings: PlaceSettings,
  canSpeak: readonly Speak[],
): readonly Choice[] {
  const { choices: labels } = content.wording[lang].commands.settings;
  const { vacancies, commandValues } = content;
  const { language, speak, switch: onOff } = commandValues;
  const first = (words: Readonly<Record<Lang, readonly string[]>>) => words[lang][0] ?? '';
  const few = vacancies.length <= MOST_VACANCIES ? vacancies : [];
  const isBound = settings.vacancy !== undefined || settings.programme !== undefined;
  const toggled = settings.guests ? 'off' : 'on';
  return [
    ...few
      .filter(({ id }) => id !== settings.vacancy)
      .map(({ id, names }) => ({
        label: fillText(labels.vacancy, { vacancy: names.short[lang] ?? names.short.en }),
        utterance: utteranceOf(content, 'settings_vacancy', lang, { vacancy: id }),
      })),
    ...(isBound ? [{ label: labels.no_vacancy, utterance: utteranceOf(content, 'settings_no_vacancy', lang) }] : []),
    ...LANGS.filter((one) => one !== settings.lang).map((one) => ({
      label: fillText(labels.language, { language: languageIn(content, lang, one) }),
      utterance: utteranceOf(content, 'settings_language', lang, { language: first(language[one]) }),
    })),
    ...(settings.lang
      ? [
          {
            label: labels.any_language,
            utterance: utteranceOf(content, 'settings_language', lang, { language: first(language.auto) }),
          },
        ]
      : []),
    ...canSpeak
      .filter((one) => one !== settings.speak)
      .map((one) => ({
        label: labels.speak[one],
        utterance: utteranceOf(content, 'settings_speak', lang, { speak: first(speak[one]) }),
      })),
    {
      label: labels.guests[toggled],
      utterance: utteranceOf(content, 'settings_guests', lang, { switch: first(onOff[toggled]) }),
    },
  ];
}
