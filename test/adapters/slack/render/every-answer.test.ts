import { expect, test } from 'vitest';
import { renderReply } from '../../../../adapters/slack/render/render.ts';
import { replyWordings } from '../../../../adapters/wording/reply.ts';
import { LANGS } from '../../../../src/content/schema/text.ts';
import type { Reply } from '../../../../src/reply/reply.ts';
import { toText } from '../../../../src/reply/text.ts';
import { everyAnswer } from '../../../contract/every-answer.ts';
import { textsOf } from '../../../contract/replies.ts';
import { problemsOf } from '../block-kit.ts';
import { unescaped, visibleTextOf } from '../visible.ts';

const answers = everyAnswer();
const zones = [undefined, 'Europe/Brussels', 'America/Montreal'];

/** What is wrong with the drawing of each reply. */
function faults(faultsOf: (reply: Reply, readerZone: string | undefined) => readonly string[]): readonly string[] {
  return answers.flatMap(({ about, reply }, at) =>
    faultsOf(reply, zones[at % zones.length]).map((fault) => `${about}: ${fault}`),
  );
}
const draw = (reply: Reply, zone: string | undefined) =>
  renderReply(reply, zone === undefined ? {} : { readerZone: zone });
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

test('these are all intents in both languages', () => {
  expect(answers.length).toBeGreaterThan(500);
  expect(new Set(answers.map(({ reply }) => reply.lang))).toEqual(new Set(LANGS));
});

test('Slack takes every answer', () => {
  expect(faults((reply, zone) => problemsOf(draw(reply, zone)))).toEqual([]);
});

test('the text of each is the whole answer in words', () => {
  expect(faults((reply, zone) => (unescaped(draw(reply, zone).text) === toText(reply) ? [] : ['differs']))).toEqual([]);
});

test('its blocks show all that a terminal shows, and nothing was cut', () => {
  const missing = (reply: Reply, zone: string | undefined) => {
    const shown = squeezed(visibleTextOf(draw(reply, zone).blocks));
    const lost = textsOf(reply).filter((text) => !shown.includes(squeezed(text)));
    return shown.includes(squeezed(replyWordings[reply.lang].cut)) ? [...lost, 'cut'] : lost;
  };
  expect(faults(missing)).toEqual([]);
});

test('there is room left for what stands under them', () => {
  const sizes = answers.map(({ reply }) => JSON.stringify(renderReply(reply).blocks).length);
  expect(Math.max(...sizes)).toBeLessThan(9_000);
});
