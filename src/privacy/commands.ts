import type { CommandScene, Run } from '../commands/parts.ts';
import { says } from '../commands/says.ts';
import { utteranceOf } from '../commands/utterance.ts';
import { fill } from '../content/fill.ts';
import { isPlatform } from '../face.ts';
import { keptAs } from '../people/kept-as.ts';
import type { Block } from '../reply/reply.ts';
import { showTraces } from './show-traces.ts';
import type { Subject } from './trace.ts';

/** `what do you keep?`: what is kept of the person who asks, where nobody else reads it. */
export const runKept: Run<'kept'> = async ({ content, privacy }, _command, scene) => {
  const { lang, audience } = scene;
  const { kept, nothing, nobody, in_private, forget } = content.wording[lang].commands.privacy;
  if (audience === 'shared') {
    return says(lang, fill(in_private, { example: utteranceOf(content, 'kept', lang) }));
  }
  const subject = subjectOf(scene);
  if (subject === null) return says(lang, fill(nobody));
  const traces = await privacy.find(subject);
  if (traces.length === 0) return says(lang, fill(nothing), ...chatStays(content, scene));
  const choice = { label: forget.label, utterance: utteranceOf(content, 'forget_me', lang) };
  return says(lang, fill(kept), showTraces(content, lang, traces), ...chatStays(content, scene), {
    kind: 'choices',
    prompt: forget.prompt,
    choices: [choice],
  });
};

/** `forget me`: removes it, and says what it was where nobody else reads that. */
export const runForgetMe: Run<'forget_me'> = async ({ content, privacy }, _command, scene) => {
  const { lang, audience } = scene;
  const { nobody, forgotten, forgotten_shared, nothing_to_forget } = content.wording[lang].commands.privacy;
  const subject = subjectOf(scene);
  if (subject === null) return says(lang, fill(nobody));
  const traces = await privacy.find(subject);
  await privacy.forget(subject);
  if (audience === 'shared') return says(lang, fill(forgotten_shared), ...chatStays(content, scene));
  if (traces.length === 0) return says(lang, fill(nothing_to_forget), ...chatStays(content, scene));
  return says(lang, fill(forgotten), showTraces(content, lang, traces), ...chatStays(content, scene));
};

/** Null where nobody can tell who speaks. */
function subjectOf(scene: CommandScene): Subject | null {
  const id = keptAs(scene);
  const conversation = scene.audience === 'private' ? scene.conversation : undefined;
  if (id === undefined && conversation === undefined) return null;
  return { ...(id !== undefined && { id }), ...(conversation !== undefined && { conversation }) };
}

function chatStays(content: Parameters<typeof showTraces>[0], { face, lang }: CommandScene): readonly Block[] {
  if (face === undefined || !isPlatform(face)) return [];
  return [{ kind: 'note', runs: fill(content.wording[lang].commands.privacy.chat_stays) }];
}
