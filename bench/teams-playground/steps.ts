import { teamsControlsWords } from '../../adapters/teams/wording/controls.ts';
import { teamsDraftingWords } from '../../adapters/teams/wording/drafting.ts';
import { teamsSuggestWords } from '../../adapters/teams/wording/suggest.ts';
import { suggestWords } from '../../adapters/wording/suggest.ts';
import { DESK_CHANNEL, GROUP } from './cast.ts';
import type { Person } from './person.ts';

export interface Step {
  readonly says: string;
  readonly act: () => Promise<void>;
}

export interface StepsParts {
  readonly person: Person;
  /** Opens the dialog behind the last button of this name that the desk sent. Rejects where it does not hold the text. */
  readonly dialog: (button: string, text: string) => Promise<void>;
  /** How many messages the desk has sent so far. */
  readonly sent: () => number;
}

const words = teamsControlsWords.en;
const WELCOME = /^I answer from the vacancy postings/;
const POST = 'is telework possible at OSG?';

/** What is tried, in the order in which it is tried: the desk knows who belongs to it once it was in its channel. */
export function stepsOf(parts: StepsParts): readonly Step[] {
  return [...inChannel(parts), ...inGroup(parts), ...inPersonalChat(parts)];
}

function inChannel({ person }: StepsParts): readonly Step[] {
  return [
    {
      says: 'channel: the desk says once what it can do when it is added',
      async act() {
        await person.goes(DESK_CHANNEL.name);
        await person.reads(WELCOME);
      },
    },
    {
      says: 'channel: a mention is answered in the thread of the post',
      async act() {
        await person.posts(POST);
        await person.readsBelow(POST, 'as far as business requirements allow');
      },
    },
    {
      says: 'channel: the thread remembers what it is about',
      async act() {
        await person.repliesTo(POST, 'and the deadline?');
        await person.readsBelow(POST, /Sunday 22 June 2025 at 23:59/);
      },
    },
    {
      says: 'channel: a choice is answered in the thread',
      async act() {
        await person.pressesBelow(POST, 'OPS: the deadline');
        await person.readsBelow(POST, /^For OPS, one can apply until/);
      },
    },
    {
      says: 'channel: a helpful answer is counted',
      async act() {
        await person.pressesBelow(POST, 'Helpful');
        await person.readsBelow(POST, 'Thank you, that is counted.');
      },
    },
    {
      says: 'channel: the desk posts a card for who shares it',
      async act() {
        await person.repliesTo(POST, 'share osg stipend');
        await person.readsBelow(POST, 'OSG: Grant');
      },
    },
    insertion('channel', person),
    {
      says: 'channel: an answer is suggested in a dialog',
      async act() {
        await person.actsOn(POST, 'suggest');
        await person.reads(suggestWords.en.title);
      },
    },
    {
      says: 'channel: the suggested answer is put where one writes',
      async act() {
        await person.presses(teamsSuggestWords.en.insert);
        await person.isAboutToSay(/telework is possible/);
      },
    },
  ];
}

function inGroup({ person }: StepsParts): readonly Step[] {
  return [
    {
      says: 'group: a French mention is answered in French',
      async act() {
        await person.goes(GROUP.name);
        await person.reads(WELCOME);
        await person.calls('que paie OSG ?');
        await person.reads(/1\s286,09/);
      },
    },
    {
      says: 'group: a choice is answered',
      async act() {
        await person.calls('and the deadline?');
        await person.presses('OPS: the deadline');
        await person.reads(/^For OPS, one can apply until/);
        await person.reads(words.asked);
      },
    },
    insertion('group', person),
  ];
}

function inPersonalChat({ person, dialog, sent }: StepsParts): readonly Step[] {
  return [
    {
      says: 'personal: a question is answered',
      async act() {
        await person.goes(/^Personal Chat/);
        await person.says('what does OSG pay?');
        await person.reads('€1,286.09 a month');
      },
    },
    {
      says: 'personal: a choice is answered',
      async act() {
        await person.says('and the deadline?');
        await person.presses('IMS-CS: the deadline');
        await person.reads(/^For IMS-CS, one can apply until/);
        await person.reads(words.asked);
      },
    },
    {
      says: 'personal: a further choice is picked from the list',
      async act() {
        await person.picks('More questions', 'The list of vacancies');
        await person.presses('Ask');
        await person.reads(/Office of the Secretary General; open until/);
      },
    },
    { says: 'personal: a dialog says why', act: () => dialog(words.whyAndMore, 'OSG') },
    { says: 'personal: a dialog asks what was not helpful', act: () => dialog('Not helpful', 'Out of date') },
    {
      says: 'personal: a dialog drafts an answer for somebody else',
      act: () => dialog(words.draft, teamsDraftingWords.en.again),
    },
    {
      says: 'personal: the same, and the desk does not answer its own card',
      async act() {
        const before = sent();
        await insert(person);
        await person.says('what is the deadline of OPS?');
        await person.reads(/^For OPS, one can apply until/);
        if (sent() !== before + 1) throw new Error(`the desk sent ${sent() - before} messages in place of one`);
      },
    },
  ];
}

function insertion(where: string, person: Person): Step {
  return {
    says: `${where}: the message extension finds a card, puts it where one writes, and it is sent`,
    act: () => insert(person),
  };
}

async function insert(person: Person): Promise<void> {
  await person.searches('share', 'typed', 'osg grant');
  await person.inserts('OSG: Grant');
  await person.isAboutToSay(/^As of /);
  await person.sends();
  await person.reads(/^As of /);
}
