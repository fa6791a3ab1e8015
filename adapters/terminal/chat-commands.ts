import { practiceClock } from '../../src/clock.ts';
import { LANGS } from '../../src/content/schema/text.ts';
import type { Desk, Turn } from '../../src/desk.ts';
import { instantTextSchema } from '../../src/instant.ts';
import { type ChatState, langOf } from './chat-state.ts';
import { practiceBanner } from './practice.ts';
import { type TerminalWording, wordings } from './wording.ts';

/** What a command does: the next state, and what is said. */
export interface Done {
  readonly state: ChatState;
  readonly says: string;
}

type ChatCommand = (state: ChatState, value: string, desk: Desk) => Done;

/** The commands that change how the next answers come out. `:why`, `:help` and `:quit` are the session's own. */
const COMMANDS: Readonly<Record<string, ChatCommand>> = {
  lang(state, value) {
    const { lang: _former, ...scene } = state.scene;
    if (value === 'auto') return said({ ...state, scene }, (words) => words.autoLang);
    const lang = LANGS.find((known) => known === value);
    if (lang === undefined) return refused(state, 'lang', [...LANGS, 'auto'].join(' | '));
    return said({ ...state, scene: { ...scene, lang } }, (words) => words.nowLang(lang));
  },
  private: (state) => said(inScene(state, { audience: 'private' }), (words) => words.nowPrivate),
  shared: (state) => said(inScene(state, { audience: 'shared' }), (words) => words.nowShared),
  colleague: (state) => said(inScene(state, { voice: 'colleague' }), (words) => words.nowColleague),
  applicant: (state) => said(inScene(state, { voice: 'applicant' }), (words) => words.nowApplicant),
  vacancy(state, value, { content }) {
    const { vacancy: _former, ...scene } = state.scene;
    if (value === 'none') return said({ ...state, scene }, (words) => words.noVacancy);
    const ids = content.vacancies.map(({ id }) => id);
    if (!ids.includes(value)) return refused(state, 'vacancy', [...ids, 'none'].join(' | '));
    return said({ ...state, scene: { ...scene, vacancy: value } }, (words) => words.nowVacancy(value));
  },
  now(state, value) {
    if (value === 'real') return said({ ...state, practice: null }, (words) => words.realClock);
    const read = instantTextSchema.safeParse(value);
    if (!read.success) return refused(state, 'now', read.error.issues[0]?.message ?? '');
    const practice = practiceClock(read.data);
    return { state: { ...state, practice }, says: practiceBanner(practice, langOf(state)) };
  },
  new: (state) =>
    said({ ...state, conversation: state.conversation + 1, last: null, choices: [] }, (words) => words.anew),
};

/** Runs the command `name` with what stands after it; null where there is no such command. */
export function runChatCommand(name: string, value: string, state: ChatState, desk: Desk): Done | null {
  return Object.hasOwn(COMMANDS, name) ? (COMMANDS[name]?.(state, value, desk) ?? null) : null;
}

function inScene(state: ChatState, changed: Partial<Turn['scene']>): ChatState {
  return { ...state, scene: { ...state.scene, ...changed } };
}

function said(state: ChatState, says: (words: TerminalWording) => string): Done {
  return { state, says: says(wordings[langOf(state)]) };
}

function refused(state: ChatState, name: string, mend: string): Done {
  return said(state, (words) => words.badValue(name, mend));
}
