import { BOT } from './cast.ts';
import { isCard, type Part, partIn, partsIn, textIn } from './elements.ts';
import { errorBody, type Kind } from './faults.ts';
import { problemsInMessage } from './findings.ts';
import type { Shown } from './ledger.ts';
import { memberOf, membersOf, pageOf } from './rosters.ts';
import { type Conversation, parted, type Stage } from './stage.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Called {
  readonly kind: Kind;
  readonly conversation: string;
  run(body: Part, url: string): Answer;
}

const SAYS_NOTHING = new Set(['typing']);

/** What the Bot Connector does, on this stage. */
export function createCalls(stage: Stage): { find(method: string, path: readonly string[]): Called | null } {
  const { problems, ledger } = stage;

  /** Runs something in a conversation that exists and has the bot in it. */
  function within(id: string, run: (conversation: Conversation) => Answer): Answer {
    const { place, thread } = parted(id);
    const conversation = stage.conversations.get(place);
    if (!conversation || (thread !== undefined && !ledger.get(place, thread))) {
      problems.push(`a call to the conversation ${id}, which Teams does not know`);
      return { status: 404, body: errorBody('ConversationNotFound') };
    }
    return conversation.hasBot ? run(conversation) : { status: 403, body: errorBody('BotNotInConversationRoster') };
  }

  function send(id: string, activity: Part): Answer {
    return within(id, ({ id: place, kind }) => {
      if (SAYS_NOTHING.has(textIn(activity.type))) return { status: 202, body: {} };
      problems.push(...problemsInMessage(activity));
      const made = ledger.nextId();
      const { thread = made } = parted(id);
      const threaded = kind === 'channel' ? { thread } : {};
      ledger.add({ place, id: made, ...threaded, from: BOT.id, isOurs: true, ...shownBy(activity) });
      return { status: 201, body: { id: made } };
    });
  }

  function edit(id: string, message: string, activity: Part): Answer {
    return within(id, ({ id: place }) => {
      problems.push(...problemsInMessage(activity));
      const found = ledger.replace(place, message, shownBy(activity));
      if (found) return { status: 200, body: { id: message } };
      problems.push(`an edit of ${message} in ${id}, which is no message of ours`);
      return { status: 404, body: errorBody('ActivityNotFoundInConversation') };
    });
  }

  function remove(id: string, message: string): Answer {
    return within(id, ({ id: place }) =>
      ledger.remove(place, message)
        ? { status: 200 }
        : { status: 404, body: errorBody('ActivityNotFoundInConversation') },
    );
  }

  /** A post in a channel, or the chat with somebody. */
  function create(body: Part): Answer {
    const channel = textIn(partIn(partIn(body.channelData).channel).id);
    const [member] = partsIn(body.members);
    const wanted = textIn(member?.id);
    const chat = [...stage.conversations.values()].find(
      ({ kind, people }) => kind === 'personal' && [...people].some((name) => memberOf(stage, name, wanted)),
    );
    const id = channel === '' ? (chat?.id ?? '') : channel;
    return within(id, () => {
      if (body.activity === undefined) return { status: 201, body: { id } };
      const sent = send(id, partIn(body.activity));
      const activityId = textIn(partIn(sent.body).id);
      return { status: 201, body: { id: channel === '' ? id : `${id};messageid=${activityId}`, activityId } };
    });
  }

  function members(id: string, member: string | undefined): Answer {
    return within(id, (conversation) => {
      const all = membersOf(stage, conversation);
      if (member === undefined) return { status: 200, body: all };
      const found = all.find((one) => one.id === member || one.aadObjectId === member);
      return found ? { status: 200, body: found } : { status: 404, body: errorBody('MemberNotFoundInConversation') };
    });
  }

  function team(id: string, what: string | undefined): Answer {
    return within(id, ({ place }) => {
      if (!place?.team) return { status: 404, body: errorBody('TeamNotFound') };
      const { name, aadGroupId } = place.team;
      const channels = [{ id: place.team.id }, { id: place.id, name: place.name }];
      if (what !== undefined) return { status: 200, body: { conversations: channels } };
      return { status: 200, body: { id: place.team.id, name, aadGroupId, channelCount: 2, memberCount: 1 } };
    });
  }

  return {
    find(method, path) {
      const [what = '', id = '', ofIt, one] = path.map(decodeURIComponent);
      const called = (kind: Kind, run: Called['run']): Called => ({ kind, conversation: id, run });
      if (path.length > 4) return null;
      if (what === 'teams' && method === 'GET' && id !== '') return called('team', () => team(id, ofIt));
      if (what !== 'conversations') return null;
      if (id === '') return method === 'POST' ? called('create', create) : null;
      if (ofIt === 'activities' && method === 'POST') return called('send', (body) => send(id, body));
      if (ofIt === 'activities' && one && method === 'PUT') return called('edit', (body) => edit(id, one, body));
      if (ofIt === 'activities' && one && method === 'DELETE') return called('delete', () => remove(id, one));
      if (ofIt === 'members' && method === 'GET') return called('members', () => members(id, one));
      if (ofIt !== 'pagedmembers' || method !== 'GET') return null;
      const paged = (url: string) =>
        within(id, (conversation) => ({ status: 200, body: pageOf(membersOf(stage, conversation), url) }));
      return called('members', (_body, url) => paged(url));
    },
  };
}

function shownBy({ attachments, summary, channelData }: Part): Shown {
  const [first] = partsIn(attachments);
  const card = first && isCard(first.content) ? first.content : null;
  return { text: textIn(summary), card, isRated: partIn(partIn(channelData).feedbackLoop).type === 'default' };
}
