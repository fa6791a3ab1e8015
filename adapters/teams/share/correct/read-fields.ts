import type { Content } from '../../../../src/content/content.ts';
import { LANGS } from '../../../../src/content/schema/text.ts';
import { LENGTHS } from '../../../../src/sharing/card.ts';
import { MOST_COMPARED } from '../../../../src/sharing/read-card.ts';
import { subjectsFor } from '../../../../src/sharing/subjects.ts';
import { comparedWith, type Fields, KINDS, known } from '../../../chat/share/fields.ts';
import type { Press } from '../../surfaces/surface.ts';

/** The inputs of the dialog, by what each says. */
export type Field = 'kind' | 'vacancy' | 'vacancies' | 'topic' | 'lang' | 'length';

/** The fields as somebody left them; what is not shown, or left empty, is as it was `before`. Pure. */
export function readFields(content: Content, data: Press['data'], before: Fields): Fields {
  const picked = (field: Field) => {
    const value = data[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  // Teams puts commas between several.
  const several = picked('vacancies')?.split(',');
  const told = several && known(content, several).slice(0, MOST_COMPARED);
  const kind = oneOf(KINDS, picked('kind')) ?? before.kind;
  const [vacancy = before.vacancy] = known(content, [picked('vacancy') ?? told?.[0] ?? before.vacancy]);
  const isAnother = told === undefined && vacancy !== before.vacancy;
  // A field that is shown and comes with nothing was emptied.
  const none = before.kind === 'comparison' && data.vacancies === '' ? [] : before.vacancies;
  return {
    ...before,
    kind,
    vacancy,
    vacancies: told ?? (isAnother ? comparedWith(content, vacancy) : none),
    intent: subjectsFor(content).find(({ intent }) => intent === picked('topic'))?.intent ?? before.intent,
    lang: oneOf(LANGS, picked('lang')) ?? before.lang,
    length: oneOf(LENGTHS, picked('length')) ?? before.length,
  };
}

function oneOf<One extends string>(all: readonly One[], value: string | undefined): One | undefined {
  return all.find((one) => one === value);
}
