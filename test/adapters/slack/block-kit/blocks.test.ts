import { describe, test } from 'vitest';
import {
  actions,
  button,
  dataTable,
  date,
  expectOnly,
  feedback,
  image,
  input,
  long,
  message,
  modal,
  mrkdwn,
  plain,
  raw,
  rich,
  said,
  section,
  table,
  text,
  times,
  typing,
} from './pieces.ts';

describe('a block', () => {
  test.each([
    ['header: long', message([{ type: 'header', text: plain(long(151)) }]), 'text'],
    ['header: markup', message([{ type: 'header', text: mrkdwn('a') }]), 'text'],
    ['header: blank', message([{ type: 'header', text: plain(' ') }]), 'nothing to be seen'],
    ['section: empty', message([{ type: 'section' }]), 'neither text nor fields'],
    ['section: long', message([{ type: 'section', text: plain(long(3_001)) }]), 'text'],
    ['section: many fields', message([{ type: 'section', fields: times(11, () => plain('a')) }]), 'fields'],
    ['section: a long field', message([{ type: 'section', fields: [plain(long(2_001))] }]), 'fields.0'],
    ['section: a wrong accessory', message([{ type: 'section', text: plain('a'), accessory: typing() }]), 'accessory'],
    ['section: markup that is not escaped', message([{ type: 'section', text: mrkdwn('a < b') }]), 'not escaped'],
    ['context: many elements', message([{ type: 'context', elements: times(11, () => plain('a')) }]), 'elements'],
    ['context: a button', message([{ type: 'context', elements: [button()] }]), 'elements.0'],
    ['actions: none', message([actions()]), 'elements'],
    ['actions: many', message([actions(...times(26, (at) => button({ action_id: `a${at}` })))]), 'elements'],
    ['actions: something to type', message([actions(typing())]), 'elements.0'],
    [
      'context_actions: many',
      message([{ type: 'context_actions', elements: times(6, (at) => feedback({ action_id: `a${at}` })) }]),
      'elements',
    ],
    ['context_actions: a button', message([{ type: 'context_actions', elements: [button()] }]), 'elements.0'],
    ['image: no words for it', message([{ ...image, alt_text: '' }]), 'alt_text'],
    ['image: no address', message([{ type: 'image', alt_text: 'a' }]), 'image_url or slack_file'],
    ['image: two addresses', message([{ ...image, slack_file: { id: 'F1' } }]), 'image_url or slack_file'],
    ['input: a long label', modal([input(typing(), { label: plain(long(2_001)) })], { submit: plain('Go') }), 'label'],
    ['input: a button', modal([input(button())], { submit: plain('Go') }), 'element'],
    ['alert: long', modal([{ type: 'alert', text: plain(long(201)) }]), 'text'],
    ['card: empty', message([{ type: 'card' }]), 'empty card'],
    ['card: long', message([{ type: 'card', title: plain('a'), body: plain(long(201)) }]), 'body'],
    ['carousel: none', message([{ type: 'carousel', elements: [] }]), 'elements'],
    ['container: no title', message([{ type: 'container', child_blocks: [said] }]), 'without a title'],
    [
      'container: in a container',
      message([
        {
          type: 'container',
          title: plain('a'),
          child_blocks: [{ type: 'container', title: plain('b'), child_blocks: [said] }],
        },
      ]),
      'child_blocks.0',
    ],
    ['markdown: long', message([{ type: 'markdown', text: long(12_001) }]), 'too much markdown'],
  ])('%s', (_what, problems, says) => expectOnly(problems, says));
});

describe('rich text', () => {
  test.each([
    ['nothing', rich(), 'elements'],
    ['an empty section', rich(section()), 'elements'],
    ['an empty text', rich(section(text(''), text('a'))), 'elements.0.text'],
    ['only blanks', rich(section(text(' '), text('\n'))), 'nothing to be seen'],
    ['a text outside a section', rich(text('a')), 'elements.0'],
    ['an empty list', rich({ type: 'rich_text_list', style: 'bullet', elements: [] }), 'elements'],
    ['a text as an item', rich({ type: 'rich_text_list', style: 'bullet', elements: [text('a')] }), 'elements.0'],
    ['a list of no style', rich({ type: 'rich_text_list', elements: [section(text('a'))] }), 'style'],
    [
      'a list too far in',
      rich({ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [section(text('a'))] }),
      'indent',
    ],
    ['a style that there is not', rich(section(text('a', { grey: true }))), 'grey'],
    ['a link that is none', rich(section({ type: 'link', url: 'javascript:alert(1)' })), 'url'],
    ['a call to everybody', rich(section({ type: 'broadcast', range: 'channel' })), 'type'],
    ['a date in no format', rich(section(date({ format: '{when}' }))), 'format'],
    ['a date without words', rich(section(date({ fallback: undefined }))), 'fallback'],
    ['a date of half a second', rich(section(date({ timestamp: 1.5 }))), 'timestamp'],
    ['a date in preformatted text', rich({ type: 'rich_text_preformatted', elements: [date()] }), 'elements.0'],
  ])('%s', (_what, block, says) => expectOnly(message([block]), says));
});

describe('a table', () => {
  test.each([
    ['no rows', table([]), 'rows'],
    ['many rows', table(times(101, () => [raw('a')])), 'rows'],
    ['many columns', table([times(21, () => raw('a'))]), 'rows.0'],
    ['uneven rows', table([[raw('a'), raw('b')], [raw('c')]]), 'different lengths'],
    ['an empty cell', table([[raw('')]]), 'rows.0.0'],
    ['a text object as a cell', table([[plain('a')]]), 'rows.0.0'],
    ['too much in the cells', table(times(10, () => [raw(long(1_001))])), 'characters in the cells'],
    ['many settings', table([[raw('a')]], { column_settings: times(21, () => null) }), 'column_settings'],
    ['data without a caption', dataTable([[raw('a')], [raw('b')]], { caption: undefined }), 'caption'],
    ['data without a row', dataTable([[raw('a')]]), 'rows'],
    ['data with a formatted head', dataTable([[said], [raw('b')]]), 'rows.0.0'],
    ['data on too large a page', dataTable([[raw('a')], [raw('b')]], { page_size: 101 }), 'page_size'],
  ])('%s', (_what, block, says) => expectOnly(message([block]), says));
});
