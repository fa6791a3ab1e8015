import { says } from '../commands/says.ts';
import type { Content } from '../content/content.ts';
import { fill } from '../content/fill.ts';
import type { Sentence } from '../content/markup.ts';
import type { Lang } from '../content/schema/text.ts';
import type { Wording } from '../content/schema/wording.ts';
import type { Reply } from '../reply/reply.ts';
import type { TurnedAway } from './admit.ts';

const SENTENCES: Readonly<Record<TurnedAway | 'too_much', (words: Wording['commands']) => Sentence>> = {
  guest: ({ turned_away }) => turned_away.guest,
  stranger: ({ turned_away }) => turned_away.stranger,
  too_much: ({ turned_away }) => turned_away.too_much,
  not_desk: ({ refused }) => refused.not_desk,
  no_desk: ({ refused }) => refused.no_desk,
};

/** Says, in one sentence, why somebody gets no answer. */
export function turnAway({ wording }: Content, why: TurnedAway | 'too_much', lang: Lang): Reply {
  return says(lang, fill(SENTENCES[why](wording[lang].commands))).reply;
}
