import type { BlockElementAction, ViewOutput } from '@slack/bolt';
import { type Pressable, pressable } from './blocks.ts';
import { actionOf, chosen, fillable, optionOf } from './choice.ts';
import { elementsOf, textIn } from './elements.ts';
import { type Deed, pressInMessage, pressInView } from './interactions.ts';
import type { AnyBlock, Ephemeral, OpenView, Person, Posted, Surface } from './language.ts';
import type { Ack } from './parcel.ts';
import { messageNow, type StageWithMail } from './stage.ts';
import { type Entries, firstEntries, laterEntries, stateOf, withEntry } from './view-state.ts';

type Pressing = Pick<Person, 'presses' | 'choosesOverflow' | 'selects'>;

/** Makes the tickets for something that somebody does. */
export type DeedOf = (where: {
  readonly channel?: string;
  readonly view?: string;
  readonly on?: Posted | Ephemeral;
}) => Deed;

/** What somebody presses and fills in. */
export function createPressing(stage: StageWithMail, user: string, deedOf: DeedOf): Pressing {
  const { dialogs, whispers, names } = stage;
  /** What this person filled in in messages, by channel and time. */
  const filled = new Map<string, Entries>();

  async function now(on: Surface): Promise<Surface> {
    const found =
      on.kind === 'view'
        ? dialogs.seen(on.id)
        : on.kind === 'message'
          ? await messageNow(stage, on.channel, on.ts)
          : (whispers.of(user).find(({ ts }) => ts === on.ts) ?? null);
    if (!found || (found.kind !== 'message' && found.user !== user)) throw new Error('It is no longer there.');
    return found;
  }

  async function tell(on: Surface, action: BlockElementAction): Promise<Ack> {
    if (on.kind === 'view') {
      const view: ViewOutput | null = dialogs.pressed(on.id);
      if (!view) throw new Error('The dialog is closed.');
      return stage.bring({ type: 'interactive', payload: pressInView(deedOf({ view: on.id }), action, view) });
    }
    const state = stateOf(on.blocks, entriesIn(on), false);
    const deed = deedOf({ channel: on.channel, on });
    return stage.bring({ type: 'interactive', payload: pressInMessage(deed, action, on, state) });
  }

  function entriesIn(on: Posted | Ephemeral): Entries {
    const before = filled.get(`${on.channel} ${on.ts}`);
    return before ? laterEntries(on.blocks, before) : firstEntries(on.blocks);
  }

  return {
    async presses(on, labelOrId) {
      const found = await now(on);
      return tell(found, buttonAction(pressable(found, labelOrId), whispers.time()));
    },

    async choosesOverflow(on, option, actionId) {
      const found = await now(on);
      const menus = elementsOf(found.blocks).filter(
        ({ type, action }) => type === 'overflow' && (actionId === undefined || action === actionId),
      );
      const [menu, ...more] = menus;
      if (!menu || more.length > 0) throw new Error(menu ? 'There are several menus.' : 'There is no such menu.');
      const selected_option = optionOf(menu.part, option);
      const where = { block_id: menu.block, action_id: menu.action, action_ts: whispers.time() };
      return tell(found, { type: 'overflow', ...where, selected_option });
    },

    async selects(on, id, choice) {
      const found = await now(on);
      const element = fillable(found.blocks as readonly AnyBlock[], id);
      const value = chosen(element, choice, names);
      if (found.kind === 'view') dialogs.fill(found.id, element, value);
      else filled.set(`${found.channel} ${found.ts}`, withEntry(entriesIn(found), element, value));
      if (!element.tells) return null;
      return tell(found, actionOf(element, value, whispers.time()));
    },
  };
}

function buttonAction({ type, part, block, action }: Pressable, action_ts: string): BlockElementAction {
  const where = { block_id: block, action_id: action, action_ts };
  const value = textIn(part.value);
  const text = part.text as { type: 'plain_text'; text: string };
  if (type === 'feedback_buttons') return { type, ...where, value, text };
  if (type === 'icon_button') return { type, ...where, value, text, icon: textIn(part.icon) };
  const url = typeof part.url === 'string' ? { url: part.url } : {};
  return { type, ...where, text, ...(value !== '' && { value }), ...url };
}

/** Whether this is a dialog and not a home tab. */
export function isDialog({ type }: OpenView): boolean {
  return type === 'modal';
}
