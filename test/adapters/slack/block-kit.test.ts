import type { types } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import {
  actions,
  button,
  dataTable,
  date,
  expectOnly,
  feedback,
  home,
  image,
  input,
  long,
  menu,
  message,
  modal,
  mrkdwn,
  option,
  plain,
  raw,
  rich,
  said,
  section,
  table,
  text,
  times,
  typing,
} from './block-kit/pieces.ts';
import { type MessagePayload, problemsOf } from './block-kit.ts';

describe('nothing is wrong with', () => {
  test.each([
    ['a text alone', problemsOf({ text: 'hello' })],
    ['markup that is allowed', message([said], 'a &amp; b &lt;c&gt; <https://a.example|a> <@U1> <!date^1^{date}|day>')],
    [
      'each kind of block',
      message([
        { type: 'header', text: plain('Grant') },
        { type: 'section', text: mrkdwn('*bold*'), accessory: button({ action_id: 'a', style: 'danger' }) },
        { type: 'section', fields: [plain('a'), plain('b')] },
        { type: 'divider' },
        image,
        { type: 'context', elements: [plain('a'), image] },
        actions(
          button({
            confirm: { title: plain('Sure'), text: mrkdwn('really'), confirm: plain('Yes'), deny: plain('No') },
          }),
        ),
        actions({ type: 'overflow', action_id: 'more', options: [option('1', { url: 'https://desk.example' })] }),
        { type: 'context_actions', elements: [feedback()] },
        rich(
          section(text('a', { bold: true }), date(), { type: 'link', url: 'https://desk.example', text: 'b' }),
          { type: 'rich_text_list', style: 'bullet', elements: [section(text('c'))], indent: 1 },
          { type: 'rich_text_quote', elements: [text('d'), { type: 'user', user_id: 'U1' }] },
          { type: 'rich_text_preformatted', elements: [text('e')] },
        ),
        table(
          [
            [raw('a'), said],
            [raw('b'), { type: 'raw_number', value: 1, text: '1' }],
          ],
          { column_settings: [{ is_wrapped: true }, null] },
        ),
        { type: 'card', title: mrkdwn('a'), actions: [button({ action_id: 'card' })] },
        { type: 'container', title: plain('More'), child_blocks: [said], is_collapsible: true },
      ]),
    ],
    [
      'a dialog',
      modal(
        [
          input(menu({ initial_option: option('1'), placeholder: plain('Pick') }), { block_id: 'a' }),
          input(typing({ multiline: true, max_length: 100, initial_value: 'a' }), {
            hint: plain('short'),
            optional: true,
          }),
          { type: 'alert', text: plain('careful'), level: 'warning' },
        ],
        { submit: plain('Post'), close: plain('Leave'), private_metadata: '{}', callback_id: 'share' },
      ),
    ],
    ['a home tab', home([said, table([[raw('a')]]), ...times(98, () => ({ type: 'divider' }))])],
    ['a table for data', message([dataTable([[raw('a')], [said]])])],
  ])('%s', (_what, problems) => expect(problems).toEqual([]));
});

describe('a message', () => {
  test.each([
    ['without a text', problemsOf({ blocks: [said] } as unknown as MessagePayload), 'text'],
    ['with a blank text', message([said], ' \n'), 'screen readers'],
    ['with a text of too many bytes', message([said], 'é'.repeat(2_001)), '4002 bytes'],
    ['with markup in its text', message([said], 'a <b'), 'not escaped'],
    ['with an open & in its text', message([said], 'R&D'), 'not escaped'],
    ['that calls everybody', message([said], 'hey <!channel>'), 'calls everybody'],
    ['with too many blocks', message(times(51, () => ({ type: 'divider' }))), 'blocks'],
    ['with an empty list of blocks', message([]), 'blocks'],
    ['that is too large as a whole', message(times(5, () => rich(section(text(long(2_600)))))), 'more than 13000'],
    ['with two tables', message([table([[raw('a')]]), dataTable([[raw('a')], [raw('b')]])]), '2 tables'],
    [
      'with a table too many in a container',
      message([table([[raw('a')]]), { type: 'container', title: plain('a'), child_blocks: [table([[raw('b')]])] }]),
      '2 tables',
    ],
    ['with something to fill in', message([input(typing())]), 'no input in a message'],
    [
      'with a warning that only a dialog shows',
      message([{ type: 'alert', text: plain('a') }]),
      'no alert in a message',
    ],
    ['with a file', message([{ type: 'file', source: 'remote', external_id: 'a' }]), 'blocks.0'],
    ['with a block of no type', message([{ type: 'paragraph' }]), 'type'],
    ['with a key that no block has', message([{ type: 'divider', color: 'red' }]), 'color'],
    [
      'with two blocks of one id',
      message([
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ]),
      'block_id a',
    ],
    ['with an id that is too long', message([{ type: 'divider', block_id: long(256) }]), 'block_id'],
    ['with two elements of one id', message([actions(button(), button())]), 'action_id press'],
    ['with half a sign', message([rich(section(text('a\ud800')))]), 'sign that is none'],
    ['with NUL', message([rich(section(text('a\0')))]), 'sign that is none'],
    [
      'with too much markdown',
      message([
        { type: 'markdown', text: long(7_000) },
        { type: 'markdown', text: long(5_001) },
      ]),
      'too much markdown',
    ],
  ])('%s', (_what, problems, says) => expectOnly(problems, says));
});

describe('a view', () => {
  test.each([
    ['with a long title', modal([said], { title: plain(long(25)) }), 'title'],
    ['without a title', problemsOf({ type: 'modal', blocks: [said] } as unknown as types.View), 'title'],
    ['with markup as its title', modal([said], { title: mrkdwn('a') }), 'title'],
    ['with a long word to submit', modal([said], { submit: plain(long(25)) }), 'submit'],
    ['with a long word to close', modal([said], { close: plain(long(25)) }), 'close'],
    ['that asks and can not be submitted', modal([input(typing())]), 'submit: missing'],
    ['that carries too much', modal([said], { private_metadata: long(3_001) }), 'private_metadata'],
    ['with a long callback', modal([said], { callback_id: long(256) }), 'callback_id'],
    ['with a table in a dialog', modal([table([[raw('a')]])]), 'no table in a modal'],
    [
      'with feedback in a dialog',
      modal([{ type: 'context_actions', elements: [feedback()] }]),
      'no context_actions in a modal',
    ],
    ['with too many blocks', home(times(101, () => ({ type: 'divider' }))), 'blocks'],
    ['with no blocks', modal([]), 'blocks'],
    [
      'with two elements in focus',
      modal([input(typing({ focus_on_load: true })), input(menu({ focus_on_load: true }))], { submit: plain('Go') }),
      'in focus',
    ],
    ['with a title on a home tab', home([said], { title: plain('a') }), 'title'],
    ['that is neither', problemsOf({ type: 'workflow_step', blocks: [said] }), 'type'],
    [
      'with a response_url outside a dialog',
      home([actions({ type: 'conversations_select', action_id: 'a', response_url_enabled: true })]),
      'response_url_enabled',
    ],
  ])('%s', (_what, problems, says) => expectOnly(problems, says));
});
