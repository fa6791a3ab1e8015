import type { types } from '@slack/bolt';
import type { Message } from '../api.ts';
import { escaped } from './render-text.ts';

/** A person, as Slack shows them in a drawing, and as a text names them. */
export interface Named {
  readonly user: string;
  readonly name: string;
}

/** One sentence that names a person: as a mention in the drawing, by name in the text. Pure. */
export function renderNaming(sentence: (who: string) => string, { user, name }: Named): Message {
  const [before = '', after = ''] = sentence(PLACE).split(PLACE);
  const elements: readonly types.RichTextElement[] = [
    { type: 'text', text: before },
    { type: 'user', user_id: user },
    { type: 'text', text: after },
  ];
  const section: types.RichTextSection = {
    type: 'rich_text_section',
    elements: elements.filter((element) => element.type !== 'text' || element.text !== ''),
  };
  return { text: escaped(sentence(name)), blocks: [{ type: 'rich_text', elements: [section] }] };
}

/** Stands for the person while the sentence is taken apart; no wording holds it. */
const PLACE = '\ufffc';
