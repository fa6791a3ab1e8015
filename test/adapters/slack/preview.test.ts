import { describe, expect, test } from 'vitest';
import type { SlackApi } from '../../../adapters/slack/api.ts';
import { renderReply } from '../../../adapters/slack/render/render.ts';
import { drawBlocks } from '../../../bench/slack-preview/draw-blocks.ts';
import type { Viewer } from '../../../bench/slack-preview/draw-rich-text.ts';
import { drawView } from '../../../bench/slack-preview/draw-surfaces.ts';
import { typicalReplies } from '../../../bench/typical-replies.ts';
import { loadContent } from '../../../src/content/load.ts';
import {
  actions,
  button,
  date,
  input,
  menu,
  mrkdwn,
  option,
  plain,
  rich,
  section,
  text,
  typing,
} from './block-kit/pieces.ts';
import { visibleTextOf } from './visible.ts';

const viewer: Viewer = { zone: 'America/Montreal', locale: 'en-US' };
/** What a reader of the page sees, its lines and blanks aside. */
const seen = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, '');

describe('the preview', () => {
  test.each(typicalReplies(loadContent('content')).map((one) => [one.what, one.lang, one.reply] as const))(
    'shows all of the reply about %s (%s)',
    (_what, _lang, reply) => {
      const { blocks } = renderReply(reply);
      const html = drawBlocks(blocks, viewer);
      expect(html).not.toContain('unknown');
      const withoutDates = visibleTextOf(blocks).replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '\n');
      expect(withoutDates.split('\n').filter((line) => !seen(html).includes(line.replace(/\s+/g, '')))).toEqual([]);
    },
  );

  test('shows times as the reader’s clocks do', () => {
    expect(drawBlocks([rich(section(date({ format: '{date_short}, {time}' })))], viewer)).toMatch(
      /Jun 22, 2025, 5:59\sPM/,
    );
    expect(drawBlocks([rich(section(date({ format: '{nothing}' })))], viewer)).toContain('21:59');
  });

  test('reads markup as Slack does, and makes none of what was escaped', () => {
    const drawn = drawBlocks([{ type: 'section', text: mrkdwn('*bold* <https://a.example|name> &lt;b&gt;') }], viewer);
    expect(drawn).toContain('<span class="bold">bold</span> <a href="https://a.example">name</a> &#60;b&#62;');
  });

  test('lets no text become a part of the page', () => {
    expect(drawBlocks([rich(section(text('<script>"')))], viewer)).toContain('&#60;script&#62;&#34;');
  });

  test('draws a dialog with its fields and buttons', () => {
    const view = {
      type: 'modal',
      title: plain('Share'),
      submit: plain('Post'),
      close: plain('Leave'),
      blocks: [
        input(menu({ initial_option: option('1') })),
        input(typing({ initial_value: 'Hello', multiline: true })),
        actions(button({ style: 'danger' })),
      ],
    } as unknown as Parameters<SlackApi['openView']>[1];
    expect(seen(drawView(view, viewer))).toBe('ShareNameOne⌄NameHelloPressLeavePost');
  });

  test('shows what it does not know as it stands', () => {
    expect(drawBlocks([{ type: 'hologram' }], viewer)).toContain('hologram');
  });
});
