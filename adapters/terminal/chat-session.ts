import { randomUUID } from 'node:crypto';
import { type Desk, isAnswer } from '../../src/desk.ts';
import type { Rate } from '../../src/feedback/press.ts';
import { runChatCommand } from './chat-commands.ts';
import { rateLast } from './chat-feedback.ts';
import { type ChatState, langOf } from './chat-state.ts';
import { drawWhy } from './draw-why.ts';
import { type Look, wrap } from './look.ts';
import { plain } from './plain.ts';
import { practiceBanner } from './practice.ts';
import { renderReply } from './render.ts';
import { wordings } from './wording.ts';

export interface ChatSession {
  /** What stands there before the first question. */
  welcome(): string;
  /** What stands there after the last. */
  farewell(): string;
  /** Takes one line that was typed; gives what to print, or null when the chat is over. */
  say(line: string): Promise<string | null>;
}

/** A chat with the desk, without the terminal around it: lines in, texts out. Without `rate` no answer can be rated. */
export function createChatSession(desk: Desk, begun: ChatState, look: Look, rate?: Rate): ChatSession {
  let state = begun;
  let answers = 0;
  // Two chats may share a store, and must not share a topic.
  const chat = randomUUID();
  const names = desk.content.vacancies.map(({ id }) => id).join(', ');

  async function ask(line: string): Promise<string> {
    const { scene, conversation, practice } = state;
    const turned = await desk.turn({
      face: 'terminal',
      conversation: `chat:${chat}:${conversation}`,
      utterance: picked(line, state),
      scene: practice === null ? scene : { ...scene, now: practice() },
    });
    const { text, choices } = renderReply(turned.reply, look);
    if (isAnswer(turned)) answers += 1;
    state = { ...state, ...(isAnswer(turned) && { last: turned }), choices };
    return text;
  }

  async function command(name: string, value: string): Promise<string | null> {
    const wording = wordings[langOf(state)];
    if (name === 'quit') return null;
    if (name === 'help') return wording.chatHelp;
    if (name === 'why') return state.last ? drawWhy(state.last, desk.content, look) : wording.nothingToExplain;
    const rated = await rateLast(name, value, { state, desk, answer: answers, rate });
    if (rated !== null) return wrap(rated, look.width);
    const done = runChatCommand(name, value, state, desk);
    if (done === null) return wrap(wording.unknownCommand(plain(name)), look.width);
    state = done.state;
    return wrap(done.says, look.width);
  }

  return {
    welcome() {
      const { practice } = state;
      const lines = [
        wordings[langOf(state)].welcome(names),
        ...(practice ? [practiceBanner(practice, langOf(state))] : []),
      ];
      return lines.map((line) => wrap(line, look.width)).join('\n');
    },
    farewell: () => wordings[langOf(state)].bye,
    async say(typed) {
      const line = typed.trim();
      if (line === '') return '';
      const [, name, value = ''] = /^:(\S+)\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? ask(line) : command(name, value);
    },
  };
}

/** The utterance that a line stands for: a choice's by its number or its label, else the line itself. */
function picked(line: string, { choices }: ChatState): string {
  const byNumber = /^\d+$/.test(line) ? choices[Number(line) - 1] : undefined;
  const byLabel = choices.find(({ label }) => label.toLowerCase() === line.toLowerCase());
  return (byNumber ?? byLabel)?.utterance ?? line;
}
