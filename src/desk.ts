import { factsTold } from './answer/facts-told.ts';
import { type Arrived, arrive, named } from './arrival.ts';
import { ask } from './ask.ts';
import type { Clock } from './clock.ts';
import { readCommand } from './commands/read-command.ts';
import { runCommand } from './commands/run-command.ts';
import type { Content } from './content/content.ts';
import type { Lang } from './content/schema/text.ts';
import type { Conversations } from './conversations/port.ts';
import { DeskError } from './errors.ts';
import { isPlatform } from './face.ts';
import { isForAskerAlone } from './handoff/for-asker-alone.ts';
import { channelOf, type Handoff } from './handoff/handoff.ts';
import { offerPerson } from './handoff/offer-person.ts';
import type { Holds } from './holds/holds.ts';
import { createInProcessHolds } from './holds/in-process.ts';
import { createLines } from './line.ts';
import { type Log, silent } from './log/log.ts';
import { emptyMemory, type Memory, stillHeld } from './memory.ts';
import { createPeopleInProcess } from './people/in-process.ts';
import type { People } from './people/people.ts';
import { createPlacesInProcess } from './places/in-process.ts';
import type { Places } from './places/places.ts';
import { createChoiceKeeper } from './privacy/in-process.ts';
import type { Keeper } from './privacy/trace.ts';
import type { Leave, RateLimit } from './rate-limit.ts';
import { admit, type TurnedAway } from './roles/admit.ts';
import type { Roles } from './roles/role.ts';
import { createRoles } from './roles/roles.ts';
import { turnAway } from './roles/turn-away.ts';
import type { Scene } from './scene.ts';
import { speaksUp } from './speaks-up.ts';
import { createInProcessTold } from './told/in-process.ts';
import type { Told } from './told/told.ts';
import { type Done, isAnswer, SILENCE, type Turn, type Turned } from './turn.ts';
import type { Unanswered } from './unanswered/unanswered.ts';
import { understand } from './understand/understand.ts';

export { type Done, isAnswer, isSilence, type Turn, type Turned } from './turn.ts';

export interface Desk {
  /** What answers are made from now. */
  readonly content: Content;
  /** Answers from `content` from now on; a turn that has begun keeps what it began with. */
  replace(content: Content): void;
  /**
   * Answers a question, does what a command tells, or says nothing: where somebody has been told that they ask too much,
   * where strangers read along, or where the place wants silence. Turns of one conversation run one after another, in the
   * order in which they were given; different conversations do not wait for each other. Throws DeskError
   * `conversation_contended` when other processes keep changing the same conversation.
   */
  turn(turn: Turn): Promise<Turned>;
}

export interface DeskParts {
  readonly content: Content;
  readonly clock: Clock;
  readonly conversations: Conversations;
  /** Who may tell the desk what to do; without platforms the console may. */
  readonly roles?: Roles;
  /** Without a store they last as long as this process. */
  readonly holds?: Holds;
  /** Which facts were told where; without a store as long as this process lasts. */
  readonly told?: Told;
  readonly places?: Places;
  readonly people?: People;
  /** All that is kept of people; the conversations, the holds and the store have their share. */
  readonly privacy?: Keeper;
  /** Passes questions on to the people of the desk; the console has no use for it. */
  readonly handoff?: Handoff;
  /** Counts what was not understood. */
  readonly unanswered?: Unanswered;
  /** How much one person may ask; without it as much as they like. */
  readonly limit?: RateLimit;
  readonly log?: Log;
}

/** Only another process can come between a read and a write, so this many times in a row is a fault, not bad luck. */
const ATTEMPTS = 20;

