import type { Clock } from '../../src/clock.ts';
import { plainText } from '../../src/content/fill.ts';
import type { Desk } from '../../src/desk.ts';
import { sayWhen } from '../../src/holds/when.ts';
import type { LogCode } from '../../src/log/codes.ts';
import type { Log } from '../../src/log/log.ts';
import type { Post, PostKey, Posts } from '../../src/posts/posts.ts';
import { may } from '../../src/roles/may.ts';
import type { Role } from '../../src/roles/role.ts';
import type { Outcome } from '../../src/sending/outcome.ts';
import type { Told } from '../../src/told/told.ts';

export interface WithdrawParts {
  readonly desk: Pick<Desk, 'content'>;
  readonly posts: Pick<Posts, 'get' | 'withdraw' | 'record'>;
  readonly told: Pick<Told, 'record'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Withdrawing {
  readonly key: PostKey;
  /** Who withdraws, by the desk's id of them. */
  readonly person: string;
  readonly role: () => Promise<Role>;
  /** Puts who withdrew it, and `when`, in its place. */
  readonly edit: (post: Post, when: string) => Promise<Outcome<unknown>>;
  /** What the log calls a message that the platform did not take. */
  readonly notPosted: Extract<LogCode, `${string}_not_posted`>;
}

/** `overtaken`: somebody else withdrew it in this moment. `failed`: it stands as it stood. */
export type Withdrawal = 'done' | 'unknown' | 'refused' | 'overtaken' | 'failed';

/**
 * Takes back a message of the desk: from then on it says who withdrew it and when, and nothing else. The people of the desk
 * may, and whoever asked for it, suggested or shared it. Throws DeskError as the store does.
 */
export async function withdrawPost(
  { desk, posts, told, clock, log }: WithdrawParts,
  { key, person, role, edit, notPosted }: Withdrawing,
): Promise<Withdrawal> {
  const post = await posts.get(key);
  if (post === null) return 'unknown';
  if (post.by !== person && !may(await role(), 'withdraw', { guests: false })) return 'refused';
  // For one alone: who presses a second time meanwhile finds it gone.
  if (!(await posts.withdraw(key))) return 'overtaken';

  const at = clock();
  const outcome = await edit(post, plainText([sayWhen(desk.content.wording[post.lang], at)]));
  if (outcome.kind !== 'sent') {
    log(notPosted, { send: outcome.kind });
    await posts.record(post);
    return 'failed';
  }
  await told.record({ ...key, contentVersion: desk.content.version, at, facts: [] });
  return 'done';
}
