import { problemsIn } from './checked.ts';
import { elementsOf, isPart, type Part, textIn } from './elements.ts';
import { viewClosed, viewSubmission } from './interactions.ts';
import type { OpenView, Person, Submission } from './language.ts';
import type { Ack } from './parcel.ts';
import { type DeedOf, isDialog } from './pressing.ts';
import type { StageWithMail } from './stage.ts';
import { heldBy, isFilled } from './view-state.ts';

type Submitting = Pick<Person, 'submits' | 'closes'>;

/** What somebody does with a dialog as a whole. */
export function createSubmitting(
  stage: StageWithMail,
  user: string,
  deedOf: DeedOf,
  selects: Person['selects'],
  settled: () => Promise<void>,
): Submitting {
  const { dialogs, note } = stage;

  function opened(view: OpenView): OpenView {
    const now = dialogs.seen(view.id);
    if (!now || now.user !== user) throw new Error('The dialog is closed.');
    if (dialogs.of(user).at(-1)?.id !== view.id && isDialog(now))
      throw new Error('Another dialog lies above this one.');
    return now;
  }

  return {
    async submits(view, values = {}) {
      for (const [id, choice] of Object.entries(values)) {
        // Where the app hears of it, people see what it makes of it before they go on.
        if (await selects(view, id, choice)) await settled();
      }
      const now = opened(view);
      if (!now.submit) throw new Error('There is nothing to submit this dialog with.');
      if ('submit_disabled' in now && now.submit_disabled === true) throw new Error('It can not be submitted yet.');
      const missing = missingIn(now);
      if (missing.length > 0) throw new Error(`Slack does not let them submit without: ${missing.join(', ')}`);
      const { kind: _kind, user: _user, ...output } = now;
      const deed = deedOf({ view: view.id });
      const ack = await stage.bring({ type: 'interactive', payload: viewSubmission(deed, output, urlsFor(now)) });
      return { ack, errors: await follow(now, ack) };
    },

    async closes(view) {
      const now = opened(view);
      dialogs.close(now.id);
      if (!now.notify_on_close) return;
      const { kind: _kind, user: _user, ...output } = now;
      await stage.bring({ type: 'interactive', payload: viewClosed(deedOf({ view: view.id }), output) });
    },
  };

  /** Does what the acknowledgement says. */
  async function follow(view: OpenView, { body }: Ack): Promise<Submission['errors']> {
    const told: Part = isPart(body) ? body : {};
    if (body !== null && !isPart(body)) note(`view_submission: acknowledged with ${JSON.stringify(body)}`);
    const next = { view: told.view };
    for (const problem of isPart(told.view) ? problemsIn('response_action', next) : []) note(problem);
    if (told.response_action === 'errors') return errorsIn(view, told);
    if (told.response_action === 'clear') dialogs.close(view.id, true);
    else if (told.response_action === 'update') check(await dialogs.update({ view_id: view.id, ...next }));
    else if (told.response_action === 'push') check(await dialogs.push({ user, view: view.id }, next));
    else dialogs.close(view.id);
    return {};
  }

  function check({ ok, error }: { readonly ok: boolean; readonly error?: string }): void {
    if (!ok) note(`view_submission: what came with its acknowledgement is refused: ${error}`);
  }

  function errorsIn(view: OpenView, { errors }: Part): Submission['errors'] {
    const given = Object.entries(isPart(errors) ? errors : {}).map(([id, text]) => [id, textIn(text)] as const);
    const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
    const lost = given.filter(([id]) => !inputs.includes(id)).map(([id]) => id);
    if (given.length === 0 || lost.length > 0) note(`view_submission: errors beside no input: ${lost.join(', ')}`);
    return Object.fromEntries(given);
  }

  /** One for each select that asks for it. */
  function urlsFor({ blocks, state }: OpenView) {
    return elementsOf(blocks)
      .filter(({ part }) => part.response_url_enabled === true)
      .flatMap(({ block, action }) => {
        const value = state.values[block]?.[action];
        const channel_id = value?.selected_conversation ?? value?.selected_channel;
        if (!channel_id) return [];
        const response_url = stage.urlOf(stage.urls.issue({ user, channel: channel_id }));
        return [{ block_id: block, action_id: action, channel_id, response_url }];
      });
  }
}

function missingIn({ blocks, state }: OpenView): readonly string[] {
  return elementsOf(blocks)
    .filter(({ optional, type }) => !optional && heldBy(type) !== undefined)
    .filter(({ block, action }) => !isFilled(state.values[block]?.[action]))
    .map(({ label, block }) => label ?? block);
}
