import type { types } from '@slack/bolt';
import { expect } from 'vitest';
import { type MessagePayload, problemsOf } from '../block-kit.ts';

export type Json = Readonly<Record<string, unknown>>;

export const long = (length: number) => 'x'.repeat(length);
export const times = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at));
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const rich = (...elements: readonly unknown[]) => ({ type: 'rich_text', elements });
export const section = (...elements: readonly unknown[]) => ({ type: 'rich_text_section', elements });
export const text = (words: string, style?: Json) => ({ type: 'text', text: words, ...(style && { style }) });
export const said = rich(section(text('hello')));
export const button = (more: Json = {}) => ({ type: 'button', text: plain('Press'), action_id: 'press', ...more });
export const actions = (...elements: readonly unknown[]) => ({ type: 'actions', elements });
export const option = (value: string, more: Json = {}) => ({ text: plain('One'), value, ...more });
export const menu = (more: Json = {}) => ({
  type: 'static_select',
  action_id: 'pick',
  options: [option('1')],
  ...more,
});
export const typing = (more: Json = {}) => ({ type: 'plain_text_input', action_id: 'type', ...more });
export const input = (element: unknown, more: Json = {}) => ({ type: 'input', label: plain('Name'), element, ...more });
export const raw = (words: string) => ({ type: 'raw_text', text: words });
export const table = (rows: unknown, more: Json = {}) => ({ type: 'table', rows, ...more });
export const feedback = (more: Json = {}) => ({
  type: 'feedback_buttons',
  action_id: 'thumb',
  positive_button: { text: plain('Good'), value: 'good' },
  negative_button: { text: plain('Bad'), value: 'bad' },
  ...more,
});
export const date = (more: Json = {}) => ({
  type: 'date',
  timestamp: 1750629540,
  format: '{time}',
  fallback: '21:59',
  ...more,
});
export const dataTable = (rows: unknown, more: Json = {}) => ({ type: 'data_table', caption: 'All', rows, ...more });
export const image = { type: 'image', alt_text: 'A picture', image_url: 'https://desk.example/a.png' };

// The shapes that these take are wrong on purpose.
export const message = (blocks: readonly unknown[], words = 'hello') =>
  problemsOf({ text: words, blocks } as unknown as MessagePayload);
export const modal = (blocks: readonly unknown[], more: Json = {}) =>
  problemsOf({ type: 'modal', title: plain('Share'), blocks, ...more } as unknown as types.View);
export const home = (blocks: readonly unknown[], more: Json = {}) =>
  problemsOf({ type: 'home', blocks, ...more } as unknown as types.View);

/** That there is a problem, and none but what `says` names. */
export function expectOnly(problems: readonly string[], says: string): void {
  expect(problems).not.toEqual([]);
  expect(problems.filter((problem) => !problem.includes(says))).toEqual([]);
}
