import { z } from 'zod';
import { type Message, type TeamsApi, TeamsFailure, type Whereto } from './api.ts';
import { type CallParts, createCall } from './call.ts';
import { memberIn, memberSchema } from './parse/parse-member.ts';

/**
 * Milliseconds for each call. Below what the send queue waits for an attempt: when that stops waiting, nothing of ours is
 * still on its way.
 */
export const CALL_LASTS = 10_000;

/** Of a roster; the most that Teams gives (learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context). */
const PAGE = '500';
/** A desk of more people than these is none; who stands behind them is not found in it. */
const MOST_PAGES = 10;

const CARD = 'application/vnd.microsoft.card.adaptive';

const receiptSchema = z.looseObject({ id: z.string().min(1) });
const pageSchema = z.looseObject({
  members: z.array(memberSchema).nullish(),
  continuationToken: z.string().nullish(),
});
const channelsSchema = z.looseObject({
  conversations: z.array(z.looseObject({ id: z.string(), name: z.string().nullish() })),
});

/** What we ask Teams for. */
export interface Connector extends TeamsApi {
  /**
   * What the channels of a team are called, by their ids. The one that each team has is without a name, since everybody
   * reads another. Throws TeamsFailure.
   */
  channelsOf(serviceUrl: string, team: string): Promise<ReadonlyMap<string, string | null>>;
}

export type ConnectorParts = Omit<CallParts, 'within'> & Partial<Pick<CallParts, 'within'>>;

/** The calls that we make of the Bot Connector, as learn.microsoft.com/azure/bot-service/rest-api has them. */
export function createConnector({ credentials, clock, within = CALL_LASTS }: ConnectorParts): Connector {
  const call = createCall({ credentials, clock, within });

  return {
    async send({ serviceUrl, conversation }, message) {
      const path = ['conversations', conversation, 'activities'];
      const answer = await call({ serviceUrl, method: 'POST', path, body: activityOf(message) });
      return { conversation, message: understood(receiptSchema, answer).id };
    },
    async edit({ serviceUrl, conversation, message: id }, message) {
      const path = ['conversations', conversation, 'activities', id];
      await call({ serviceUrl, method: 'PUT', path, body: { ...activityOf(message), id } });
    },
    async membersOf({ serviceUrl, conversation }) {
      const path = ['conversations', conversation, 'pagedmembers'];
      const members: z.infer<typeof memberSchema>[] = [];
      let next: string | undefined;
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const parameters = { pageSize: PAGE, ...(next && { continuationToken: next }) };
        const answer = understood(pageSchema, await call({ serviceUrl, method: 'GET', path, parameters }));
        members.push(...(answer.members ?? []));
        // The same token once more would lead to the same page.
        if (!answer.continuationToken || answer.continuationToken === next) break;
        next = answer.continuationToken;
      }
      return members.map(memberIn);
    },
    async memberOf({ serviceUrl, conversation }: Whereto, id) {
      const path = ['conversations', conversation, 'members', id];
      try {
        return memberIn(understood(memberSchema, await call({ serviceUrl, method: 'GET', path })));
      } catch (thrown) {
        if (thrown instanceof TeamsFailure && thrown.code === 'gone') return null;
        throw thrown;
      }
    },
    async channelsOf(serviceUrl, team) {
      const answer = await call({ serviceUrl, method: 'GET', path: ['teams', team, 'conversations'] });
      const { conversations } = understood(channelsSchema, answer);
      return new Map(conversations.map(({ id, name }) => [id, name || null]));
    },
  };
}

/** Nothing says who we are or where it goes: the token and the path do. */
function activityOf({ card, summary }: Message): Readonly<Record<string, unknown>> {
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: CARD, content: card }],
  };
}

/** What Teams always sends. */
function understood<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (!read.success) throw new TeamsFailure('answer_not_understood');
  return read.data;
}