/** Puts content, clock and memory together behind one method, for every face alike. */
export function createDesk({
  content: first,
  clock,
  conversations,
  roles = createRoles({}),
  holds = createInProcessHolds(),
  told = createInProcessTold(),
  places = createPlacesInProcess(),
  people = createPeopleInProcess(),
  privacy = createChoiceKeeper(people),
  handoff,
  unanswered,
  limit,
  log = silent,
}: DeskParts): Desk {
  let current = first;
  const inLine = createLines();

  async function answered(
    content: Content,
    { turn, settings }: Arrived,
    scene: Scene,
    memory: Memory,
  ): Promise<Turned> {
    const { utterance, overheard } = turn;
    const admitted = await admit(roles, settings, turn);
    if (admitted === 'silent') return SILENCE;
    if (admitted !== 'in') return turnedAway(content, admitted, turn);
    const held = await holds.held();
    const from = held.length > 0 ? { ...scene, held } : scene;
    const answer = ask(content, { utterance, scene: from, memory });
    if (overheard && !speaksUp(turn, answer)) return SILENCE;
    const given = offerPerson(content, answer, utterance, scene);
    const isPosted = scene.audience === 'shared' && turn.face !== undefined && isPlatform(turn.face);
    return isPosted ? { ...given, tells: factsTold(content, answer.decision, from) } : given;
  }

  async function turned(content: Content, given: Turn, memory: Memory): Promise<Turned> {
    const arrived = await arrive({ places, people }, content, given);
    const { utterance, scene: from, face, place, conversation, link, overheard, canWhisper } = arrived.turn;
    const deskChannel = channelOf(handoff, face, from.person);
    const scene = { ...from, now: from.now ?? clock(), ...(deskChannel !== undefined && { deskChannel }) };
    const command = face === undefined ? null : readCommand(content, utterance);
    // What is no word to the desk tells it nothing; and a fact that somebody wants held is not to be told them instead.
    if (command !== null && overheard) return SILENCE;
    if (command === null) return answered(content, arrived, scene, memory);
    const whispered = canWhisper && scene.audience === 'shared' && isForAskerAlone(command);
    const said = await runCommand(
      { content, clock, log, roles, holds, told, places, people, privacy, ...(handoff && { handoff }) },
      command,
      {
        ...scene,
        ...(whispered && { audience: 'private' }),
        lang: languageOf(command.lang, scene),
        ...(face && { face }),
        ...(place !== undefined && { place }),
        ...(conversation !== undefined && { conversation }),
        ...(link !== undefined && { link }),
        memory: stillHeld(memory, scene.now),
      },
    );
    return { ...said, command: command.kind, ...(whispered && { whispered }) };
  }

  /** Who would not have been answered anyway hears what they would have heard. */
  async function tooMuch(content: Content, given: Turn): Promise<Turned> {
    const { turn, settings } = await arrive({ places, people }, content, given);
    const admitted = await admit(roles, settings, turn);
    return admitted === 'silent' ? SILENCE : turnedAway(content, admitted === 'in' ? 'too_much' : admitted, turn);
  }

  async function remembered(turn: Turn, conversation: string): Promise<Turned> {
    const content = current;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { memory, version } = await conversations.get(conversation);
      const given = await turned(content, turn, memory);
      if (given.memory === undefined || (await conversations.put(conversation, given.memory, version))) return given;
    }
    throw new DeskError(
      'conversation_contended',
      'This conversation is being answered elsewhere. Ask again in a moment.',
    );
  }

  async function taken(turn: Turn): Promise<Turned> {
    const { conversation, overheard } = turn;
    const leave = leaveFor(turn);
    if (leave === 'quiet' || (leave === 'wait' && overheard)) return SILENCE;
    const work = async (name?: string) => {
      if (leave === 'wait') return tooMuch(current, turn);
      return name === undefined ? turned(current, turn, emptyMemory) : remembered(turn, name);
    };
    return conversation === undefined ? work() : inLine(conversation, () => work(conversation));
  }

  /**
   * What is overheard takes nothing from what somebody may ask. Who sits at the terminal has a desk of their own, and may
   * pipe into it what they like.
   */
  function leaveFor({ face, place, conversation, scene, overheard }: Turn): Leave {
    if (!limit || face === undefined || face === 'terminal') return 'go';
    const asker = scene.person ?? conversation ?? place ?? face;
    return limit.take(overheard ? `overheard ${asker}` : asker);
  }

  return {
    get content() {
      return current;
    },
    replace(content) {
      current = content;
    },
    async turn(turn) {
      const given = await taken(named(turn));
      if (unanswered && isAnswer(given)) {
        await unanswered.count(given, turn.utterance, current, turn.scene.person);
      }
      return given;
    },
  };
}

/** Says why there is no answer, in the language that the answer would have had. */
function turnedAway(content: Content, why: TurnedAway | 'too_much', { utterance, scene }: Turn): Done {
  const lang = languageOf(understand(content.lexicon, utterance).lang, scene);
  return { reply: turnAway(content, why, lang), command: 'turned_away' };
}

/** Private: the reader's setting, then that of what was said. Shared: that, then the place's. At last English. */
function languageOf(own: Lang | null, { audience, lang }: Turn['scene']): Lang {
  return (audience === 'private' ? (lang ?? own) : (own ?? lang)) ?? 'en';
}
