import { describe, test } from 'vitest';
import {
  actions,
  button,
  expectOnly,
  feedback,
  input,
  long,
  menu,
  message,
  modal,
  mrkdwn,
  option,
  plain,
  times,
  typing,
} from './pieces.ts';

describe('an element', () => {
  test.each([
    ['button: a long name', button({ text: plain(long(76)) }), 'text'],
    ['button: markup', button({ text: mrkdwn('a') }), 'text'],
    ['button: no id', button({ action_id: undefined }), 'action_id'],
    ['button: a long id', button({ action_id: long(256) }), 'action_id'],
    ['button: a long value', button({ value: long(2_001) }), 'value'],
    ['button: a long address', button({ url: `https://desk.example/${long(3_000)}` }), 'url'],
    ['button: a long label', button({ accessibility_label: long(76) }), 'accessibility_label'],
    ['button: a colour that there is not', button({ style: 'default' }), 'style'],
    [
      'confirm: a long title',
      button({ confirm: { title: plain(long(101)), text: plain('a'), confirm: plain('a'), deny: plain('b') } }),
      'confirm.title',
    ],
    [
      'confirm: a long text',
      button({ confirm: { title: plain('a'), text: plain(long(301)), confirm: plain('a'), deny: plain('b') } }),
      'confirm.text',
    ],
    [
      'confirm: a long button',
      button({ confirm: { title: plain('a'), text: plain('a'), confirm: plain(long(31)), deny: plain('b') } }),
      'confirm.confirm',
    ],
    [
      'confirm: no way back',
      button({ confirm: { title: plain('a'), text: plain('a'), confirm: plain('a') } }),
      'confirm.deny',
    ],
    ['overflow: many', { type: 'overflow', action_id: 'a', options: times(6, (at) => option(`${at}`)) }, 'options'],
    ['select: none', menu({ options: [] }), 'options'],
    ['select: many', menu({ options: times(101, (at) => option(`${at}`)) }), 'options'],
    ['select: neither options nor groups', menu({ options: undefined }), 'option_groups'],
    [
      'select: options and groups',
      menu({ option_groups: [{ label: plain('a'), options: [option('1')] }] }),
      'option_groups',
    ],
    ['select: a long name', menu({ options: [{ text: plain(long(76)), value: '1' }] }), 'options.0.text'],
    ['select: a long value', menu({ options: [option(long(76))] }), 'options.0.value'],
    ['select: markup in an option', menu({ options: [{ text: mrkdwn('a'), value: '1' }] }), 'options.0.text'],
    ['select: an address in an option', menu({ options: [option('1', { url: 'https://desk.example' })] }), 'url'],
    ['select: one value twice', menu({ options: [option('1'), option('1')] }), 'two options of one value'],
    ['select: a long description', menu({ options: [option('1', { description: plain(long(76)) })] }), 'description'],
    [
      'select: many groups',
      menu({
        options: undefined,
        option_groups: times(101, (at) => ({ label: plain('a'), options: [option(`${at}`)] })),
      }),
      'option_groups',
    ],
    [
      'select: a long name of a group',
      menu({ options: undefined, option_groups: [{ label: plain(long(76)), options: [option('1')] }] }),
      'label',
    ],
    [
      'overflow: a long address',
      { type: 'overflow', action_id: 'a', options: [option('1', { url: `https://desk.example/${long(3_000)}` })] },
      'url',
    ],
    ['select: a first that is not offered', menu({ initial_option: option('2') }), 'not among the options'],
    ['select: a long placeholder', menu({ placeholder: plain(long(151)) }), 'placeholder'],
    ['menu for several: no options', { type: 'multi_static_select', action_id: 'a' }, 'option_groups'],
    [
      'menu for several: a first that is not offered',
      { type: 'multi_static_select', action_id: 'a', options: [option('1')], initial_options: [option('2')] },
      'not among the options',
    ],
    [
      'radio: one value twice',
      { type: 'radio_buttons', action_id: 'a', options: [option('1'), option('1')] },
      'two options of one value',
    ],
    [
      'overflow: one value twice',
      { type: 'overflow', action_id: 'a', options: [option('1'), option('1')] },
      'two options of one value',
    ],
    ['radio: many', { type: 'radio_buttons', action_id: 'a', options: times(11, (at) => option(`${at}`)) }, 'options'],
    [
      'radio: a first that is not offered',
      { type: 'radio_buttons', action_id: 'a', options: [option('1')], initial_option: option('2') },
      'not among the options',
    ],
    [
      'boxes: a first that is not offered',
      { type: 'checkboxes', action_id: 'a', options: [option('1')], initial_options: [option('2')] },
      'not among the options',
    ],
    ['date: no day', { type: 'datepicker', action_id: 'a', initial_date: '2025-02-30' }, 'initial_date'],
    ['time: no minute', { type: 'timepicker', action_id: 'a', initial_time: '24:00' }, 'initial_time'],
    ['conversations: an empty filter', { type: 'conversations_select', action_id: 'a', filter: {} }, 'filter'],
  ])('%s', (_what, element, says) => expectOnly(message([actions(element)]), says));

  test.each([
    ['a long text in it', typing({ initial_value: long(3_001) }), 'initial_value'],
    ['a text longer than it takes', typing({ max_length: 3, initial_value: 'four' }), 'longer than max_length'],
    ['a least above the most', typing({ min_length: 4, max_length: 3 }), 'above max_length'],
    ['a most that is too much', typing({ max_length: 3_001 }), 'max_length'],
  ])('to type into: %s', (_what, element, says) => {
    expectOnly(modal([input(element)], { submit: plain('Go') }), says);
  });

  test.each([
    ['a long name', feedback({ positive_button: { text: plain(long(76)), value: 'a' } }), 'positive_button.text'],
    ['a long value', feedback({ negative_button: { text: plain('a'), value: long(2_001) } }), 'negative_button.value'],
    ['no value', feedback({ negative_button: { text: plain('a') } }), 'negative_button.value'],
  ])('for feedback: %s', (_what, element, says) => {
    expectOnly(message([{ type: 'context_actions', elements: [element] }]), says);
  });
});
