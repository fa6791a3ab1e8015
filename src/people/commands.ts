import type { Run } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { fill } from '../content/fill.ts';
import { languageIn } from '../places/show-settings.ts';
import { keptAs } from './kept-as.ts';

/** `language fr`: in which language somebody reads the desk in private; said in that language at once. */
export const runLanguage: Run<'language'> = async ({ content, clock, people }, { language }, scene) => {
  const person = keptAs(scene);
  if (person === undefined) return says(scene.lang, fill(content.wording[scene.lang].commands.language.nobody));
  const lang = language === 'auto' || scene.audience === 'shared' ? scene.lang : language;
  const { set, auto } = content.wording[lang].commands.language;
  await people.setLang(person, language === 'auto' ? null : language, clock());
  if (language === 'auto') return says(lang, fill(auto));
  return says(lang, fill(set, { language: languageIn(content, lang, language) }));
};
