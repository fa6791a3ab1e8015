import type { BlockElementAction, ViewOutput } from '@slack/bolt';
import type { Content } from '../../../src/content/content.ts';
import { LANGS } from '../../../src/content/schema/text.ts';
import { LENGTHS } from '../../../src/sharing/card.ts';
import { subjectsFor } from '../../../src/sharing/subjects.ts';
import { comparedWith, type Fields, KINDS, known } from '../../chat/share/fields.ts';
import { shown } from '../../chat/shown-text.ts';

type Values = ViewOutput['state']['values'];

/**
 * The fields as somebody left them; what is not shown is as it was `before`. When something is pressed, Slack does not tell
 * of fields that nobody has touched since they were drawn: there, empty means untouched, except for what was `pressed`.
 */
export function readFields(content: Content, values: Values, before: Fields, pressed?: BlockElementAction): Fields {
  const all = new Map(Object.values(values).flatMap((block) => Object.entries(block)));
  const picked = (name: string) => all.get(`share.${name}`)?.selected_option?.value;
  const isTold = (name: string) => pressed === undefined || pressed.action_id === `share.${name}`;
  const several = all.get('share.vacancies')?.selected_options?.map(({ value }) => value);
  const told = several && (several.length > 0 || isTold('vacancies')) ? known(content, several) : undefined;
  const [vacancy = before.vacancy] = known(content, [picked('vacancy') ?? told?.[0] ?? before.vacancy]);
  const line = all.get('share.line');
  return {
    kind: oneOf(KINDS, picked('kind')) ?? before.kind,
    vacancy,
    vacancies: told ?? (vacancy === before.vacancy ? before.vacancies : comparedWith(content, vacancy)),
    intent: subjectsFor(content).find(({ intent }) => intent === picked('topic'))?.intent ?? before.intent,
    lang: oneOf(LANGS, picked('lang')) ?? before.lang,
    length: oneOf(LENGTHS, picked('length')) ?? before.length,
    line: line && (line.value || isTold('line')) ? shown(line.value ?? '') : before.line,
  };
}

/** Whether somebody wants another's line to go. */
export function removesLine(values: Values): boolean {
  return Object.values(values).some((block) => block['share.theirs']?.selected_option?.value === 'remove');
}

/** The channel that is chosen. */
export function channelIn(values: Values): string | undefined {
  return Object.values(values).flatMap((block) => block['share.channel']?.selected_conversation ?? [])[0];
}

function oneOf<One extends string>(all: readonly One[], value: string | undefined): One | undefined {
  return all.find((one) => one === value);
}
