import type { Content } from '../../src/content/content.ts';
import { fillText } from '../../src/content/fill.ts';
import { LANGS } from '../../src/content/schema/text.ts';

/** A question for each intent that has one, each about another vacancy and in another language than the one before. */
export function aQuestionEach({ wording, vacancies }: Content): readonly string[] {
  return Object.keys(wording.en.intents).map((intent, at) => {
    const lang = LANGS[at % LANGS.length] ?? 'en';
    const { names } = vacancies[at % vacancies.length] ?? vacancies[0] ?? { names: null };
    const choice = wording[lang].intents[intent]?.choice;
    const vacancy = names?.short[lang] ?? names?.short.en ?? '';
    return choice ? fillText(choice.utterance_for, { vacancy }) : '';
  });
}
