import type { webApi } from '@slack/bolt';
import { type Message, type OpenedView, type SlackApi, SlackFailure } from './api.ts';
import { failureOf } from './failure.ts';

/** A page of a channel's members. */
const PAGE = 200;
/** A desk of more people than these is none; who stands behind them is not found in it. */
const MOST_PAGES = 25;

/** Posts to the address that Slack gives with a command or a press. */
export type PostTo = (url: string, body: string) => Promise<{ readonly status: number }>;

/**
 * The calls that we make, through the SDK's client. That has to have its retries off: what may be tried again is known
 * only here.
 */
export function createSlackApi(client: webApi.WebClient, postTo: PostTo): SlackApi {
  const sent = ({ text, blocks }: Message) => ({ text, blocks: [...blocks] });
  /** No name, link or channel in a text may become one that Slack acts on. */
  const inert = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

  return {
    async postMessage(channel, message, thread) {
      const posted = await called(() =>
        client.chat.postMessage({ channel, ...sent(message), ...inert, ...(thread && { thread_ts: thread }) }),
      );
      return { channel: posted.channel ?? channel, ts: given(posted.ts) };
    },
    async updateMessage({ channel, ts }, message) {
      await called(() => client.chat.update({ channel, ts, ...sent(message), parse: 'none', link_names: false }));
    },
    async react({ channel, ts }, emoji) {
      await called(() => client.reactions.add({ channel, timestamp: ts, name: emoji }), 'already_reacted');
    },
    async postEphemeral(channel, user, message, thread) {
      const where = { channel, user, ...(thread && { thread_ts: thread }) };
      await called(() => client.chat.postEphemeral({ ...where, ...sent(message), parse: 'none', link_names: false }));
    },
    async respond(responseUrl, message) {
      const body = { response_type: 'ephemeral', replace_original: false, ...sent(message) };
      const { status } = await called(() => postTo(responseUrl, JSON.stringify(body)));
      if (status !== 200) throw new SlackFailure(`http_${status}`);
    },
    openView: async (trigger, view) => opened(await called(() => client.views.open({ trigger_id: trigger, view }))),
    pushView: async (trigger, view) => opened(await called(() => client.views.push({ trigger_id: trigger, view }))),
    async updateView(id, view, hash) {
      const updated = await called(
        () => client.views.update({ view_id: id, view, ...(hash !== undefined && { hash }) }),
        'hash_conflict',
      );
      return updated === null ? null : opened(updated);
    },
    async publishHome(user, view) {
      await called(() => client.views.publish({ user_id: user, view }));
    },
    async userInfo(user) {
      return given((await called(() => client.users.info({ user, include_locale: true }))).user);
    },
    async channelInfo(channel) {
      const { channel: found } = await called(() => client.conversations.info({ channel }));
      return { id: channel, name: found?.name ?? '', isMember: found?.is_member === true || found?.is_im === true };
    },
    async membersOf(channel) {
      const members = new Set<string>();
      let cursor = '';
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const found = await called(() =>
          client.conversations.members({ channel, limit: PAGE, ...(cursor && { cursor }) }),
        );
        for (const member of found.members ?? []) members.add(member);
        cursor = found.response_metadata?.next_cursor ?? '';
        if (cursor === '') break;
      }
      return members;
    },
    async messageText(channel, ts) {
      const range = { channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 1 };
      const found = await called(() => client.conversations.replies(range), 'thread_not_found');
      const said = found?.messages?.find((message) => message.ts === ts);
      return said?.bot_id === undefined ? (said?.text ?? null) : null;
    },
    async permalink({ channel, ts }) {
      return given((await called(() => client.chat.getPermalink({ channel, message_ts: ts }))).permalink);
    },
  };
}

async function called<T>(call: () => Promise<T>): Promise<T>;
async function called<T>(call: () => Promise<T>, unlessCode: string): Promise<T | null>;
/** What a call gives; null where it fails with that one code, which stands for an ordinary answer. */
async function called<T>(call: () => Promise<T>, unlessCode?: string): Promise<T | null> {
  try {
    return await call();
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.code === unlessCode) return null;
    throw failure;
  }
}

function opened({ view }: webApi.ViewsOpenResponse): OpenedView {
  return { id: given(view?.id), hash: given(view?.hash) };
}

/** What Slack always sends, though the SDK's types leave it open. */
function given<T>(value: T | undefined): T {
  if (value === undefined) throw new SlackFailure('answer_not_understood');
  return value;
}
