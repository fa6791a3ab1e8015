import type { CommandParts, CommandScene, Run, Said } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { fill, fillText } from '../content/fill.ts';
import type { PassedOn } from './handoff.ts';
import { howToAsk } from './how-to-ask.ts';
import { type Passing, passedOn } from './passed-on.ts';
import { cutQuestion, isCut, LONGEST_QUESTION } from './question.ts';

/** `ask a person: …` shows what would be passed on and to whom, and asks whether it may. */
export const runAskPerson: Run<'ask_person'> = async (parts, { text }, scene) => askConsent(parts, { text }, scene);

/** The same about one vacancy. */
export const runAskPersonAbout: Run<'ask_person_about'> = async (parts, { vacancy, text }, scene) =>
  askConsent(parts, { vacancy, text }, scene);

/** `ask a person` without a question says how to put one. */
export const runAskPersonHow: Run<'ask_person_how'> = async (parts, _command, scene) => sayHow(parts, scene);

/** `pass on to the desk: …` posts the question: whoever says so has agreed. */
export const runPassOn: Run<'pass_on'> = (parts, { text }, scene) => passOn(parts, { text }, scene);

/** The same about one vacancy. */
export const runPassOnAbout: Run<'pass_on_about'> = (parts, { vacancy, text }, scene) =>
  passOn(parts, { vacancy, text }, scene);

/** `do not pass it on`. */
export const runKeepBack: Run<'keep_back'> = async ({ content }, _command, { lang }) =>
  says(lang, fill(content.wording[lang].commands.handoff.kept_back));

type Asked = Pick<Passing, 'vacancy' | 'text'>;

function askConsent(parts: CommandParts, asked: Asked, scene: CommandScene): Said {
  const channel = channelIn(scene);
  if (channel === undefined) return sayHow(parts, scene);
  const { lang } = scene;
  const { handoff: words } = parts.content.wording[lang].commands;
  const text = cutQuestion(asked.text);
  const passing = passingOf(asked, text, scene);
  const { facts, vacancy } = passedOn(parts.content, passing, lang);
  const carried = { text, ...(vacancy !== undefined && { vacancy }) };
  const asker = scene.person === undefined ? words.asker_unknown : words.asker_named;
  const rows = [...facts.rows, { label: words.asker, value: [{ kind: 'text', text: asker } as const] }];
  return says(
    lang,
    fill(words.consent, { channel }),
    { ...facts, rows },
    ...(isCut(asked.text) ? [fill(words.cut, { count: String(LONGEST_QUESTION) })] : []),
    fill(words.nothing_else),
    {
      kind: 'choices',
      prompt: words.prompt,
      choices: [
        {
          label: words.yes.label,
          utterance: fillText(vacancy === undefined ? words.yes.utterance : words.yes.utterance_for, carried),
        },
        words.no,
      ],
    },
  );
}

async function passOn(parts: CommandParts, asked: Asked, scene: CommandScene): Promise<Said> {
  const channel = channelIn(scene);
  if (channel === undefined || !parts.handoff) return sayHow(parts, scene);
  const { lang, person, face } = scene;
  const words = parts.content.wording[lang].commands.handoff;
  const text = cutQuestion(asked.text);
  const { facts } = passedOn(parts.content, passingOf(asked, text, scene), lang);
  const { reply } = says(lang, [{ kind: 'text', text: words.note }], facts);
  const outcome: PassedOn = await parts.handoff.pass(JSON.stringify([face, person ?? '', asked.vacancy, text]), {
    reply,
    ...(person !== undefined && { person }),
  });
  return says(lang, fill(words[outcome], { channel }));
}

/** What is said instead of passing on: that nobody can be reached, or how it is done in private. */
function sayHow({ content }: CommandParts, scene: CommandScene): Said {
  const { lang } = scene;
  return says(lang, howToAsk(content, lang, scene) ?? fill(content.wording[lang].talk.human.colleague));
}

/** Where a question may be shown and passed on: not under the eyes of others. */
function channelIn({ deskChannel, audience }: CommandScene): string | undefined {
  return audience === 'private' ? deskChannel : undefined;
}

function passingOf({ vacancy }: Asked, text: string, { link }: CommandScene): Passing {
  return { text, ...(vacancy !== undefined && { vacancy }), ...(link !== undefined && { link }) };
}
