import { namesOf, sayName, type Tongue } from '../answer/compose/tongue.ts';
import type { CommandOf } from '../commands/command.ts';
import type { CommandParts, CommandScene, Said } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { utteranceOf } from '../commands/utterance.ts';
import type { Content } from '../content/content.ts';
import { fill } from '../content/fill.ts';
import type { CommandKind } from '../content/schema/commands.ts';
import type { Block } from '../reply/reply.ts';
import { toShare } from './command-subject.ts';
import { composeCard, vacanciesIn } from './compose-card.ts';
import { MOST_COMPARED, readCard } from './read-card.ts';

type ShareKind = Extract<CommandKind, 'share' | `share_${string}`>;
type ShareCommand = { readonly [Kind in ShareKind]: CommandOf<Kind> }[ShareKind];

/**
 * `share` and what may stand behind it: shows the card as it would be posted. Posting it is a matter of the face, which looks
 * at the command before the desk gets it.
 */
export async function runShare(
  { content, holds }: CommandParts,
  command: ShareCommand,
  scene: CommandScene,
): Promise<Said> {
  const { lang } = scene;
  const tongue = { lang, words: content.wording[lang] };
  const { how, too_many, preview } = tongue.words.sharing;
  const subject = toShare(content, command, scene)?.subject ?? null;
  if (subject === null) return says(lang, fill(how), ...examples(content, tongue));
  const card = readCard(content, { subject, lang, length: 'short' });
  if (card === null) {
    const count = String(vacanciesIn(subject).length);
    return says(lang, fill(too_many, { count, most: String(MOST_COMPARED) }), ...examples(content, tongue));
  }
  const { reply } = composeCard(content, card, { now: scene.now, held: await holds.held() });
  return { reply: { ...reply, blocks: [...reply.blocks, { kind: 'note', runs: fill(preview) }] } };
}

/** One command of each kind. */
function examples(content: Content, tongue: Tongue): readonly Block[] {
  const [first] = content.vacancies;
  if (!first) return [];
  const gaps = {
    vacancy: sayName(tongue, first.names.short),
    subject: tongue.words.intents.stipend?.heading ?? 'stipend',
    vacancies: namesOf(tongue, content.vacancies.slice(0, 2)),
  };
  const kinds: readonly ShareKind[] = ['share_vacancy', 'share_subject', 'share_compare'];
  const choices = kinds.map((kind) => {
    const utterance = utteranceOf(content, kind, tongue.lang, gaps);
    return { label: utterance, utterance };
  });
  return [{ kind: 'choices', prompt: tongue.words.sharing.examples, choices }];
}
