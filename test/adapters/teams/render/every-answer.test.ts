import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { execute } from '../../../../adapters/teams/actions.ts';
import { renderReply } from '../../../../adapters/teams/render/render.ts';
import { toMessage } from '../../../../adapters/teams/render/to-message.ts';
import { replyWordings } from '../../../../adapters/wording/reply.ts';
import { LANGS } from '../../../../src/content/schema/text.ts';
import type { Reply } from '../../../../src/reply/reply.ts';
import { toText } from '../../../../src/reply/text.ts';
import { everyAnswer } from '../../../contract/every-answer.ts';
import { textsOf } from '../../../contract/replies.ts';
import { checkCard } from '../card/check-card.ts';
import { joined, visibleTextOf } from '../card/visible.ts';

const answers = everyAnswer();
const zones = [undefined, 'Europe/Brussels', 'America/Montreal'];

/** What is wrong with the drawing of each answer. */
function faults(faultsOf: (reply: Reply, at: number) => readonly string[]): readonly string[] {
  return answers.flatMap(({ about, reply }, at) => faultsOf(reply, at).map((fault) => `${about}: ${fault}`));
}
function draw(reply: Reply, at: number) {
  const readerZone = zones[at % zones.length];
  return toMessage(renderReply(reply, readerZone === undefined ? {} : { readerZone }), { lang: reply.lang });
}
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

test('these are all intents in both languages', () => {
  expect(answers.length).toBeGreaterThan(500);
  expect(new Set(answers.map(({ reply }) => reply.lang))).toEqual(new Set(LANGS));
});

test('Teams takes every answer', () => {
  expect(faults((reply, at) => checkCard(draw(reply, at).card))).toEqual([]);
});

test('the summary of each, and what is read out, is the whole answer in words', () => {
  const differing = (reply: Reply, at: number) => {
    const { summary, card } = draw(reply, at);
    return [summary, card.speak].every((text) => text === toText(reply)) ? [] : ['differs'];
  };
  expect(faults(differing)).toEqual([]);
});

test('its card shows all that a terminal shows, and nothing was cut', () => {
  const missing = (reply: Reply, at: number) => {
    const shown = squeezed(joined(visibleTextOf(draw(reply, at).card.body)));
    const said = toText(reply);
    const lost = textsOf(reply).filter((text) => said.includes(text) && !shown.includes(squeezed(text)));
    return shown.includes(squeezed(replyWordings[reply.lang].cut)) ? [...lost, 'cut'] : lost;
  };
  expect(faults(missing)).toEqual([]);
});

test('nothing of an answer gives way to the controls under it', () => {
  const u = 'a question of usual length, as it is carried';
  const controls = ['why', 'share', 'more'].map((verb) => execute(`${verb}…`, verb, { u, k: 'x'.repeat(60) }));
  const cut = (reply: Reply) => {
    const drawn = renderReply(reply);
    const { card } = toMessage(drawn, { lang: reply.lang, controls });
    return isDeepStrictEqual(card.body.slice(0, drawn.body.length), drawn.body) ? [] : ['cut'];
  };
  expect(faults(cut)).toEqual([]);
});
