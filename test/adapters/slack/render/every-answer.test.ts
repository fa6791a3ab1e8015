import { expect, test } from 'vitest';
import { renderReply } from '../../../../adapters/slack/render/render.ts';
import { replyWordings } from '../../../../adapters/wording/reply.ts';
import { loadContent } from '../../../../src/content/load.ts';
import { LANGS } from '../../../../src/content/schema/text.ts';
import type { Reply } from '../../../../src/reply/reply.ts';
import { toText } from '../../../../src/reply/text.ts';
import { textsOf } from '../../../contract/replies.ts';
import { INSTANTS, step, walk } from '../../../properties/walk.ts';
import { problemsOf } from '../block-kit.ts';
import { unescaped, visibleTextOf } from '../visible.ts';

const content = loadContent('content');

/** Every intent, in each language, about each vacancy and about none, for one reader and for a channel. */
const asked = Object.values(content.intents).flatMap(({ examples }) =>
  LANGS.flatMap((lang) =>
    examples[lang].slice(0, 1).flatMap((example) =>
      [undefined, ...content.vacancies.map(({ id }) => id)].flatMap((vacancy, at) =>
        (['private', 'shared'] as const).map((audience) =>
          step(content, example, {
            now: INSTANTS[at % INSTANTS.length] ?? INSTANTS[0],
            audience,
            voice: 'colleague',
            lang,
            ...(vacancy !== undefined && { vacancy }),
          }),
        ),
      ),
    ),
  ),
);
const replies: readonly (readonly [about: string, reply: Reply])[] = [...asked, ...walk(content, 41)].map(
  ({ utterance, scene, answer }) => [`${utterance} (${JSON.stringify(scene)})`, answer.reply],
);
const zones = [undefined, 'Europe/Brussels', 'America/Montreal'];

/** What is wrong with the drawing of each reply. */
function faults(faultsOf: (reply: Reply, readerZone: string | undefined) => readonly string[]): readonly string[] {
  return replies.flatMap(([about, reply], at) =>
    faultsOf(reply, zones[at % zones.length]).map((fault) => `${about}: ${fault}`),
  );
}
const draw = (reply: Reply, zone: string | undefined) =>
  renderReply(reply, zone === undefined ? {} : { readerZone: zone });
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

test('these are all intents in both languages', () => {
  expect(asked.length).toBeGreaterThan(Object.keys(content.intents).length * 2 * 2 * content.vacancies.length);
  expect(new Set(replies.map(([, { lang }]) => lang))).toEqual(new Set(LANGS));
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
  const sizes = replies.map(([, reply]) => JSON.stringify(renderReply(reply).blocks).length);
  expect(Math.max(...sizes)).toBeLessThan(9_000);
});
